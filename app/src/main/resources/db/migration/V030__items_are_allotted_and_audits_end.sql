-- An item that a reviewer has open is allotted to that reviewer, so that nobody else works on it meanwhile. Logs name
-- people, so each allotment also says who was shown which log.
create table audits.allotment (
    audit       bigint      not null,
    item        integer     not null,
    number      integer     not null check (number > 0),
    reviewer    text        not null check (reviewer ~ '^person:[1-9][0-9]*$'),
    allotted_at timestamptz not null default clock_timestamp(),
    ends_at     timestamptz not null,
    given_back  boolean     not null default false,

    primary key (audit, item, number),
    foreign key (audit, item) references audits.item
);

comment on table  audits.allotment is 'Which reviewer has, or had, which item open; the newest row of an item counts until it ends.';
comment on column audits.allotment.given_back is 'The reviewer gave it back unjudged, and is not asked again.';

-- The review of an audit ends once. From then on the force sees the verdicts and may dispute them.
create table audits.review_end (
    audit    bigint      primary key references audits.audit,
    lacking  integer     not null check (lacking >= 0),
    ended_by text        not null check (ended_by ~ '^(system|person:[1-9][0-9]*)$'),
    ended_at timestamptz not null default now()
);

comment on table  audits.review_end is 'When the blind review of an audit was ended, and by whom.';
comment on column audits.review_end.lacking is 'How many items had no verdict then; each counts against the force.';

-- An audit on which nothing was filed may be cancelled. It stays, with the reason.
create table audits.cancellation (
    audit        bigint      primary key references audits.audit,
    reason       text        not null check (reason <> ''),
    cancelled_by text        not null check (cancelled_by ~ '^person:[1-9][0-9]*$'),
    cancelled_at timestamptz not null default now()
);

comment on table audits.cancellation is 'Audits that were opened and given up before anything was filed, and why.';

create function audits.refuse_when_over() returns trigger language plpgsql as $$
begin
    if exists (select from audits.cancellation where audit = new.audit) then
        raise exception 'Audit % was cancelled', new.audit;
    end if;
    if new.round in ('FIRST', 'SECOND') and exists (select from audits.review_end where audit = new.audit) then
        raise exception 'The review of audit % has ended', new.audit;
    end if;
    return new;
end $$;

create trigger refused_when_over before insert on audits.verdict
    for each row execute function audits.refuse_when_over();

create function audits.refuse_when_begun() returns trigger language plpgsql as $$
begin
    if exists (select from audits.verdict where audit = new.audit)
       or exists (select from audits.review_end where audit = new.audit) then
        raise exception 'Verdicts were filed on audit %, so it cannot be cancelled', new.audit;
    end if;
    return new;
end $$;

create trigger refused_when_begun before insert on audits.cancellation
    for each row execute function audits.refuse_when_begun();

call ledger.only_grows('audits.allotment');
call ledger.only_grows('audits.review_end');
call ledger.only_grows('audits.cancellation');
