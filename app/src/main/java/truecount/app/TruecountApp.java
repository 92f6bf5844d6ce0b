package truecount.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import truecount.app.backup.BackupFault;
import truecount.postgres.PostgresFault;

/** The command line of the house: serve it, check its ledger, back it up or restore it. */
@Command(
        name = "truecount",
        description = "Serves Truecount, checks its ledger, backs its data up or restores it.",
        subcommands = {Serve.class, LedgerCommand.class, BackupCommand.class, RestoreCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = TruecountApp.Version.class)
public final class TruecountApp implements Runnable {

    /** Bad input: an option, a file or a database that will not do. */
    static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs a command and leaves with its exit code: 0 done, 1 the answer is no, 2 bad input. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // "serve" is what is meant when nothing is said, or only options of it.
        boolean silent = arguments.length == 0
                || (arguments[0].startsWith("-") && !arguments[0].matches("-h|--help|-V|--version"));
        String[] said = silent ? withServe(arguments) : arguments;
        return new CommandLine(new TruecountApp())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    if (fault instanceof PostgresFault || fault instanceof StartFault || fault instanceof BackupFault) {
                        err.println(fault.getMessage());
                        return BAD_INPUT;
                    }
                    // Not foreseen: whoever reads this needs all of it. Never 1, which means that the answer is no.
                    fault.printStackTrace(err);
                    return BAD_INPUT;
                })
                .execute(said);
    }

    private static String[] withServe(String[] options) {
        String[] all = new String[options.length + 1];
        all[0] = "serve";
        System.arraycopy(options, 0, all, 1, options.length);
        return all;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TruecountApp.class.getPackage().getImplementationVersion();
            return new String[] {"Truecount " + (version == null ? "(from classes)" : version)};
        }
    }
}
