-- The case list is filtered by the class that a person confirmed, and still reads these indexes alone.
drop index case_file_by_incident_unit;
drop index case_file_by_residence_unit;
create index case_file_by_incident_unit on case_file (incident_unit, received_at, case_number, state, urgency, child_class);
create index case_file_by_residence_unit
    on case_file (residence_unit, received_at, case_number, state, urgency, incident_unit, child_class);

-- The birthday that the process of a case waits for. The date of birth itself stays sealed; this tells its day and month.
alter table case_file add column next_birthday date;
create index case_file_by_next_birthday on case_file (responsible_unit, next_birthday, case_number);
