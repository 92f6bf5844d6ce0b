-- What the force has recorded, as its exports tell it. A record that a later export tells differently (reclassified,
-- cancelled, flagged) gets another version.
create schema register;

create table register.crime_version (
    crime_number     text    not null check (crime_number <> ''),
    version          integer not null check (version > 0),
    import           bigint  not null references intake.import,
    source_row       bigint  not null,
    exported_on      date,
    content          uuid    not null,
    incident_numbers text[]  not null,
    recorded_on      date,
    recorded_at      timestamptz,
    reported_on      date,
    reported_at      timestamptz,
    offence_code     text,
    offence_title    text,
    offence_group    text,
    status           text check (status in ('ACTIVE', 'CANCELLED', 'TRANSFERRED')),
    domestic         boolean,
    flags            text[]  not null,
    victim_type      text,

    primary key (crime_number, version)
);

create index crime_version_by_incident on register.crime_version using gin (incident_numbers);

comment on table  register.crime_version is 'Every state in which an export has told a crime record, oldest first.';
comment on column register.crime_version.status is 'Null where the export does not say.';

create view register.crime as
select distinct on (crime_number) *
from register.crime_version
order by crime_number, exported_on desc nulls last, version desc;

call ledger.open_schema('register');
call ledger.only_grows('register.crime_version');
grant select on register.crime to ${application};
