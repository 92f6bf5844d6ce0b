package truecount.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;

/** Keeps accounts and their roles. Every change goes into the ledger, by number and without names. */
@Repository
public class AccountStore {

    private static final String ACCOUNTS = """
            select number, sign_in_name, password_hash, display_name, example, closed,
                   array(select role from people.account_role where account = number order by role) as roles
            from people.account
            """;

    private static final String PROPOSALS = """
            select p.number, p.account, a.display_name, p.role, p.proposed_by, by.display_name as proposer, p.proposed_at
            from people.role_proposal p
            join people.account a on a.number = p.account
            join people.account by on 'person:' || by.number = p.proposed_by
            where not exists (select from people.role_answer r where r.proposal = p.number)
            """;

    private final JdbcClient database;
    private final Ledger ledger;

    AccountStore(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** All accounts in the order they were made. */
    public List<Account> all() {
        return database.sql(ACCOUNTS + " order by number")
                .query((row, i) -> account(row))
                .list();
    }

    public Optional<Account> find(long number) {
        return database.sql(ACCOUNTS + " where number = :number")
                .param("number", number)
                .query((row, i) -> account(row))
                .optional();
    }

    /** A local account with the hash of its password. */
    record Local(Account account, String passwordHash) {}

    /** How the ledger names whoever signs in by this name. */
    public Optional<String> keyOf(String signInName) {
        return findLocal(signInName).map(local -> local.account().person().key());
    }

    Optional<Local> findLocal(String signInName) {
        return database.sql(ACCOUNTS + " where sign_in_name = :name")
                .param("name", signInName)
                .query((row, i) -> new Local(account(row), row.getString("password_hash")))
                .optional();
    }

    Optional<Local> local(long number) {
        return database.sql(ACCOUNTS + " where number = :number and sign_in_name is not null")
                .param("number", number)
                .query((row, i) -> new Local(account(row), row.getString("password_hash")))
                .optional();
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /**
     * Opens a local account. The roles must not conflict; those with the power to judge are held once a second person
     * confirmed them, but for the accounts of the example.
     */
    @Transactional
    public long open(
            String who, String signInName, String displayName, String passwordHash, boolean example, Set<Role> roles) {
        refuseConflict(roles);
        long number = database.sql("""
                        insert into people.account (sign_in_name, display_name, password_hash, example)
                        values (:name, :display, :hash, :example) returning number
                        """)
                .param("name", signInName)
                .param("display", displayName)
                .param("hash", passwordHash)
                .param("example", example)
                .query(Long.class)
                .single();
        Set<Role> proposed = example ? Set.of() : judging(roles);
        Set<Role> held = without(roles, proposed);
        insertRoles(number, held);
        propose(who, number, proposed);
        ledger.write(Deed.of(who, "people.account-opened", "person:" + number, given(held, proposed)));
        return number;
    }

    /** The account of someone the identity provider vouches for, made or brought up to date. */
    @Transactional
    Account fromProvider(String issuer, String subject, String displayName, Set<Role> roles) {
        long number = database.sql("""
                        insert into people.account (issuer, subject, display_name) values (:issuer, :subject, :display)
                        on conflict (issuer, subject) do update set display_name = excluded.display_name
                        returning number
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("display", displayName)
                .query(Long.class)
                .single();
        Account before = find(number).orElseThrow();
        if (before.roles().equals(roles)) {
            ledger.write(Deed.of(Deed.SYSTEM, "people.vouched-for", before.key()));
            return before;
        }
        changeRoles(before, roles);
        ledger.write(Deed.of(Deed.SYSTEM, "people.roles-given", before.key(), given(roles, Set.of())));
        return find(number).orElseThrow();
    }

    /**
     * Says which roles an account is to have. The roles must not conflict. What is taken away is gone at once; a role with
     * the power to judge is held once a second person confirmed it.
     */
    @Transactional
    public void giveRoles(String who, long number, Set<Role> roles) {
        refuseConflict(roles);
        Account account = find(number).orElseThrow();
        List<RoleProposal> waiting = proposalsFor(number);
        for (RoleProposal one : waiting) {
            if (!roles.contains(one.role())) answer(one, false, who);
        }
        Set<Role> proposed = without(judging(roles), account.roles());
        changeRoles(account, without(roles, proposed));
        propose(who, number, without(proposed, roles(waiting)));
        ledger.write(Deed.of(who, "people.roles-given", account.key(), given(without(roles, proposed), proposed)));
    }

    /** What waits for a second person, oldest first. */
    public List<RoleProposal> proposals() {
        return database.sql(PROPOSALS + " order by p.number")
                .query((row, i) -> proposal(row))
                .list();
    }

    /** What waits for a second person for this account. */
    public List<RoleProposal> proposalsFor(long account) {
        return proposals().stream().filter(one -> one.account() == account).toList();
    }

    /**
     * Confirms or refuses a proposal, unless it was answered meanwhile.
     *
     * @throws IllegalArgumentException when this person may not, or the role would conflict, in words
     */
    @Transactional
    public void answer(long number, boolean confirmed, Person person) {
        RoleProposal proposal = proposals().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Somebody answered this meanwhile"));
        Account account = find(proposal.account()).orElseThrow();
        if (confirmed && !proposal.mayBeConfirmedBy(person)) {
            throw new IllegalArgumentException(
                    "Ask somebody else: neither who gives a power nor who is to have it can confirm it");
        }
        answer(proposal, confirmed, person.key());
        if (confirmed) {
            EnumSet<Role> all = EnumSet.of(proposal.role());
            all.addAll(account.roles());
            refuseConflict(all);
            insertRoles(proposal.account(), Set.of(proposal.role()));
        }
        ledger.write(Deed.of(
                person.key(),
                confirmed ? "people.role-confirmed" : "people.role-refused",
                account.key(),
                Map.of("role", proposal.role().key(), "proposed-by", proposal.proposedBy())));
    }

    private void answer(RoleProposal proposal, boolean confirmed, String who) {
        database.sql("""
                        insert into people.role_answer (proposal, account, confirmed, answered_by)
                        values (:proposal, :account, :confirmed, :who)
                        """)
                .param("proposal", proposal.number())
                .param("account", proposal.account())
                .param("confirmed", confirmed)
                .param("who", who)
                .update();
    }

    private void propose(String who, long number, Set<Role> roles) {
        for (Role role : roles) {
            database.sql("insert into people.role_proposal (account, role, proposed_by) values (:number, :role, :who)")
                    .param("number", number)
                    .param("role", role.name())
                    .param("who", who)
                    .update();
        }
    }

    private void changeRoles(Account account, Set<Role> roles) {
        database.sql("delete from people.account_role where account = :number and role = any (:gone)")
                .param("number", account.number())
                .param("gone", names(without(account.roles(), roles)))
                .update();
        insertRoles(account.number(), without(roles, account.roles()));
    }

    private static Map<String, String> given(Set<Role> held, Set<Role> proposed) {
        return proposed.isEmpty()
                ? Map.of("roles", keys(held))
                : Map.of("roles", keys(held), "proposed", keys(proposed));
    }

    private static Set<Role> judging(Set<Role> roles) {
        return roles.stream().filter(Role::judges).collect(Collectors.toSet());
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> gone) {
        return roles.stream().filter(role -> !gone.contains(role)).collect(Collectors.toSet());
    }

    private static Set<Role> roles(List<RoleProposal> waiting) {
        return waiting.stream().map(RoleProposal::role).collect(Collectors.toSet());
    }

    @Transactional
    void changePassword(String who, long number, String passwordHash) {
        database.sql("update people.account set password_hash = :hash where number = :number")
                .param("hash", passwordHash)
                .param("number", number)
                .update();
        ledger.write(Deed.of(who, "people.password-changed", "person:" + number));
    }

    @Transactional
    void setClosed(String who, long number, boolean closed) {
        database.sql("update people.account set closed = :closed where number = :number")
                .param("closed", closed)
                .param("number", number)
                .update();
        ledger.write(Deed.of(who, closed ? "people.account-closed" : "people.account-reopened", "person:" + number));
    }

    /** Notes in the ledger that something happened at the door: a sign-in, a sign-out, a lock. */
    @Transactional
    public void note(Deed deed) {
        ledger.write(deed);
    }

    private static void refuseConflict(Set<Role> roles) {
        Role.conflict(roles).ifPresent(conflict -> {
            throw new IllegalArgumentException(conflict);
        });
    }

    private void insertRoles(long number, Set<Role> roles) {
        if (roles.isEmpty()) return;
        database.sql("insert into people.account_role (account, role) select :number, unnest(:roles)")
                .param("number", number)
                .param("roles", names(roles))
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static RoleProposal proposal(ResultSet row) throws SQLException {
        return new RoleProposal(
                row.getLong("number"),
                row.getLong("account"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("proposed_by"),
                row.getString("proposer"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    static String keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(" "));
    }

    private static Account account(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        String[] names = (String[]) row.getArray("roles").getArray();
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return new Account(
                row.getLong("number"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                row.getBoolean("example"),
                row.getBoolean("closed"),
                roles);
    }
}
