-- What a rulebook would change, worked out before it is in force (PREVIEW), and what it did change once it was (AFTER).
-- One node at a time works on a row, and is heard of meanwhile; the times of that are the database's.
create table impact (
    id           uuid                        not null primary key,
    phase        varchar(8)                  not null,
    change_id    varchar(64),
    hash         varchar(80)                 not null,
    in_force     varchar(80),
    activation   bigint unique,
    period_from  timestamp(3) with time zone not null,
    period_until timestamp(3) with time zone not null,
    announces    boolean                     not null,
    state        varchar(12)                 not null,
    failure      varchar(2000),
    total        bigint                      not null,
    done         bigint                      not null,
    reached      varchar(20)                 not null,
    tries        integer                     not null,
    asked_at     timestamp(3) with time zone not null,
    finished_at  timestamp(3) with time zone,
    runner       varchar(36),
    heard_at     timestamp(3) with time zone
);
create index impact_by_change on impact (change_id, asked_at);
create index impact_by_hash on impact (hash, asked_at);
create index impact_by_state on impact (state, asked_at);

-- How many, by codes alone. Rows are only added; those of one meaning are summed.
create table impact_count (
    impact     uuid        not null references impact (id),
    population varchar(10) not null,
    aspect     varchar(16) not null,
    dimension  varchar(10) not null,
    was        varchar(40) not null,
    becomes    varchar(40) not null,
    many       bigint      not null
);
create index impact_count_by_impact on impact_count (impact);

-- The open cases that it is about.
create table impact_case (
    impact      uuid        not null references impact (id),
    case_number varchar(20) not null references case_file (case_number),
    outcome     varchar(16) not null,
    was         varchar(40) not null,
    becomes     varchar(40) not null,
    primary key (impact, case_number)
);

-- What was put in force before there was this table asks for nothing.
insert into impact (id, phase, hash, activation, period_from, period_until, announces, state, total, done, reached, tries,
                    asked_at, finished_at)
select cast('00000000-0000-0000-0000-000000000022' as uuid), 'AFTER', hash, activation, activated_at, activated_at, false,
       'DONE', 0, 0, '', 0, activated_at, activated_at
from rulebook_activation
where activation = (select max(activation) from rulebook_activation);
