package truecount.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.app.backup.Restore;

/** Makes a data directory from a backup. */
@Command(
        name = "restore",
        description = "Makes a new data directory from a backup, and checks every byte of it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A backup made by an older Truecount is brought up to date when Truecount is next started on it.",
            "Exit code 0 when everything is there and the ledger is whole, 2 when not; then no directory is left.",
            "Example: truecount restore /backup/truecount-monday.zip --data /srv/truecount-again"
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The data directory to make; it must not be there yet, or be empty.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Restore.Restored restored = new Restore(Migrations.known(), Migrations::runUpTo, out::println).into(file, data);
        out.printf(
                "Restored %,d rows of %d tables and %d files as they stood at %s.%n",
                restored.rows(), restored.tables(), restored.files(), restored.takenAt());
        out.printf(
                "The ledger is whole: %,d entries, last hash %s.%n", restored.ledgerEntries(), restored.ledgerHash());
        out.println("Start it with: truecount --data " + data);
        return 0;
    }
}
