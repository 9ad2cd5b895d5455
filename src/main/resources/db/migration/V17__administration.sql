-- Whoever got a password from an administrator chooses one of their own before anything else.
alter table account add column start_password boolean default false not null;
