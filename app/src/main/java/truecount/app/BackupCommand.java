package truecount.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.app.backup.Backup;
import truecount.app.ledger.Deed;
import truecount.app.ledger.LedgerWriting;
import truecount.app.ledger.SealKey;
import truecount.postgres.DatabaseAccess;

/** Writes everything that is kept into one file, while Truecount runs or not. */
@Command(
        name = "backup",
        description = "Writes everything that is kept into one file, also while Truecount is running.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file holds logs of incidents and the secret behind the record keys: keep it as you keep the data.",
            "Exit code 0 when the file is whole and the ledger says that it was made, 2 when not.",
            "Example: truecount backup --data /srv/truecount --out /backup/truecount-monday.zip"
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; it must be new.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        database.requireData();
        PrintWriter out = spec.commandLine().getOut();
        try (DatabaseOptions.Ready ready = database.join()) {
            Backup.Written written =
                    Backup.write(ready.access(), database.data.toAbsolutePath().normalize(), file, out::println);
            out.printf(
                    "Backed up %,d rows of %d tables and %d files to %s (%,d bytes).%n",
                    written.rows(), written.tables(), written.files(), file, written.bytes());
            out.printf("The ledger is whole: %,d entries.%n", written.ledgerEntries());
            out.println("SHA-256 " + written.sha256());
            enter(ready.access(), written, out);
            return 0;
        }
    }

    /** Everything that is kept left the house in one file, so the ledger says when, and which file it was. */
    private void enter(DatabaseAccess access, Backup.Written written, PrintWriter out) {
        try (Connection connection = DriverManager.getConnection(
                access.jdbcUrl(), access.app().user(), access.app().password())) {
            Optional<SealKey> key = SealKey.find(database.data);
            if (key.isEmpty()) {
                out.println(
                        "This data was last used by a Truecount whose ledger has no seals, so the backup is not in it.");
                return;
            }
            connection.setAutoCommit(false);
            LedgerWriting.write(
                    connection,
                    key.get(),
                    Deed.of(
                            Deed.SYSTEM,
                            "backup.written",
                            "backup:" + written.sha256(),
                            Map.of("rows", Long.toString(written.rows()), "entries", "" + written.ledgerEntries())));
            connection.commit();
            out.println("The ledger says that it was made.");
        } catch (SQLException | IOException e) {
            throw new StartFault(
                    "The backup is whole, but the ledger could not be told of it: %s. Make another once it can."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
