package truecount.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import truecount.postgres.DatabaseAccess;

/** Brings the database up to date, as its owner, before anything else connects. */
final class Migrations {

    private Migrations() {}

    /** Runs what has not run yet; the number of migrations that did. */
    static int run(DatabaseAccess access) {
        int ran = Flyway.configure()
                .dataSource(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration")
                .defaultSchema("house")
                .createSchemas(true)
                .placeholders(Map.of(
                        "application",
                        '"' + access.app().user() + '"',
                        "application_name",
                        access.app().user()))
                .load()
                .migrate()
                .migrationsExecuted;
        requireGrants(access);
        return ran;
    }

    /** Rights were granted to the role named at the first start. Another name later has none. */
    private static void requireGrants(DatabaseAccess access) {
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), access.app().user(), access.app().password());
                var rows =
                        connection.createStatement().executeQuery("select has_schema_privilege('ledger', 'usage')")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new StartFault("The database was set up for another application role than "
                        + access.app().user() + ". Start with --database-app and the role used at the first start.");
            }
        } catch (SQLException e) {
            throw new StartFault(
                    "The application role " + access.app().user() + " cannot use the database: " + e.getMessage());
        }
    }
}
