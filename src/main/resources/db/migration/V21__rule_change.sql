create sequence rule_change_sequence start with 1 increment by 1;

-- The canonical bytes of every rulebook that was ever proposed or found in a folder, once for each content.
create table rulebook_candidate (
    hash  varchar(80) primary key,
    bytes bytea       not null
);

-- One proposed change of the rules. An edit of the files is the next revision, with a hash of its own.
create table rule_change (
    change_number varchar(20)                 primary key,
    state         varchar(16)                 not null,
    origin        varchar(12)                 not null,
    title         varchar(200)                not null,
    reason        varchar(4000)               not null,
    legal_source  varchar(1000)               not null,
    in_force_from date,
    in_force_to   date,
    proposer      varchar(32),
    opened_at     timestamp(3) with time zone not null,
    base          varchar(80)                 not null references rulebook (hash),
    hash          varchar(80)                 not null references rulebook_candidate (hash),
    revision      integer                     not null,
    approvals     integer                     not null,
    remarks       varchar                     not null,
    turn_at       timestamp(3) with time zone not null,
    activated_at  timestamp(3) with time zone,
    ended_at      timestamp(3) with time zone,
    version       integer                     not null,
    constraint rule_change_proposed_by unique (change_number, proposer)
);
create index rule_change_by_time on rule_change (opened_at);

-- What was submitted for a check, and when.
create table rule_change_revision (
    change_number varchar(20)                 not null references rule_change (change_number),
    revision      integer                     not null,
    hash          varchar(80)                 not null references rulebook_candidate (hash),
    base          varchar(80)                 not null references rulebook (hash),
    submitted_at  timestamp(3) with time zone not null,
    primary key (change_number, revision),
    constraint rule_change_revision_content unique (change_number, revision, hash)
);

-- Who approved which content. The proposer is copied by the key, so that the check compares with nobody else; whoever edits
-- makes a revision that nobody approved.
create table rule_change_approval (
    change_number varchar(20)                 not null,
    revision      integer                     not null,
    hash          varchar(80)                 not null,
    proposer      varchar(32)                 not null,
    approver      varchar(32)                 not null,
    approved_at   timestamp(3) with time zone not null,
    primary key (change_number, revision, approver),
    constraint rule_change_approval_content unique (change_number, revision, hash, approver),
    constraint rule_change_approval_names_content foreign key (change_number, revision, hash)
        references rule_change_revision (change_number, revision, hash),
    constraint rule_change_approval_names_proposer foreign key (change_number, proposer)
        references rule_change (change_number, proposer),
    constraint rule_change_approval_is_a_second_persons check (lower(approver) <> lower(proposer))
);

-- Which approved content a change put in force: without an approval of it there is no row.
create table rule_change_activation (
    change_number varchar(20)                 primary key,
    revision      integer                     not null,
    hash          varchar(80)                 not null references rulebook (hash),
    approver      varchar(32)                 not null,
    activated_at  timestamp(3) with time zone not null,
    constraint rule_change_activation_was_approved foreign key (change_number, revision, hash, approver)
        references rule_change_approval (change_number, revision, hash, approver)
);
