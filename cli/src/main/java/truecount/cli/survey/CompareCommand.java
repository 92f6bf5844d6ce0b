package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;

/** The difference between two audits, with its interval. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two audits: the difference of each figure that both have, with its interval, "
                    + "whether the two can be compared at all, and if not why.",
            "Says that something changed only where the interval of the difference does not hold 0."
        },
        footer = {
            "",
            "Example:",
            "  truecount compare finding-2025 finding-2026",
            "",
            "What can be compared, and how: docs/reference/compare.md.",
            "Exit codes: 0 compared; 1 the two cannot be compared; 2 bad input."
        })
public final class CompareCommand implements Callable<Integer> {

    private static final double CONFIDENCE = 0.95;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FIRST",
            description =
                    "The earlier audit: a published folder, its finding.json, what 'estimate --json' printed, or a"
                            + " reviewed sample in crime rows.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "The later audit, in any of these forms.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path second;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        MeasuredAudit before = MeasuredAuditReader.read(first, CONFIDENCE);
        MeasuredAudit after = MeasuredAuditReader.read(second, CONFIDENCE);
        Comparability comparability = Comparability.of(before, after);
        boolean comparable = comparability.reasons().isEmpty();
        List<Change> changes = comparable ? Change.between(before, after) : List.of();
        if (comparable && changes.isEmpty()) {
            throw new UnusableInput("%s and %s have no figure in common, so there is nothing to compare."
                    .formatted(before.source(), after.source()));
        }
        ComparisonReport report = new ComparisonReport(before, after, comparability, changes);
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(report.json(), out);
        else report.text(out);
        return comparable ? ExitCode.OK : ExitCode.NEGATIVE;
    }
}
