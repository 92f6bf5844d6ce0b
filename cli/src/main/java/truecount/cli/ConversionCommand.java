package truecount.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.exports.Conversion;
import truecount.exports.ConversionJson;
import truecount.exports.ConversionText;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Mixin
    private final ExportOptions exports = new ExportOptions();

    @Option(names = "--crimes", paramLabel = "FILE", description = "The crime export, CSV, plain or gzipped.")
    private @Nullable Path crimes;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        exports.read(
                options -> Conversion.of(exports.incidents(), crimes, exports.mapping(), options),
                (result, rejects) -> {
                    if (json) exports.notice(result.notices());
                    if (json) ConversionJson.write(result, rejects, out);
                    else ConversionText.write(result, out);
                },
                crimes);
        return ExitCode.OK;
    }
}
