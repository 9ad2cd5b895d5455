-- Answers not yet given in, one row a task, sealed with the key of the case.
create table task_draft (
    task_id     varchar(64)              primary key,
    case_number varchar(20)              not null,
    sealed      bytea                    not null,
    version     bigint                   not null,
    updated_by  varchar(32)              not null,
    updated_at  timestamp with time zone not null
);
