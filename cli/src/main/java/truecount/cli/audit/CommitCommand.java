package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.cli.ExitCode;
import truecount.cli.ExportOptions;

/** Freezes the frame and writes what is to be published before the seed is known. */
@Command(
        name = "commit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a force's two exports, freezes the frame, and writes a commitment: one hash over plan, frame, scores, links,"
                    + " method, and where the seed will come from. Nothing is drawn.",
            "Publish it before the seed can be known. Keep the exports, the mapping, the plan and the secret as they are until"
                    + " the draw, which is held to it."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit commit --mapping wexshire.yaml --incidents incidents.csv.gz --crimes crimes.csv.gz \\",
            "      --plan plan.yaml --seed-source \"main numbers of the public draw of 5 December 2026\" --out commitment.json",
            "Then, once the numbers are out: truecount audit draw --commitment commitment.json --seed \"...\" ...",
            "",
            "Exit codes: 0 done; 2 bad input."
        })
final class CommitCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Mixin
    private final ExportOptions exports = new ExportOptions();

    @Option(
            names = "--crimes",
            required = true,
            paramLabel = "FILE",
            description = "The crime export, CSV, plain or gzipped.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path crimes;

    @Option(names = "--plan", required = true, paramLabel = "PLAN.yaml", description = "What the audit will do.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path plan;

    @Option(
            names = "--seed-source",
            required = true,
            paramLabel = "TEXT",
            description = "Where the seed will come from: a draw in public that has not happened yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String seedSource;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The commitment to write; a new file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path out;

    @Mixin
    private final SecretOption secret = new SecretOption();

    @Option(
            names = "--accept-unlinked",
            description = "Go on although incidents and crime records do not find each other.")
    private boolean acceptUnlinked;

    @Option(names = "--json", description = "Write the commitment to the standard output as well.")
    private boolean json;

    @Override
    public Integer call() {
        PlanFile read = PlanFile.read(plan);
        var files = new AuditOpening.Exports(exports.incidents(), crimes, exports.mapping());
        PrintWriter shown = spec.commandLine().getOut();
        exports.read(
                options -> AuditOpening.commit(files, read, seedSource, secret.toOpen(), options, acceptUnlinked, out),
                (committed, rejects) -> {
                    if (json) {
                        shown.print(committed.text());
                        return;
                    }
                    shown.printf("Frozen: %,d units. Nothing is drawn.%n", committed.units());
                    shown.println("Commitment " + committed.commitment().hash());
                    shown.println();
                    shown.println("Publish " + out + " before the seed can be known: " + seedSource);
                },
                crimes,
                plan);
        return ExitCode.OK;
    }
}
