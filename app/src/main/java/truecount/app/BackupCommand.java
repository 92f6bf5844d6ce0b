package truecount.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.app.backup.Backup;

/** Writes everything that is kept into one file, while Truecount runs or not. */
@Command(
        name = "backup",
        description = "Writes everything that is kept into one file, also while Truecount is running.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file holds logs of incidents and the secret behind the record keys: keep it as you keep the data.",
            "Exit code 0 when the file is whole, 2 when it could not be written; then there is none.",
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
            return 0;
        }
    }
}
