-- The database itself puts an entry in its place: it numbers and dates it, finds what this transaction changed, keeps of
-- that what the entry covers, and works out the hash. Whoever writes an entry says only who did what, to what.
alter table ledger.entry
    add column format smallint not null default 1 check (format in (1, 2)),
    add column covers text[]   not null default '{}';

comment on column ledger.entry.format is 'How the hash was worked out: 1 before an entry named what it covers, 2 since.';
comment on column ledger.entry.covers is 'The tables and keys that this entry covers: what its transaction had changed when it was written.';

create index entry_by_transaction on ledger.entry (transaction);

-- Which entry a change of a table needs.
create table ledger.guard (
    guarded     text primary key,
    key         text[] not null,
    subject     text   not null,
    deeds       text[] not null,
    wider       text   not null default '',
    wider_deeds text[] not null default '{}',
    whose       text   not null default ''
);

comment on table  ledger.guard is 'For each guarded table, the ledger entry that a change of a row needs.';
comment on column ledger.guard.key is 'The columns by which an entry names what it covers.';
comment on column ledger.guard.subject is 'The subject that the entry must have, with columns in braces; empty for any.';
comment on column ledger.guard.deeds is 'What the entry must say was done; room.* for any deed of the room.';
comment on column ledger.guard.wider is 'A subject that holds many rows at once, and wider_deeds what may be said of it.';
comment on column ledger.guard.whose is 'The column that names who did it, which must be who the entry names; empty for any.';

drop trigger entry_is_there on ledger.expected;
drop table ledger.expected;

create table ledger.expected (
    transaction xid8 not null,
    changed     text not null,
    key         text not null,
    subject     text not null,
    wider       text not null,
    whose       text not null,

    primary key (transaction, changed, key, subject, whose)
);

comment on table  ledger.expected is 'What transactions have changed that no entry covers yet; empty between transactions.';

create or replace function ledger.require_the_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from ledger.expected e
               where (e.transaction, e.changed, e.key, e.subject, e.whose)
                   = (new.transaction, new.changed, new.key, new.subject, new.whose)) then
        raise exception 'Table % was changed without a ledger entry that covers it (row %)', new.changed, new.key;
    end if;
    return null;
end $$;

create constraint trigger entry_is_there
    after insert on ledger.expected
    deferrable initially deferred
    for each row execute function ledger.require_the_entry();

create function ledger.part(words text) returns text language sql immutable as
$$ select octet_length(convert_to(words, 'UTF8')) || ':' || words || E'\n' $$;

comment on function ledger.part is 'One part of the canonical form: its length in bytes, a colon, itself and a line end.';

create function ledger.take_its_place() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last record;
    canonical text;
begin
    -- Writers queue here until they commit.
    perform pg_advisory_xact_lock(8390898134065050990);
    if exists (select from jsonb_each(new.details) d
               where jsonb_typeof(d.value) <> 'string'
                  or d.key !~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'
                  or char_length(d.value #>> '{}')
                     + char_length(regexp_replace(d.value #>> '{}', '[^\U00010000-\U0010FFFF]', '', 'g')) > 500) then
        raise exception 'The details of a ledger entry must be short texts by name';
    end if;
    select number, hash into last from ledger.entry order by number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.at := clock_timestamp();
    new.transaction := pg_current_xact_id();
    new.format := 2;
    with covered as (
        delete from ledger.expected e using ledger.guard g
        where e.transaction = new.transaction and g.guarded = e.changed
          and e.whose in ('', new.who)
          and ((e.subject in ('', new.subject)
                and (new.what = any (g.deeds) or split_part(new.what, '.', 1) || '.*' = any (g.deeds)))
            or (e.wider = new.subject and new.what = any (g.wider_deeds)))
        returning e.changed || ' ' || e.key as one)
    select coalesce(array_agg(distinct one collate "C" order by one collate "C"), '{}') into new.covers from covered;
    canonical := E'truecount-ledger-2\n'
        || ledger.part(encode(new.previous, 'hex'))
        || ledger.part(new.number::text)
        || ledger.part(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || ledger.part(new.who)
        || ledger.part(new.what)
        || ledger.part(new.subject)
        || ledger.part((select count(*)::text from jsonb_each_text(new.details)))
        || coalesce((select string_agg(ledger.part(d.key) || ledger.part(d.value), '' order by d.key collate "C")
                     from jsonb_each_text(new.details) d), '')
        || ledger.part(cardinality(new.covers)::text)
        || coalesce((select string_agg(ledger.part(c.one), '' order by c.place)
                     from unnest(new.covers) with ordinality c (one, place)), '');
    new.hash := sha256(convert_to(canonical, 'UTF8'));
    return new;
end $$;

drop trigger follows_the_last on ledger.entry;
drop function ledger.follow_the_last;

create trigger takes_its_place
    before insert on ledger.entry
    for each row execute function ledger.take_its_place();

revoke insert (number, at, previous, hash) on ledger.entry from ${application};

-- Each guarded table has a function of its own that notes what was changed. It is written here, so that nothing is put
-- together anew at each change.
create procedure ledger.note_changes(guarded regclass) language plpgsql as $$
declare
    rule     ledger.guard%rowtype;
    name     text;
    noted    text;
    subject  text;
    wider    text;
    key      text;
    whose    text;
    event    text;
    function text;
begin
    select n.nspname || '.' || c.relname into name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = guarded;
    select * into strict rule from ledger.guard g where g.guarded = name;
    function := 'ledger.' || quote_ident('note_' || replace(name, '.', '_'));
    subject := '''' || regexp_replace(rule.subject, '\{(\w+)\}', ''' || r.\1::text || ''', 'g') || '''';
    wider := '''' || regexp_replace(rule.wider, '\{(\w+)\}', ''' || r.\1::text || ''', 'g') || '''';
    key := 'concat_ws(''/''' || (select string_agg(', r.' || quote_ident(k), '') from unnest(rule.key) k) || ')';
    whose := case when rule.whose = '' then '''''' else 'r.' || quote_ident(rule.whose) end;
    noted := format('insert into ledger.expected select distinct pg_current_xact_id(), %L, %s, %s, %s, %s from changed r '
                    'on conflict do nothing;', name, key, subject, wider, whose);
    execute format('create or replace function %s() returns trigger language plpgsql security definer '
                   'set search_path = pg_catalog, pg_temp as %L', function, 'begin ' || noted || ' return null; end');
    execute format('revoke all on function %s() from public', function);
    execute format('drop trigger if exists goes_into_the_ledger on %s', guarded);
    execute format('drop trigger if exists update_goes_into_the_ledger on %s', guarded);
    execute format('drop trigger if exists update_of_goes_into_the_ledger on %s', guarded);
    execute format('drop trigger if exists delete_goes_into_the_ledger on %s', guarded);
    execute format('create trigger goes_into_the_ledger after insert on %s referencing new table as changed '
                   'for each statement execute function %s()', guarded, function);
    if not exists (select from pg_trigger t where t.tgrelid = guarded and t.tgname = 'only_grows') then
        execute format('create trigger update_goes_into_the_ledger after update on %s '
                       'referencing new table as changed for each statement execute function %s()', guarded, function);
        execute format('create trigger update_of_goes_into_the_ledger after update on %s '
                       'referencing old table as changed for each statement execute function %s()', guarded, function);
        execute format('create trigger delete_goes_into_the_ledger after delete on %s '
                       'referencing old table as changed for each statement execute function %s()', guarded, function);
    end if;
end $$;

-- Rows that come by the million are not gathered to be looked at: the import under way is named once, and a row of
-- another is refused.
create function ledger.refuse_stranger() returns trigger language plpgsql as $$
begin
    raise exception 'A row of table %.% belongs to another import than the one under way', tg_table_schema, tg_table_name;
end $$;

create procedure ledger.note_imports(guarded regclass) language plpgsql as $$
declare
    name     text;
    function text;
begin
    select n.nspname || '.' || c.relname into name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = guarded;
    function := 'ledger.' || quote_ident('note_' || replace(name, '.', '_'));
    execute format('create or replace function %s() returns trigger language plpgsql security definer '
                   'set search_path = pg_catalog, pg_temp as %L', function, format(
                   'begin insert into ledger.expected values (pg_current_xact_id(), %L, '
                   'coalesce(current_setting(''truecount.import'', true), ''''), '
                   '''import:'' || coalesce(current_setting(''truecount.import'', true), ''''), '''', '''') '
                   'on conflict do nothing; return null; end', name));
    execute format('revoke all on function %s() from public', function);
    execute format('drop trigger if exists goes_into_the_ledger on %s', guarded);
    execute format('create trigger goes_into_the_ledger after insert on %s '
                   'for each statement execute function %s()', guarded, function);
    execute format('create trigger of_the_import_under_way after insert on %s for each row '
                   'when (new.import is distinct from nullif(current_setting(''truecount.import'', true), '''')::bigint) '
                   'execute function ledger.refuse_stranger()', guarded);
end $$;

-- What the rooms call for a new table. Without more words, any deed of the room covers a change.
create or replace procedure ledger.only_grows(guarded regclass) language plpgsql as $$
begin
    execute format('create trigger only_grows before update or delete or truncate on %s '
                   'for each statement execute function ledger.refuse_change()', guarded);
    execute format('grant select, insert on %s to %I', guarded, '${application_name}');
    call ledger.any_deed_covers(guarded);
end $$;

create or replace procedure ledger.may_change(guarded regclass) language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to %I', guarded, '${application_name}');
    call ledger.any_deed_covers(guarded);
end $$;

create procedure ledger.any_deed_covers(guarded regclass) language plpgsql as $$
begin
    insert into ledger.guard (guarded, key, subject, deeds)
    select n.nspname || '.' || c.relname, array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)),
           '', array[n.nspname || '.*']
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
    where c.oid = any_deed_covers.guarded
    group by n.nspname, c.relname;
    call ledger.note_changes(guarded);
end $$;

-- Says which entry covers a change of a table that is guarded already.
create procedure ledger.covered_by(
    covered regclass, key text[], subject text, deeds text[],
    whose text default '', wider text default '', wider_deeds text[] default '{}')
language plpgsql as $$
begin
    update ledger.guard g
    set key = covered_by.key, subject = covered_by.subject, deeds = covered_by.deeds, whose = covered_by.whose,
        wider = covered_by.wider, wider_deeds = covered_by.wider_deeds
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = covered and g.guarded = n.nspname || '.' || c.relname;
    if not found then raise exception 'Table % is not guarded', covered; end if;
    call ledger.note_changes(covered);
end $$;

create procedure ledger.covered_by_its_import(covered regclass) language plpgsql as $$
begin
    call ledger.covered_by(covered, '{import}', 'import:{import}', '{intake.import-done}');
    call ledger.note_imports(covered);
end $$;

comment on procedure ledger.only_grows is 'For tables whose rows stay as written. Each insert needs a ledger entry.';
comment on procedure ledger.may_change is 'For tables whose rows may change. Each change needs a ledger entry.';
comment on procedure ledger.covered_by is 'Says which entry covers a change of a guarded table: its subject, its deeds and whose it must be.';
comment on procedure ledger.covered_by_its_import is 'For tables that imports fill by the million: one entry covers all rows of an import.';

revoke all on function ledger.require_the_entry, ledger.part, ledger.take_its_place, ledger.refuse_stranger from public;
revoke all on procedure ledger.note_changes, ledger.note_imports, ledger.only_grows, ledger.may_change,
    ledger.any_deed_covers, ledger.covered_by, ledger.covered_by_its_import from public;

-- Every table that was guarded before.
do $$
declare
    one regclass;
begin
    for one in select t.tgrelid::regclass from pg_trigger t where t.tgname = 'goes_into_the_ledger' loop
        call ledger.any_deed_covers(one);
    end loop;
end $$;

drop function ledger.expect_an_entry;

call ledger.covered_by('people.account', '{number}', 'person:{number}',
    '{people.account-opened, people.password-changed, people.account-closed, people.account-reopened, people.vouched-for, people.roles-given}');
call ledger.covered_by('people.account_role', '{account, role}', 'person:{account}',
    '{people.account-opened, people.roles-given}');

call ledger.covered_by('intake.import', '{number}', 'import:{number}', '{intake.import-asked}', 'asked_by');
call ledger.covered_by('intake.import_end', '{import}', 'import:{import}', '{intake.import-done, intake.import-refused}');
call ledger.covered_by_its_import('intake.import_reject');
call ledger.covered_by_its_import('intake.incident_version');
call ledger.covered_by_its_import('register.crime_version');

call ledger.covered_by('audits.audit', '{number}', 'audit:{number}', '{audits.opened}', 'opened_by');
call ledger.covered_by('audits.frozen_file', '{audit}', 'audit:{audit}', '{audits.opened}');
call ledger.covered_by('audits.item', '{audit}', 'audit:{audit}', '{audits.opened}');
call ledger.covered_by('audits.item_behind', '{audit}', 'audit:{audit}', '{audits.opened}');
call ledger.covered_by('audits.item_record', '{audit}', 'audit:{audit}', '{audits.opened}');
call ledger.covered_by('audits.verdict', '{audit, item, version}', 'audit:{audit}/item:{item}',
    '{audits.verdict-filed, audits.second-verdict-filed, audits.verdict-adjudicated, audits.verdict-disputed, audits.dispute-resolved}',
    'reviewer', 'audit:{audit}', '{audits.verdicts-filed}');
call ledger.covered_by('audits.verdict_line', '{audit, item, version}', 'audit:{audit}/item:{item}',
    '{audits.verdict-filed, audits.second-verdict-filed, audits.verdict-adjudicated, audits.verdict-disputed, audits.dispute-resolved}',
    '', 'audit:{audit}', '{audits.verdicts-filed}');
call ledger.covered_by('audits.verdict_certificate', '{audit, item, version}', 'audit:{audit}/item:{item}',
    '{audits.verdict-filed, audits.second-verdict-filed, audits.verdict-adjudicated, audits.verdict-disputed, audits.dispute-resolved}');
call ledger.covered_by('audits.allotment', '{audit, item, number}', 'audit:{audit}/item:{item}',
    '{audits.item-allotted, audits.item-given-back}', 'reviewer');
call ledger.covered_by('audits.review_end', '{audit}', 'audit:{audit}', '{audits.review-ended}', 'ended_by');
call ledger.covered_by('audits.cancellation', '{audit}', 'audit:{audit}', '{audits.cancelled}', 'cancelled_by');

call ledger.covered_by('publications.finding', '{number}', 'finding:{number}', '{publications.drafted}', 'published_by');
call ledger.covered_by('publications.published_file', '{finding}', 'finding:{finding}', '{publications.drafted}');
call ledger.covered_by('publications.sign_off', '{finding}', 'finding:{finding}', '{publications.published}', 'signed_by');
call ledger.covered_by('publications.withdrawal', '{finding}', 'finding:{finding}', '{publications.withdrawn}', 'withdrawn_by');

call ledger.covered_by('decisions.certificate', '{number}', 'decision:{number}', '{decisions.kept}', 'kept_by');

-- The house seals each entry with a secret that the database does not hold, so that an entry which somebody else wrote,
-- or wrote anew, is told from those of the house.
create table ledger.seal (
    number bigint primary key,
    key_id text   not null check (key_id ~ '^[0-9a-f]{16}$'),
    seal   bytea  not null check (octet_length(seal) = 32)
);

comment on table  ledger.seal is 'What shows that the house itself wrote an entry: HMAC-SHA-256 over its hash, with a secret kept outside the database.';
comment on column ledger.seal.key_id is 'Which secret: the first digits of its hash.';

create function ledger.seal_its_own() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from ledger.entry where number = new.number and transaction = pg_current_xact_id();
    if not found then
        raise exception 'Ledger entry % was not written by this transaction, so it cannot be sealed by it', new.number;
    end if;
    return new;
end $$;

revoke all on function ledger.seal_its_own from public;

create trigger seals_its_own
    before insert on ledger.seal
    for each row execute function ledger.seal_its_own();

create trigger only_grows
    before update or delete or truncate on ledger.seal
    for each statement execute function ledger.refuse_change();

grant select, insert on ledger.seal to ${application};
