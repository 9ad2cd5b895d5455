-- Files of cases. What they are called, their digest and why they were withdrawn are sealed with the key of the case.
create table attachment (
    id           uuid                        not null primary key,
    case_number  varchar(20)                 not null references case_file (case_number),
    kind         varchar(12)                 not null,
    size         bigint                      not null,
    parts        integer                     not null,
    told         bytea                       not null,
    added_at     timestamp(3) with time zone not null,
    added_by     varchar(32)                 not null,
    withdrawn_at timestamp(3) with time zone,
    withdrawn_by varchar(32),
    reason       bytea
);
create index attachment_by_case on attachment (case_number, added_at);

-- Their bytes, in parts of 256 KB, sealed each for its place.
create table attachment_part (
    attachment uuid    not null references attachment (id),
    number     integer not null,
    sealed     bytea   not null,
    primary key (attachment, number)
);
