-- Which team dealt with an incident, where the mapping tells.
alter table intake.incident_version add column team text;

create or replace view intake.incident as
select distinct on (incident_number) *
from intake.incident_version
order by incident_number, exported_on desc nulls last, version desc;
