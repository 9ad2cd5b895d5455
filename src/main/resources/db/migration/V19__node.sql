-- Running nodes and the rulebook that each judges by. Times are the database's, since nodes' clocks may differ.
create table node (
    id         varchar(36)                 not null primary key,
    name       varchar(100)                not null,
    rulebook   varchar(80)                 not null,
    started_at timestamp(3) with time zone not null,
    seen_at    timestamp(3) with time zone not null
);
