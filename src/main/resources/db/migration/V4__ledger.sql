-- One hash chain for each case: entries are added and never changed; the head says where a chain ends.

create table ledger_entry (
    chain       varchar(32)                 not null,
    seq         bigint                      not null,
    recorded_at timestamp(3) with time zone not null,
    header      varchar                     not null,
    hash        varchar(64)                 not null,
    payload     bytea,
    primary key (chain, seq)
);

create table ledger_head (
    chain varchar(32) not null primary key,
    seq   bigint      not null,
    hash  varchar(64) not null
);
