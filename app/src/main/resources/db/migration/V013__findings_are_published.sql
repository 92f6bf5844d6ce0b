-- A published finding is a folder of files that anyone may check, kept byte for byte.
create schema publications;

create table publications.finding (
    number       bigint      generated always as identity primary key,
    audit        bigint      not null references audits.audit,
    title        text        not null check (title <> ''),
    headline     text        not null check (headline <> ''),
    page         text        not null,
    published_by text        not null check (published_by ~ '^(system|person:[1-9][0-9]*)$'),
    published_at timestamptz not null default now()
);

comment on table publications.finding is 'Every finding that was ever published; a later one of the same audit stands beside it.';
comment on column publications.finding.page is 'The finding''s page as HTML, as it was published.';

create table publications.published_file (
    finding bigint not null references publications.finding,
    path    text   not null check (path <> ''),
    sha256  bytea  not null check (octet_length(sha256) = 32),
    content bytea  not null,

    primary key (finding, path)
);

comment on table publications.published_file is 'The files of a published folder. They hold no personal data.';

call ledger.open_schema('publications');
call ledger.only_grows('publications.finding');
call ledger.only_grows('publications.published_file');
