-- Who answers for the case now, what its child was confirmed to be, and how it ended.
alter table case_file add column responsible_unit varchar(12);
update case_file set responsible_unit = incident_unit;
alter table case_file alter column responsible_unit set not null;
alter table case_file add column child_class varchar(20);
alter table case_file add column closing_reason varchar(20);
alter table case_file add column same_child_as varchar(20) references case_file (case_number);
create index case_file_by_responsible_unit on case_file (responsible_unit, received_at);

-- Every form that was completed, in its versions; the answers are sealed with the key of the case.
create table case_document (
    case_number  varchar(20)                 not null references case_file (case_number),
    form         varchar(40)                 not null,
    number       integer                     not null,
    completed_at timestamp(3) with time zone not null,
    completed_by varchar(32)                 not null,
    sealed       bytea                       not null,
    primary key (case_number, form, number)
);

-- What was known of the child at each classification; facts and decision are sealed with the key of the case.
create table facts_version (
    case_number varchar(20)                 not null references case_file (case_number),
    number      integer                     not null,
    cause       varchar(12)                 not null,
    made_at     timestamp(3) with time zone not null,
    made_by     varchar(32)                 not null,
    receipt_id  uuid                        not null,
    child_class varchar(20)                 not null,
    urgency     varchar(12),
    sealed      bytea                       not null,
    primary key (case_number, number)
);

-- What a person made of it: the rules recommend, a named person decides.
create table confirmation (
    case_number varchar(20)                 not null references case_file (case_number),
    number      integer                     not null,
    facts       integer                     not null,
    overridden  boolean                     not null,
    child_class varchar(20)                 not null,
    made_at     timestamp(3) with time zone not null,
    made_by     varchar(32)                 not null,
    primary key (case_number, number)
);

create table support_service (
    id          uuid        not null primary key,
    case_number varchar(20) not null references case_file (case_number),
    plan        integer     not null,
    place       integer     not null,
    type        varchar(20) not null,
    starts_on   date        not null,
    ends_on     date        not null,
    state       varchar(12) not null,
    sealed      bytea       not null
);
create unique index support_service_by_plan on support_service (case_number, plan, place);

create table visit (
    case_number varchar(20) not null references case_file (case_number),
    number      integer     not null,
    made_on     date        not null,
    made_by     varchar(32) not null,
    clean       boolean     not null,
    primary key (case_number, number)
);

-- Temporary removals (Decree 56/2017 art. 32), both days included.
create table removal (
    case_number varchar(20) not null references case_file (case_number),
    number      integer     not null,
    from_day    date        not null,
    until_day   date        not null,
    decided_by  varchar(32) not null,
    primary key (case_number, number)
);
