-- A reviewer may tell the facts and let the rule book decide. The decision certificate then stays with the verdict, so that
-- what should have been recorded always leads back to the facts told and the pages of the rules.
create table audits.verdict_certificate (
    audit   bigint  not null,
    item    integer not null,
    version integer not null,
    hash    text    not null check (hash ~ '^[0-9a-f]{64}$'),
    content text    not null check (content <> ''),

    primary key (audit, item, version),
    foreign key (audit, item, version) references audits.verdict
);

comment on table  audits.verdict_certificate is 'The decision certificate of each verdict that the rule book decided; verdicts entered by hand have none.';
comment on column audits.verdict_certificate.hash is 'The hash in the certificate, over everything else in it.';
comment on column audits.verdict_certificate.content is 'The certificate as JSON, with the facts the reviewer told. Stays with the force.';

call ledger.only_grows('audits.verdict_certificate');
