package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.cli.ExitCode;
import truecount.cli.Progress;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.Reject;
import truecount.exports.RejectReport;

/** Freezes the frame, draws the sample and writes what the reviewers need. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a force's two exports, links incidents and crimes, freezes the frame, draws the sample and writes a"
                    + " folder with one blind sheet for each item and verdicts.csv to fill in.",
            "The seed must be a text that nobody could foresee when the exports were made, such as a public dice roll."
        },
        footer = {
            "",
            "Example:",
            "  truecount audit open --mapping wexshire.yaml --incidents incidents.csv.gz --crimes crimes.csv.gz \\",
            "      --plan plan.yaml --seed \"4 8 2 1, rolled in public on 21 July 2026\" --out audit-2026-h1",
            "",
            "The plan: docs/reference/audit-plan.md. The verdicts: docs/reference/verdicts.md.",
            "The JSON: docs/reference/audit-open.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class OpenCommand implements Callable<Integer> {

    private static final int TOLD = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "M.yaml",
            description = "What the columns and codes of the exports mean.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path mapping;

    @Option(
            names = "--incidents",
            required = true,
            paramLabel = "FILE",
            description = "The incident export, CSV, plain or gzipped.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path incidents;

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

    @Mixin
    private final SecretOption secret = new SecretOption();

    @Option(
            names = "--exported-on",
            paramLabel = "DAY",
            description = "The day the exports were made, such as 2026-07-20; overrides the mapping.")
    private @Nullable LocalDate exportedOn;

    @Option(names = "--accept-rejects", description = "Set aside rows that cannot be read instead of stopping.")
    private boolean acceptRejects;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Write everything set aside to this CSV file.")
    private @Nullable Path rejectFile;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PlanFile read = PlanFile.read(plan);
        var exports = new AuditOpening.Exports(incidents, crimes, Mapping.read(mapping));
        Progress progress = new Progress(err, "Reading");
        try (RejectReport rejects = RejectReport.to(rejectFile)) {
            AuditOpening.Opened opened = open(exports, read, secret.toOpen(), rejects, progress);
            PrintWriter shown = spec.commandLine().getOut();
            if (json) {
                OpenedReport.json(opened, rejects.count(), shown);
            } else {
                OpenedReport.text(opened, read, out, shown);
            }
            rejects.finish();
            tell(rejects, err);
        }
        return ExitCode.OK;
    }

    private AuditOpening.Opened open(
            AuditOpening.Exports exports, PlanFile read, RecordKeys keys, RejectReport rejects, Progress progress) {
        try {
            ReadOptions options = new ReadOptions(acceptRejects, exportedOn, rejects, progress);
            return AuditOpening.open(exports, read, seed, keys, options, out);
        } finally {
            progress.done();
        }
    }

    private static void tell(RejectReport rejects, PrintWriter err) {
        if (rejects.count() == 0) return;
        err.println("Set aside:");
        rejects.first().stream().limit(TOLD).map(Reject::toString).forEach(line -> err.println("  " + line));
        if (rejects.count() > TOLD) {
            err.println("  ... " + rejects.count() + " in all; --rejects FILE writes every one.");
        }
    }
}
