-- An import is one file of one export, taken in whole or not at all. What it brought is never overwritten: an incident
-- that a later export tells differently gets another version, and what the force's log said on any past day can be read.
create schema intake;

create table intake.import (
    number         bigint      generated always as identity primary key,
    kind           text        not null check (kind in ('INCIDENTS', 'CRIMES')),
    file_name      text        not null check (file_name <> ''),
    file_sha256    bytea       not null check (octet_length(file_sha256) = 32),
    bytes          bigint      not null check (bytes >= 0),
    mapping_name   text        not null check (mapping_name <> ''),
    mapping        text        not null,
    accept_rejects boolean     not null,
    exported_on    date,
    asked_by       text        not null check (asked_by ~ '^(system|person:[1-9][0-9]*)$'),
    asked_at       timestamptz not null default now()
);

comment on table  intake.import is 'Every file of an export that was handed in, oldest first.';
comment on column intake.import.file_sha256 is 'SHA-256 of the file as it was handed in; the same file is never taken in twice.';
comment on column intake.import.mapping is 'The mapping in full, as it stood.';
comment on column intake.import.exported_on is 'The day of the export as its person gave it; null to go by the mapping.';
comment on column intake.import.accept_rejects is 'Whether rows that cannot be read at all may be set aside.';

create table intake.import_end (
    import            bigint      primary key references intake.import,
    state             text        not null check (state in ('DONE', 'REFUSED')),
    message           text        not null,
    rows              bigint      not null check (rows >= 0),
    added             bigint      not null check (added >= 0),
    changed           bigint      not null check (changed >= 0),
    unchanged         bigint      not null check (unchanged >= 0),
    republished       bigint      not null check (republished >= 0),
    rows_set_aside    bigint      not null check (rows_set_aside >= 0),
    values_set_aside  bigint      not null check (values_set_aside >= 0),
    exported_on       date,
    ended_at          timestamptz not null default clock_timestamp(),

    check (state = 'DONE' or added + changed = 0)
);

comment on table  intake.import_end is 'How each import ended; an import without a row here is waiting or under way.';
comment on column intake.import_end.message is 'For the person who handed the file in.';
comment on column intake.import_end.exported_on is 'The day as of which the export stood, where it says.';

create table intake.import_reject (
    import      bigint  not null references intake.import,
    position    integer not null check (position > 0),
    row_number  bigint  not null,
    column_name text,
    reason      text    not null check (reason <> ''),

    primary key (import, position)
);

comment on table  intake.import_reject is 'What could not be read and was set aside, in file order; the first 10,000 of each import.';
comment on column intake.import_reject.row_number is 'The row as a spreadsheet shows it: the header is row 1.';
comment on column intake.import_reject.column_name is 'The column whose value was set aside; null when it was the whole row.';

create table intake.incident_version (
    incident_number  text    not null check (incident_number <> ''),
    version          integer not null check (version > 0),
    import           bigint  not null references intake.import,
    source_row       bigint  not null,
    exported_on      date,
    content          uuid    not null,
    reported_on      date,
    reported_at      timestamptz,
    opening_type     text,
    closing_type     text,
    type             text,
    type_group       text,
    crime_type       boolean not null,
    excluded_because text,
    channel          text,
    closing_result   text,
    result           text    not null
        check (result in ('RECORDED', 'NOT_RECORDED', 'HANDED_OVER', 'NOT_YET_KNOWN', 'UNKNOWN')),
    to_follow        boolean not null,
    crime_numbers    text[]  not null,
    qualifiers       text[]  not null,
    domestic         boolean,
    model_score      double precision,
    log_text         text,

    primary key (incident_number, version)
);

create index incident_version_by_day on intake.incident_version (reported_on);

comment on table  intake.incident_version is 'Every state in which an export has told an incident, oldest first.';
comment on column intake.incident_version.source_row is 'The row of the import''s file; the header is row 1.';
comment on column intake.incident_version.content is 'MD5 of what the mapping read, to tell a change from a repetition.';
comment on column intake.incident_version.reported_at is 'Null where the export tells no time, or one that the clock change makes doubtful.';
comment on column intake.incident_version.excluded_because is 'Why the mapping leaves the incident out of every count.';

-- The incident as the newest export tells it. An older export handed in late does not push a newer one aside.
create view intake.incident as
select distinct on (incident_number) *
from intake.incident_version
order by incident_number, exported_on desc nulls last, version desc;

call ledger.open_schema('intake');
call ledger.only_grows('intake.import');
call ledger.only_grows('intake.import_end');
call ledger.only_grows('intake.import_reject');
call ledger.only_grows('intake.incident_version');
grant select on intake.incident to ${application};

-- A file is compared with what is held in a table that lives as long as its import.
do $$ begin
    if not has_database_privilege('${application_name}', current_database(), 'TEMPORARY') then
        execute format('grant temporary on database %I to %I', current_database(), '${application_name}');
    end if;
end $$;
