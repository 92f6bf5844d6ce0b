-- Who may sign in, and as what. An account is either local (a sign-in name and a password hash) or comes from the
-- force's identity provider (issuer and subject). Accounts are never deleted: the ledger names them by number.
create schema people;

create table people.account (
    number        bigint      generated always as identity primary key,
    sign_in_name  text        unique check (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
    password_hash text        check (password_hash <> ''),
    issuer        text        check (issuer <> ''),
    subject       text        check (subject <> ''),
    display_name  text        not null check (display_name <> ''),
    example       boolean     not null default false,
    closed        boolean     not null default false,

    unique (issuer, subject),
    check ((sign_in_name is not null and password_hash is not null and issuer is null and subject is null)
        or (sign_in_name is null and password_hash is null and issuer is not null and subject is not null))
);

comment on table  people.account is 'One row for each person who has ever been able to sign in.';
comment on column people.account.example is 'Made for the example force; refused when the house is reached from elsewhere.';
comment on column people.account.closed is 'A closed account cannot sign in; its number stays taken.';

create table people.account_role (
    account bigint not null references people.account,
    role    text   not null check (role ~ '^[A-Z]+(_[A-Z]+)*$'),

    primary key (account, role)
);

comment on table people.account_role is 'The roles of each account, named as in the code.';

-- The registrar is the final arbiter and stands outside operational command. Java refuses the mix with a message
-- for the administrator; this holds if Java is wrong.
create function people.keep_the_registrar_apart() returns trigger language plpgsql as $$
begin
    if exists (select from people.account_role where account = new.account and role = 'FORCE_CRIME_REGISTRAR')
       and exists (select from people.account_role where account = new.account
                   and role in ('CALL_HANDLER', 'OFFICER', 'SUPERVISOR', 'CHIEF_OFFICER')) then
        raise exception 'Account % cannot be registrar and hold an operational role', new.account;
    end if;
    return null;
end $$;

create constraint trigger registrar_apart
    after insert or update on people.account_role
    deferrable initially deferred
    for each row execute function people.keep_the_registrar_apart();

call ledger.open_schema('people');
call ledger.may_change('people.account');
call ledger.may_change('people.account_role');
revoke delete on people.account from ${application};
