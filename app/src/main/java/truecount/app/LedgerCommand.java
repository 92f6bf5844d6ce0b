package truecount.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.app.ledger.Check;
import truecount.app.ledger.Head;
import truecount.app.ledger.HeadWatch;
import truecount.app.ledger.LedgerReading;
import truecount.app.ledger.SealKey;
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
            description = {
                "Works out the whole chain again and names the first break. It is held against the heads that were",
                "written out before, and against the seal that the house sets under each entry with a secret that the",
                "database does not hold: so it is also found out when the whole chain was worked out anew, when entries",
                "were taken from its end, and when one was added by another than the house."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Exit code 0 when the ledger is whole, 1 when it is broken, 2 when it cannot be read.",
                "Example: truecount ledger verify --data /srv/truecount --head /mnt/elsewhere/ledger-heads.jsonl"
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        /** What PostgreSQL answers before the first migration. */
        private static final Set<String> NO_TABLE_OR_SCHEMA = Set.of("42P01", "3F000");

        @Option(
                names = "--head",
                paramLabel = "FILE",
                description = "The heads that were written out, from the place of your choice (default: the file "
                        + HeadWatch.FILE + " in the data directory, when it is there).")
        private @Nullable Path head;

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

        private Check check(DatabaseAccess access) throws SQLException {
            List<Head> heads = heads();
            SealKey key = key();
            try (Connection connection = DriverManager.getConnection(
                    access.jdbcUrl(), access.app().user(), access.app().password())) {
                return LedgerReading.check(connection, heads, key);
            } catch (SQLException e) {
                if (!NO_TABLE_OR_SCHEMA.contains(String.valueOf(e.getSQLState()))) throw e;
                throw new StartFault("There is no ledger in this database yet. Start Truecount on it once.");
            }
        }

        private List<Head> heads() {
            Path kept = database.data.resolve(HeadWatch.FILE);
            Path file = head != null ? head : kept;
            if (head == null && !Files.exists(kept)) return List.of();
            try {
                return Head.read(file);
            } catch (NoSuchFileException e) {
                throw new StartFault("There is no file " + file + ". Give the file that the heads are written to.");
            } catch (IOException e) {
                throw new StartFault("The heads cannot be read: " + e.getMessage() + ".");
            }
        }

        private @Nullable SealKey key() {
            try {
                return SealKey.find(database.data).orElse(null);
            } catch (IOException e) {
                throw new StartFault(String.valueOf(e.getMessage()));
            }
        }

        private static String json(Check check) {
            return switch (check) {
                case Check.Whole whole ->
                    "{\"whole\":true,\"entries\":%d,\"lastHash\":\"%s\",\"heads\":%d,\"seals\":%d}"
                            .formatted(whole.entries(), whole.lastHash(), whole.heads(), whole.seals());
                case Check.Broken broken ->
                    "{\"whole\":false,\"brokenAt\":%d,\"because\":\"%s\"}".formatted(broken.number(), broken.because());
            };
        }
    }
}
