-- Roles that one person cannot hold together. Java refuses them with a message; this holds if Java is wrong.
create table people.role_conflict (
    first  text not null,
    second text not null,
    why    text not null check (why <> ''),

    primary key (first, second),
    check (first < second)
);

comment on table people.role_conflict is 'Pairs of roles that one person cannot hold together, and why.';

insert into people.role_conflict (first, second, why) values
    ('CALL_HANDLER', 'FORCE_CRIME_REGISTRAR', 'The registrar stands outside operational command.'),
    ('FORCE_CRIME_REGISTRAR', 'OFFICER', 'The registrar stands outside operational command.'),
    ('FORCE_CRIME_REGISTRAR', 'SUPERVISOR', 'The registrar stands outside operational command.'),
    ('CHIEF_OFFICER', 'FORCE_CRIME_REGISTRAR', 'The registrar stands outside operational command.'),
    ('CALL_HANDLER', 'INSPECTOR', 'An inspector comes from outside the force.'),
    ('INSPECTOR', 'OFFICER', 'An inspector comes from outside the force.'),
    ('INSPECTOR', 'SUPERVISOR', 'An inspector comes from outside the force.'),
    ('DESIGNATED_DECISION_MAKER', 'INSPECTOR', 'An inspector comes from outside the force.'),
    ('FORCE_CRIME_REGISTRAR', 'INSPECTOR', 'An inspector comes from outside the force.'),
    ('CHIEF_OFFICER', 'INSPECTOR', 'An inspector comes from outside the force.'),
    ('ADMINISTRATOR', 'FORCE_CRIME_REGISTRAR', 'Who gives the power to judge does not hold it.'),
    ('ADMINISTRATOR', 'REVIEWER', 'Who gives the power to judge does not hold it.'),
    ('ADJUDICATOR', 'ADMINISTRATOR', 'Who gives the power to judge does not hold it.'),
    ('ADMINISTRATOR', 'STATISTICIAN', 'Who gives the power to judge does not hold it.'),
    ('ADMINISTRATOR', 'INSPECTOR', 'Who gives the power to judge does not hold it.');

drop trigger registrar_apart on people.account_role;
drop function people.keep_the_registrar_apart;

create function people.keep_apart() returns trigger language plpgsql as $$
declare
    conflict record;
begin
    select c.first, c.second into conflict
    from people.role_conflict c
    join people.account_role a on a.account = new.account and a.role = c.first
    join people.account_role b on b.account = new.account and b.role = c.second
    where new.role in (c.first, c.second)
    limit 1;
    if found then
        raise exception 'Account % cannot be both % and %', new.account, conflict.first, conflict.second;
    end if;
    return null;
end $$;

create constraint trigger kept_apart
    after insert or update on people.account_role
    deferrable initially deferred
    for each row execute function people.keep_apart();

-- The power to judge is given by one person and confirmed by another, and neither is the one who receives it.
create table people.role_proposal (
    number      bigint      generated always as identity primary key,
    account     bigint      not null references people.account,
    role        text        not null check (role ~ '^[A-Z]+(_[A-Z]+)*$'),
    proposed_by text        not null check (proposed_by ~ '^person:[1-9][0-9]*$'),
    proposed_at timestamptz not null default clock_timestamp(),
    transaction xid8        not null default pg_current_xact_id()
);

create table people.role_answer (
    proposal    bigint      primary key references people.role_proposal,
    account     bigint      not null references people.account,
    confirmed   boolean     not null,
    answered_by text        not null check (answered_by ~ '^person:[1-9][0-9]*$'),
    answered_at timestamptz not null default clock_timestamp(),
    transaction xid8        not null default pg_current_xact_id()
);

create index role_proposal_by_account on people.role_proposal (account);

comment on table  people.role_proposal is 'Roles with the power to judge that an administrator wants someone to have.';
comment on column people.role_proposal.transaction is 'What proposed it; what confirms it must come after.';
comment on table  people.role_answer is 'What a second person said to a proposal: the role is held from then on, or not.';

create function people.holds(who text, roles text[]) returns boolean language sql stable as $$
    select exists (select from people.account a join people.account_role r on r.account = a.number
                   where 'person:' || a.number = who and not a.closed and r.role = any (roles))
$$;

create function people.is_judging(role text) returns boolean language sql immutable as
$$ select role in ('FORCE_CRIME_REGISTRAR', 'REVIEWER', 'ADJUDICATOR', 'STATISTICIAN', 'INSPECTOR') $$;

create function people.require_a_proposer() returns trigger language plpgsql as $$
begin
    new.transaction := pg_current_xact_id();
    if new.proposed_by = 'person:' || new.account or not people.holds(new.proposed_by, '{ADMINISTRATOR}') then
        raise exception '% may not propose a role for account %', new.proposed_by, new.account;
    end if;
    return new;
end $$;

create trigger needs_a_proposer before insert on people.role_proposal
    for each row execute function people.require_a_proposer();

create function people.require_a_second_person() returns trigger language plpgsql as $$
declare
    proposal people.role_proposal%rowtype;
begin
    new.transaction := pg_current_xact_id();
    select * into strict proposal from people.role_proposal where number = new.proposal;
    if new.account <> proposal.account then
        raise exception 'Proposal % is for account %', new.proposal, proposal.account;
    end if;
    if not people.holds(new.answered_by, '{ADMINISTRATOR, FORCE_CRIME_REGISTRAR, CHIEF_OFFICER}') then
        raise exception '% may not answer proposal %', new.answered_by, new.proposal;
    end if;
    if new.confirmed and (new.answered_by in (proposal.proposed_by, 'person:' || proposal.account)
                          or proposal.transaction = new.transaction) then
        raise exception 'Proposal % must be confirmed by somebody else, and later', new.proposal;
    end if;
    return new;
end $$;

create trigger needs_a_second_person before insert on people.role_answer
    for each row execute function people.require_a_second_person();

-- Example accounts judge a force that does not exist, and an identity provider gives roles by the force's own rules.
create function people.require_confirmation() returns trigger language plpgsql as $$
begin
    if people.is_judging(new.role)
       and not exists (select from people.account a where a.number = new.account and (a.example or a.issuer is not null))
       and not exists (select from people.role_answer r join people.role_proposal p on p.number = r.proposal
                       where p.account = new.account and p.role = new.role and r.confirmed
                         and r.transaction = pg_current_xact_id()) then
        raise exception 'Role % of account % was not confirmed by a second person', new.role, new.account;
    end if;
    return new;
end $$;

create trigger needs_confirmation before insert or update on people.account_role
    for each row execute function people.require_confirmation();

call ledger.only_grows('people.role_conflict');
call ledger.only_grows('people.role_proposal');
call ledger.only_grows('people.role_answer');
revoke insert on people.role_conflict from ${application};
revoke update on people.account, people.account_role from ${application};
grant update (password_hash, display_name, closed) on people.account to ${application};

call ledger.covered_by('people.role_proposal', '{number}', 'person:{account}',
    '{people.account-opened, people.roles-given}', 'proposed_by');
call ledger.covered_by('people.role_answer', '{proposal}', 'person:{account}',
    '{people.role-confirmed, people.role-refused, people.roles-given}', 'answered_by');
call ledger.covered_by('people.account_role', '{account, role}', 'person:{account}',
    '{people.account-opened, people.roles-given, people.role-confirmed}');
