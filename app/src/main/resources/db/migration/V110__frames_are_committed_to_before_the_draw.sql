-- A frame is frozen and its hash published before the seed is known; the draw comes later and is held to it. What was held
-- then is told by the imports that had ended: their rows stay as written.
create table audits.commitment (
    number       bigint      generated always as identity primary key,
    hash         text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    plan         text        not null,
    plan_hash    text        not null check (plan_hash ~ '^[0-9a-f]{64}$'),
    frame_hash   text        not null check (frame_hash ~ '^[0-9a-f]{64}$'),
    method       integer     not null check (method > 0),
    seed_source  text        not null check (seed_source <> ''),
    units        bigint      not null check (units > 0),
    content      text        not null,
    imports      bigint[]    not null,
    title        text        not null check (title <> ''),
    force        text        not null check (force <> ''),
    committed_by text        not null check (committed_by ~ '^(system|person:[1-9][0-9]*)$'),
    committed_at timestamptz not null default now()
);

comment on table  audits.commitment is 'What was published before the draw: one hash over plan, frame, method and source of the seed.';
comment on column audits.commitment.imports is 'The imports that had ended when the frame was frozen; the draw reads these and no other.';
comment on column audits.commitment.content is 'commitment.json as it was published.';

create table audits.commitment_draw (
    commitment bigint not null primary key references audits.commitment,
    audit      bigint not null unique references audits.audit
);

comment on table audits.commitment_draw is 'Which audit was drawn from which commitment.';

call ledger.only_grows('audits.commitment');
call ledger.only_grows('audits.commitment_draw');
call ledger.covered_by('audits.commitment', '{number}', 'commitment:{number}', '{audits.committed}', 'committed_by');
call ledger.covered_by('audits.commitment_draw', '{commitment}', 'audit:{audit}', '{audits.opened}');
