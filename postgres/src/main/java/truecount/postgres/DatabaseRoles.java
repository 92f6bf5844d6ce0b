package truecount.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/**
 * Makes the two roles that use a Truecount database: the owner, who migrates, and the app, who may do only what
 * migrations grant to it. The same statements serve the embedded server and one that the user brings.
 */
public final class DatabaseRoles {

    /** The role that migrates on the embedded server. */
    public static final String OWNER = "truecount_owner";

    /** The role that the application runs as, unless another name is given. */
    public static final String APP = "truecount_app";

    /** The database on the embedded server. */
    public static final String DATABASE = "truecount";

    /** Any number; it keeps two starts from making the same role at once. */
    private static final long LOCK_KEY = 7_283_640_112L;

    private static final int OLDEST_MAJOR_VERSION = 15;

    /** What PostgreSQL answers to a wrong password or an unknown role. */
    private static final String WRONG_LOGIN = "28";

    private DatabaseRoles() {}

    /** Makes the database and both roles as the embedded server's superuser. */
    static DatabaseAccess prepareEmbedded(EmbeddedPostgres server, Credential owner, Credential app) {
        String maintenance = server.jdbcUrl(server.superuser().user());
        String url = server.jdbcUrl(DATABASE);
        try (Connection admin = DatabaseUrl.connect(maintenance, server.superuser())) {
            lock(admin);
            makeOrReset(admin, owner);
            makeOrReset(admin, app);
            if (!isThere(admin, "select 1 from pg_database where datname = ?", DATABASE)) {
                run(admin, "create database %s owner %s template template0 encoding 'UTF8'", DATABASE, owner.user());
            }
            run(admin, "revoke all on database %s from public", DATABASE);
            run(admin, "grant connect, temporary on database %s to %s", DATABASE, app.user());
            return new DatabaseAccess(url, owner, app);
        } catch (SQLException e) {
            throw new PostgresFault("The database " + DATABASE + " could not be made: " + e.getMessage(), e);
        }
    }

    /**
     * Checks a server that the user brings, and makes the app's role there when it is missing and may be made.
     *
     * @param url where the database is; it must be there already
     * @param owner who migrates: must be allowed to create schemas in the database
     * @param app who the application runs as; when absent, {@value #APP} with a password kept in the home
     * @param home where such a password is kept
     * @throws PostgresFault when the server or a role will not do; the message holds the statement that helps
     */
    public static DatabaseAccess prepareExternal(String url, Credential owner, Optional<Credential> app, Path home) {
        ServerHome place = ServerHome.open(home);
        try (Connection connection = DatabaseUrl.connect(url, owner)) {
            lock(connection);
            ExternalChecks.server(connection, OLDEST_MAJOR_VERSION);
            ExternalChecks.owner(connection);
            Credential runner = app.orElseGet(
                    () -> new Credential(APP, SecretFile.readOrMake(place.passwordOf("external-" + APP))));
            if (!isThere(connection, "select 1 from pg_roles where rolname = ?", runner.user())) {
                makeIfAllowed(connection, runner);
            }
            ExternalChecks.leastPrivilege(connection, runner.user());
            letIn(connection, runner);
            proveLogin(url, runner, app.isPresent());
            return new DatabaseAccess(url, owner, runner);
        } catch (SQLException e) {
            throw DatabaseUrl.cannotConnect(url, owner, e);
        }
    }

    private static void makeIfAllowed(Connection connection, Credential role) throws SQLException {
        boolean allowed = isThere(
                connection, "select 1 from pg_roles where rolname = current_user and (rolcreaterole or rolsuper)");
        if (!allowed) {
            throw new PostgresFault("The role " + role.user() + " does not exist on that server, and the owner may not"
                    + " create roles. Have its administrator run:\n  create role " + role.user()
                    + " login password '...';\nand give that password to Truecount.");
        }
        makeOrReset(connection, role);
    }

    /** The app needs temporary tables too: an import is sorted out there before it is taken in. */
    private static void letIn(Connection connection, Credential role) throws SQLException {
        String database = connection.getCatalog();
        if (isThere(
                connection,
                "select 1 where has_database_privilege(?, current_database(), 'CONNECT')"
                        + " and has_database_privilege(?, current_database(), 'TEMPORARY')",
                role.user(),
                role.user())) {
            return;
        }
        try {
            run(connection, "grant connect, temporary on database %s to %s", database, role.user());
        } catch (SQLException e) {
            throw new PostgresFault(
                    "The role " + role.user() + " may not enter the database " + database
                            + " and make temporary tables there, and the owner may not allow it."
                            + " Have the administrator run:\n  grant connect, temporary on database " + database
                            + " to "
                            + role.user() + ";",
                    e);
        }
    }

    private static void proveLogin(String url, Credential role, boolean given) throws SQLException {
        try (Connection proof = DatabaseUrl.connect(url, role)) {
            proof.isValid(0);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(WRONG_LOGIN)) {
                throw e;
            }
            throw new PostgresFault(
                    "The role " + role.user() + " exists on that server, but "
                            + (given ? "the password given for it" : "the password kept in the data directory")
                            + " is refused. Give the right one, or have the administrator run:\n  alter role "
                            + role.user() + " password '...';",
                    e);
        }
    }

    /** The password is sent as a SCRAM verifier, so that it cannot end in the server's log. */
    private static void makeOrReset(Connection connection, Credential role) throws SQLException {
        boolean there = isThere(connection, "select 1 from pg_roles where rolname = ?", role.user());
        String verifier = PasswordUtil.encodeScramSha256(role.password().toCharArray());
        String literal = connection.unwrap(PGConnection.class).escapeLiteral(verifier);
        run(connection, (there ? "alter" : "create") + " role %s login password '" + literal + "'", role.user());
    }

    /** Held until the connection closes. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK_KEY + ")");
        }
    }

    private static void run(Connection connection, String sql, String... identifiers) throws SQLException {
        Object[] quoted = new Object[identifiers.length];
        for (int i = 0; i < identifiers.length; i++) {
            quoted[i] = connection.unwrap(PGConnection.class).escapeIdentifier(identifiers[i]);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(quoted));
        }
    }

    static boolean isThere(Connection connection, String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
