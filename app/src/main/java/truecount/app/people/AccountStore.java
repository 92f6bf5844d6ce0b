package truecount.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Opens a local account. The roles must not conflict. */
    @Transactional
    public long open(
            String who, String signInName, String displayName, String passwordHash, boolean example, Set<Role> roles) {
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
        insertRoles(number, roles);
        ledger.write(Deed.of(who, "people.account-opened", "person:" + number, Map.of("roles", keys(roles))));
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
        giveRoles(Deed.SYSTEM, number, roles);
        return find(number).orElseThrow();
    }

    /** Replaces the roles of an account. The roles must not conflict. */
    @Transactional
    public void giveRoles(String who, long number, Set<Role> roles) {
        database.sql("delete from people.account_role where account = :number")
                .param("number", number)
                .update();
        insertRoles(number, roles);
        ledger.write(Deed.of(who, "people.roles-given", "person:" + number, Map.of("roles", keys(roles))));
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

    private void insertRoles(long number, Set<Role> roles) {
        Role.conflict(roles).ifPresent(conflict -> {
            throw new IllegalArgumentException(conflict);
        });
        database.sql("insert into people.account_role (account, role) select :number, unnest(:roles)")
                .param("number", number)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .update();
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
