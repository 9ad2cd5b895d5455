create sequence rulebook_activation_sequence start with 1 increment by 1;

-- The bytes of every rulebook that was ever in force, for ever: a decision can be run again on them.
create table rulebook (
    hash          varchar(80)              primary key,
    version       varchar(40)              not null,
    title_vi      varchar(2000)            not null,
    title_en      varchar(2000)            not null,
    in_force_from date                     not null,
    in_force_to   date,
    archived_at   timestamp with time zone not null,
    bytes         bytea                    not null
);

-- Which rulebook was put in force when, and why; the latest that reaches a day of facts holds for it.
create table rulebook_activation (
    activation   bigint                   primary key,
    hash         varchar(80)              not null references rulebook (hash),
    activated_at timestamp with time zone not null,
    cause        varchar(20)              not null
);
