-- What a change put in force has ended, and the rulebook before it holds again: once, and only where it was in force at all.
create table rule_change_end (
    change_number varchar(20)                 primary key references rule_change_activation (change_number),
    hash          varchar(80)                 not null references rulebook (hash),
    ended_at      timestamp(3) with time zone not null
);
create index rule_change_end_by_hash on rule_change_end (hash, ended_at);

-- A notice may be about a change of the rules, and then about no case.
alter table notice add column change_number varchar(20) references rule_change (change_number);
