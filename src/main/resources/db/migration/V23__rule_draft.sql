-- What a supervisor is about to change, one draft an account, over the rulebook of that hash.
create table rule_draft (
    username   varchar(32)              primary key references account (username),
    base_hash  varchar(80)              not null references rulebook (hash),
    version    bigint                   not null,
    updated_at timestamp with time zone not null
);

-- The tables of the draft that differ from the rulebook's, as rows of cells in JSON; without cells a table is the
-- rulebook's again. The version is the draft's when the table was last saved.
create table rule_draft_table (
    username varchar(32) not null references rule_draft (username),
    file     varchar(80) not null,
    version  bigint      not null,
    cells    text,
    primary key (username, file)
);
