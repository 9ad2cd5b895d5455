-- How far a demo's clock was moved; empty in production.
create table demo_clock (
    id            integer primary key check (id = 1),
    offset_millis bigint  not null
);
