create sequence referral_sequence start with 1 increment by 1;

-- One request to an agency. Who is asked, how it stands and by when, in clear; what is asked and answered sealed with the
-- key of the case. Addressee and escalated_to are duties as candidate groups are written, POLICE:22.
create table referral (
    referral_number varchar(20)                 primary key,
    case_number     varchar(20)                 not null references case_file (case_number),
    asked           varchar(24)                 not null,
    addressee       varchar(40)                 not null,
    agency          varchar(300),
    standing        varchar(12)                 not null,
    origin          varchar(16)                 not null,
    urgency         varchar(12)                 not null,
    state           varchar(12)                 not null,
    refusal         varchar(20),
    asked_before    varchar(400)                not null,
    sent_at         timestamp(3) with time zone not null,
    sent_by         varchar(32)                 not null,
    turn_at         timestamp(3) with time zone not null,
    due_at          timestamp(3) with time zone not null,
    seen_at         timestamp(3) with time zone,
    level           varchar(12),
    escalated_to    varchar(40),
    escalated_at    timestamp(3) with time zone,
    awaited_until   date,
    ended_at        timestamp(3) with time zone,
    sealed          bytea                       not null,
    version         integer                     not null
);
create index referral_by_case on referral (case_number);
create index referral_by_addressee on referral (addressee, ended_at, due_at);
create index referral_by_escalated_to on referral (escalated_to, ended_at, due_at);
