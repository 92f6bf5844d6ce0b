package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.audit.Commitment;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.CommitmentFile;
import truecount.auditfiles.PlanFile;
import truecount.cli.ExitCode;
import truecount.cli.ExportOptions;

/** Freezes the frame, draws the sample and writes what the reviewers need. */
@Command(
        name = "draw",
        aliases = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a force's two exports, links incidents and crimes, freezes the frame, draws the sample and writes a"
                    + " folder with one blind sheet for each item and verdicts.csv to fill in.",
            "The seed must be a text that nobody could foresee when the exports were made, such as a public dice roll. Without"
                    + " --commitment nobody else can tell that it was."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit draw --mapping wexshire.yaml --incidents incidents.csv.gz --crimes crimes.csv.gz \\",
            "      --plan plan.yaml --commitment commitment.json \\",
            "      --seed \"4 8 2 1, rolled in public on 21 July 2026\" --out audit-2026-h1",
            "",
            "The plan: docs/reference/audit-plan.md. The verdicts: docs/reference/verdicts.md.",
            "The JSON: docs/reference/audit-open.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class DrawCommand implements Callable<Integer> {

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
            names = "--seed",
            required = true,
            paramLabel = "TEXT",
            description = "The public text that decides the draw.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write; new or empty.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path out;

    @Option(
            names = "--commitment",
            paramLabel = "FILE",
            description = "What 'audit commit' wrote, published before the seed was known: the draw is held to it.")
    private @Nullable Path commitment;

    @Mixin
    private final SecretOption secret = new SecretOption();

    @Option(
            names = "--accept-unlinked",
            description = "Open the audit although incidents and crime records do not find each other.")
    private boolean acceptUnlinked;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PlanFile read = PlanFile.read(plan);
        var files = new AuditOpening.Exports(exports.incidents(), crimes, exports.mapping());
        Commitment committed = commitment == null ? null : CommitmentFile.read(commitment);
        PrintWriter shown = spec.commandLine().getOut();
        exports.read(
                options ->
                        AuditOpening.open(files, read, committed, seed, secret.toOpen(), options, acceptUnlinked, out),
                (opened, rejects) -> {
                    if (json) OpenedReport.json(opened, rejects.count(), shown);
                    else OpenedReport.text(opened, read, out, shown);
                },
                crimes,
                plan);
        return ExitCode.OK;
    }
}
