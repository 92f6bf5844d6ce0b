package truecount.app;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.app.ledger.Check;
import truecount.app.ledger.LedgerReading;
import truecount.postgres.DatabaseAccess;

/** What can be asked of the ledger from outside. */
@Command(
        name = "ledger",
        description = "Asks the ledger.",
        mixinStandardHelpOptions = true,
        subcommands = LedgerCommand.Verify.class)
final class LedgerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Works out the whole chain again. */
    @Command(
            name = "verify",
            description = "Works out the whole chain again and names the first break.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Exit code 0 when the ledger is whole, 1 when it is broken, 2 when it cannot be read.",
                "Example: truecount ledger verify --data /srv/truecount --json"
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        /** What PostgreSQL answers before the first migration. */
        private static final Set<String> NO_TABLE_OR_SCHEMA = Set.of("42P01", "3F000");

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() throws SQLException {
            database.requireData();
            try (DatabaseOptions.Ready ready = database.join()) {
                Check check = check(ready.access());
                PrintWriter out = spec.commandLine().getOut();
                out.println(json ? json(check) : check.sentence());
                return check instanceof Check.Whole ? 0 : 1;
            }
        }

        private static Check check(DatabaseAccess access) throws SQLException {
            try (Connection connection = DriverManager.getConnection(
                    access.jdbcUrl(), access.app().user(), access.app().password())) {
                return LedgerReading.check(connection);
            } catch (SQLException e) {
                if (!NO_TABLE_OR_SCHEMA.contains(String.valueOf(e.getSQLState()))) throw e;
                throw new StartFault("There is no ledger in this database yet. Start Truecount on it once.");
            }
        }

        private static String json(Check check) {
            return switch (check) {
                case Check.Whole whole ->
                    "{\"whole\":true,\"entries\":%d,\"lastHash\":\"%s\"}".formatted(whole.entries(), whole.lastHash());
                case Check.Broken broken ->
                    "{\"whole\":false,\"brokenAt\":%d,\"because\":\"%s\"}".formatted(broken.number(), broken.because());
            };
        }
    }
}
