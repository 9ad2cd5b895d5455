-- A file that is opened again begins a spell of its own: visits and removals before it no longer count.
alter table case_file add column spell integer default 1 not null;
alter table case_file add column spell_began_at timestamp with time zone;
update case_file set spell_began_at = received_at;
alter table case_file alter column spell_began_at set not null;
alter table visit add column spell integer default 1 not null;
alter table removal add column spell integer default 1 not null;
