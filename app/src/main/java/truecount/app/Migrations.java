package truecount.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import truecount.postgres.DatabaseAccess;

/** Brings the database up to date, as its owner, before anything else connects. */
final class Migrations {

    /** How Flyway calls a step that is noted in the database and that the program does not hold. */
    private static final Set<MigrationState> NEWER = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private Migrations() {}

    /**
     * Runs what has not run yet; the number of migrations that did.
     *
     * @throws StartFault when a newer Truecount has been here: this one would not understand what it finds
     */
    static int run(DatabaseAccess access) {
        Flyway flyway = flyway(access).load();
        refuseNewer(flyway);
        int ran = flyway.migrate().migrationsExecuted;
        requireGrants(access);
        return ran;
    }

    /** As {@link #run}, but no further than the step named: how the database of an older version looked. */
    static void runUpTo(DatabaseAccess access, String version) {
        flyway(access).target(version).load().migrate();
    }

    /** The steps that this Truecount knows: what stands between V and the two underscores in the names of its files. */
    static Set<String> known() {
        try {
            Set<String> known = new TreeSet<>();
            for (Resource step :
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")) {
                String name = String.valueOf(step.getFilename());
                known.add(name.substring(1, name.indexOf("__")));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("The steps of migration that belong to the program cannot be read", e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo step : flyway.info().all()) {
            if (NEWER.contains(step.getState())) {
                throw new StartFault("The data was last used by a newer Truecount: its database has step "
                        + step.getVersion() + " (" + step.getDescription() + "), which this one does not know."
                        + " Start it with that Truecount, or a later one. Nothing was changed.");
            }
        }
    }

    private static FluentConfiguration flyway(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration")
                .defaultSchema("house")
                .createSchemas(true)
                .placeholders(Map.of(
                        "application",
                        '"' + access.app().user() + '"',
                        "application_name",
                        access.app().user()));
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
