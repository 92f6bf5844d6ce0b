-- A decision is kept as its certificate, in full and as it was shown: who relied on it, and when, can be read back on any day.
create schema decisions;

create table decisions.certificate (
    number      bigint      generated always as identity primary key,
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    disposition text        not null check (disposition <> ''),
    summary     text        not null check (summary <> ''),
    rules_on    date        not null,
    content     text        not null check (content <> ''),
    kept_by     text        not null check (kept_by ~ '^person:[1-9][0-9]*$'),
    kept_at     timestamptz not null default now()
);

create index on decisions.certificate (kept_by, number);

comment on table  decisions.certificate is 'Every decision that a named person kept, oldest first.';
comment on column decisions.certificate.hash is 'The hash in the certificate, over everything else in it.';
comment on column decisions.certificate.summary is 'What is to be recorded, in a few words.';
comment on column decisions.certificate.content is 'The certificate as JSON, with the facts it rests on.';

call ledger.open_schema('decisions');
call ledger.only_grows('decisions.certificate');
