-- What was decided. Facts and result are sealed with the key of the day, bound to the receipt's id.
create table receipt (
    id               uuid                        not null primary key,
    made_at          timestamp(3) with time zone not null,
    made_on          date                        not null,
    made_by          varchar(32)                 not null,
    made_as          varchar(24),
    made_for         varchar(12),
    occasion         varchar(16)                 not null,
    told_in          varchar(2)                  not null,
    rulebook_hash    varchar(80)                 not null,
    rulebook_version varchar(100)                not null,
    fact_date        date                        not null,
    sealed           bytea                       not null
);
create index receipt_by_time on receipt (made_at, id);
