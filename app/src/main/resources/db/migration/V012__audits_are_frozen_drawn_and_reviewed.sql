-- An audit is frozen and drawn in one step, and then only grows: verdicts are filed in versions, never overwritten.
create schema audits;

create table audits.audit (
    number      bigint      generated always as identity primary key,
    title       text        not null check (title <> ''),
    force       text        not null check (force <> ''),
    first_day   date        not null,
    last_day    date        not null,
    frozen_on   date        not null,
    seed        text        not null check (seed <> ''),
    plan        text        not null,
    plan_hash   text        not null check (plan_hash ~ '^[0-9a-f]{64}$'),
    frame_hash  text        not null check (frame_hash ~ '^[0-9a-f]{64}$'),
    audit_hash  text        not null unique check (audit_hash ~ '^[0-9a-f]{64}$'),
    units       bigint      not null check (units > 0),
    items       integer     not null check (items > 0),
    opened_by   text        not null check (opened_by ~ '^(system|person:[1-9][0-9]*)$'),
    opened_at   timestamptz not null default now(),

    check (first_day <= last_day and last_day <= frozen_on)
);

comment on table  audits.audit is 'Every audit that was ever opened.';
comment on column audits.audit.plan is 'The plan in full, as it stood.';
comment on column audits.audit.audit_hash is 'Which audit this is: a hash of plan, frame and seed.';

create table audits.frozen_file (
    audit   bigint not null references audits.audit,
    path    text   not null check (path <> ''),
    sha256  bytea  not null check (octet_length(sha256) = 32),
    content bytea  not null,

    primary key (audit, path)
);

comment on table audits.frozen_file is 'The audit''s folder as it was frozen: frame, draw and what only the force may see.';

create table audits.item (
    audit      bigint  not null references audits.audit,
    item       integer not null check (item > 0),
    sheet      text    not null,

    primary key (audit, item)
);

comment on table  audits.item is 'The drawn items in the order of review, which says nothing about their stratum.';
comment on column audits.item.sheet is 'What a reviewer may see, as JSON: what the police knew, and nothing of what they decided.';

create table audits.verdict (
    audit    bigint      not null,
    item     integer     not null,
    version  integer     not null check (version > 0),
    reviewer text        not null check (reviewer ~ '^(system|person:[1-9][0-9]*)$'),
    filed_at timestamptz not null default now(),

    primary key (audit, item, version),
    foreign key (audit, item) references audits.item
);

create table audits.verdict_line (
    audit         bigint  not null,
    item          integer not null,
    version       integer not null,
    line          integer not null check (line > 0),
    verdict       text    not null check (verdict <> ''),
    offence_class text,
    domestic      boolean not null,
    crimes        integer not null check (crimes >= 0),
    reason        text    not null,

    primary key (audit, item, version, line),
    foreign key (audit, item, version) references audits.verdict
);

comment on table  audits.verdict is 'Every filing of a verdict on an item, oldest first; the newest counts.';
comment on table  audits.verdict_line is 'What a verdict says: one line for each class of crime, or one that no crime was due.';
comment on column audits.verdict_line.crimes is 'How many crimes of the class should have been recorded.';

-- The verdict that counts.
create view audits.verdict_now as
select distinct on (audit, item) *
from audits.verdict
order by audit, item, version desc;

call ledger.open_schema('audits');
call ledger.only_grows('audits.audit');
call ledger.only_grows('audits.frozen_file');
call ledger.only_grows('audits.item');
call ledger.only_grows('audits.verdict');
call ledger.only_grows('audits.verdict_line');
grant select on audits.verdict_now to ${application};
