create sequence report_sequence start with 1 increment by 1;
create sequence case_sequence start with 1 increment by 1;

-- What somebody told. Story, places and informant are sealed with the report's own key.
create table report (
    report_number varchar(20)              primary key,
    source        varchar(20)              not null,
    incident_unit varchar(12)              not null,
    received_at   timestamp with time zone not null,
    recorded_at   timestamp with time zone not null,
    recorded_by   varchar(32)              not null,
    sealed        bytea                    not null
);
create index report_by_recorder on report (recorded_by, recorded_at);

-- A resend under the same key finds the first answer; the body is kept as a hash only.
create table report_request (
    sender        varchar(32) not null,
    request_key   varchar(100) not null,
    body_hash     varchar(64) not null,
    report_number varchar(20) not null references report (report_number),
    primary key (sender, request_key)
);

-- One file a child. What is known of the child is sealed with the case's own key.
create table case_file (
    case_number    varchar(20)              primary key,
    report_number  varchar(20)              not null references report (report_number),
    incident_unit  varchar(12)              not null,
    residence_unit varchar(12),
    urgency        varchar(12)              not null,
    state          varchar(20)              not null,
    received_at    timestamp with time zone not null,
    sealed         bytea                    not null,
    version        integer                  not null
);
create index case_file_by_report on case_file (report_number);
create index case_file_by_incident_unit on case_file (incident_unit, received_at);
create index case_file_by_residence_unit on case_file (residence_unit, received_at);
