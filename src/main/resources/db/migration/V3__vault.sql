-- Keys of subjects (a case or a report), and keyed tokens of their names.

create table vault_master (
    id          smallint                    not null primary key check (id = 1),
    fingerprint varchar(32)                 not null,
    proof       varchar(400)                    not null,
    created_at  timestamp(3) with time zone not null
);

-- A destroyed key leaves its row, without the key: nobody can make a second key for an erased subject.
create table vault_key (
    subject      varchar(32)                 not null primary key,
    wrapped      bytea,
    created_at   timestamp(3) with time zone not null,
    destroyed_at timestamp(3) with time zone,
    constraint vault_key_held_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);

create table name_token (
    token   bytea       not null,
    subject varchar(32) not null references vault_key,
    primary key (token, subject)
);

create index name_token_by_subject on name_token (subject);
