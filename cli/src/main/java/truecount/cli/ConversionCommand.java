package truecount.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.exports.Conversion;
import truecount.exports.ConversionJson;
import truecount.exports.ConversionResult;
import truecount.exports.ConversionText;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.Reject;
import truecount.exports.RejectReport;

/** The share of crime-type reports that led to a crime record. */
@Command(
        name = "conversion",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what share of crime-type reports led to a crime record, by type, channel, month and closing result,"
                    + " with 95%% intervals, and the figures that the mapping names.",
            "Conversion is never recording accuracy: nobody has judged which reports should have been recorded."
        },
        footer = {
            "",
            "Example:",
            "  truecount conversion --mapping examples/mappings/seattle.yaml \\",
            "      --incidents examples/seattle/seattle_calls_2009_2016.csv.gz",
            "",
            "The mapping language: docs/reference/mapping.md.",
            "The JSON: docs/reference/conversion.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class ConversionCommand implements Callable<Integer> {

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

    @Option(names = "--crimes", paramLabel = "FILE", description = "The crime export, CSV, plain or gzipped.")
    private @Nullable Path crimes;

    @Option(
            names = "--exported-on",
            paramLabel = "DAY",
            description = "The day the export was made, such as 2026-04-30; overrides the mapping.")
    private @Nullable LocalDate exportedOn;

    @Option(names = "--accept-rejects", description = "Set aside rows that cannot be read instead of stopping.")
    private boolean acceptRejects;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Write everything set aside to this CSV file.")
    private @Nullable Path rejectFile;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "Reading");
        try (RejectReport rejects = RejectReport.to(rejectFile)) {
            ReadOptions options = new ReadOptions(acceptRejects, exportedOn, rejects, progress);
            ConversionResult result = conversion(options, progress);
            if (json) {
                ConversionJson.write(result, rejects, out);
            } else {
                ConversionText.write(result, out);
            }
            rejects.finish();
            tell(rejects, err);
        }
        return ExitCode.OK;
    }

    private ConversionResult conversion(ReadOptions options, Progress progress) {
        try {
            return Conversion.of(incidents, crimes, Mapping.read(mapping), options);
        } finally {
            progress.done();
        }
    }

    private static void tell(RejectReport rejects, PrintWriter err) {
        if (rejects.count() == 0) return;
        err.println("Set aside:");
        List<Reject> first = rejects.first();
        first.stream().limit(TOLD).forEach(reject -> err.println("  " + reject));
        if (rejects.count() > TOLD) {
            err.printf("  ... %d in all; --rejects FILE writes every one.%n", rejects.count());
        }
    }
}
