-- The ledger says who did what, and when. Each entry carries the hash of the one before it, so a change to any
-- entry breaks the chain from there on. It holds keys and counts, never what a person said or who they are.
create schema ledger;

create table ledger.entry (
    number      bigint      primary key check (number > 0),
    at          timestamptz not null,
    who         text        not null check (who ~ '^(system|person:[1-9][0-9]*)$'),
    what        text        not null check (what ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
    subject     text        not null check (subject ~ '^[a-z]+(-[a-z]+)*:[!-~]{1,200}$'),
    details     jsonb       not null check (jsonb_typeof(details) = 'object'),
    previous    bytea       not null check (octet_length(previous) = 32),
    hash        bytea       not null check (octet_length(hash) = 32),
    transaction xid8        not null default pg_current_xact_id()
);

comment on table  ledger.entry is 'Every change made in the house, oldest first.';
comment on column ledger.entry.number is 'Counts from 1 without gaps.';
comment on column ledger.entry.at is 'When it was done, to the microsecond.';
comment on column ledger.entry.who is 'The account that did it, by number, or the system itself.';
comment on column ledger.entry.what is 'The room and the deed, such as people.signed-in.';
comment on column ledger.entry.subject is 'What it was done to: a kind and a key without personal data.';
comment on column ledger.entry.details is 'Further facts as text by name: counts, hashes, choices. No personal data.';
comment on column ledger.entry.previous is 'The hash of the entry before, or 32 zero bytes for the first.';
comment on column ledger.entry.hash is 'SHA-256 of this entry in its canonical form, which includes previous.';
comment on column ledger.entry.transaction is 'The transaction that wrote it, so that its other writes can be held to it.';

-- First line: the application role is granted insert and select only. Second line: these triggers.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table %.% only grows: add a row instead', tg_table_schema, tg_table_name;
end $$;

create trigger only_grows
    before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse_change();

create function ledger.follow_the_last() returns trigger language plpgsql as $$
begin
    if new.number = 1 and new.previous = decode(repeat('00', 32), 'hex') then
        return new;
    end if;
    perform from ledger.entry where number = new.number - 1 and hash = new.previous;
    if not found then
        raise exception 'Ledger entry % does not follow the entry before it', new.number;
    end if;
    return new;
end $$;

create trigger follows_the_last
    before insert on ledger.entry
    for each row execute function ledger.follow_the_last();

-- No change without its entry. A statement on a guarded table leaves a note here; at commit the note is checked
-- against the last entry (which is ours if we wrote one: writers queue for the ledger until they commit) and removed.
create table ledger.expected (
    transaction xid8 primary key,
    changed     text not null
);

comment on table  ledger.expected is 'Transactions that have changed a guarded table; empty between transactions.';
comment on column ledger.expected.changed is 'The first table changed, for the message.';

create function ledger.expect_an_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into ledger.expected values (pg_current_xact_id(), tg_table_schema || '.' || tg_table_name)
    on conflict do nothing;
    return null;
end $$;

create function ledger.require_the_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last xid8;
begin
    select transaction into last from ledger.entry order by number desc limit 1;
    if last is distinct from new.transaction then
        raise exception 'Table % was changed without a ledger entry', new.changed;
    end if;
    delete from ledger.expected where transaction = new.transaction;
    return null;
end $$;

create constraint trigger entry_is_there
    after insert on ledger.expected
    deferrable initially deferred
    for each row execute function ledger.require_the_entry();

-- What the rooms call, once for each of their tables.
create procedure ledger.open_schema(room regnamespace) language plpgsql as $$
begin
    execute format('grant usage on schema %s to %I', room, '${application_name}');
end $$;

create procedure ledger.only_grows(guarded regclass) language plpgsql as $$
begin
    execute format('create trigger only_grows before update or delete or truncate on %s '
                   'for each statement execute function ledger.refuse_change()', guarded);
    execute format('create trigger goes_into_the_ledger after insert on %s '
                   'for each statement execute function ledger.expect_an_entry()', guarded);
    execute format('grant select, insert on %s to %I', guarded, '${application_name}');
end $$;

create procedure ledger.may_change(guarded regclass) language plpgsql as $$
begin
    execute format('create trigger goes_into_the_ledger after insert or update or delete on %s '
                   'for each statement execute function ledger.expect_an_entry()', guarded);
    execute format('grant select, insert, update, delete on %s to %I', guarded, '${application_name}');
end $$;

comment on procedure ledger.open_schema is 'Lets the application into the schema of a room.';
comment on procedure ledger.only_grows is 'For tables whose rows stay as written. Each insert needs a ledger entry.';
comment on procedure ledger.may_change is 'For tables whose rows may change. Each change needs a ledger entry.';

revoke all on function ledger.expect_an_entry, ledger.require_the_entry from public;
revoke all on procedure ledger.open_schema, ledger.only_grows, ledger.may_change from public;
grant usage on schema ledger to ${application};
grant select on ledger.entry to ${application};
grant insert (number, at, who, what, subject, details, previous, hash) on ledger.entry to ${application};
