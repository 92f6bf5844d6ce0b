-- What one person works out is a draft; it is published when a second person signs it off.
alter table publications.finding
    add column reason text not null default '';

comment on column publications.finding.published_by is 'Who worked it out: the author of the draft.';
comment on column publications.finding.published_at is 'When it was worked out.';
comment on column publications.finding.reason is 'Why it takes the place of an earlier finding of the same audit; empty for a first one.';

create table publications.sign_off (
    finding   bigint      primary key references publications.finding,
    signed_by text        not null check (signed_by ~ '^(system|person:[1-9][0-9]*)$'),
    signed_at timestamptz not null default now()
);

comment on table publications.sign_off is 'Findings that a second named person signed off, which published them.';

-- What was published before this was published by the person who worked it out.
insert into publications.sign_off (finding, signed_by, signed_at)
select number, published_by, published_at from publications.finding;

create function publications.require_a_second_person() returns trigger language plpgsql as $$
begin
    if new.signed_by <> 'system'
       and new.signed_by = (select published_by from publications.finding where number = new.finding) then
        raise exception 'Finding % must be signed off by somebody else than its author', new.finding;
    end if;
    if exists (select from publications.sign_off s join publications.finding f on f.number = s.finding
               where f.audit = (select audit from publications.finding where number = new.finding)
                 and f.number > new.finding) then
        raise exception 'A later finding of the same audit was published';
    end if;
    return new;
end $$;

create trigger needs_a_second_person before insert on publications.sign_off
    for each row execute function publications.require_a_second_person();

create table publications.withdrawal (
    finding      bigint      primary key references publications.sign_off,
    reason       text        not null check (reason <> ''),
    withdrawn_by text        not null check (withdrawn_by ~ '^person:[1-9][0-9]*$'),
    withdrawn_at timestamptz not null default now()
);

comment on table publications.withdrawal is 'Published findings that no longer stand, and why; they can still be read.';

call ledger.only_grows('publications.sign_off');
call ledger.only_grows('publications.withdrawal');
