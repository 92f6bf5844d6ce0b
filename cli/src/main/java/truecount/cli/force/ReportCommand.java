package truecount.cli.force;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.synthetic.FidelityReport;

/** Writes how like life the example force is. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a force of each preset and writes how like life it is, with a plot for each table, beside published"
                    + " figures and counts of real logs. No text of a real log is written."
        },
        footer = {
            "",
            "Example:",
            "  truecount force report --real-logs logs --out docs/design/example-force.md",
            "",
            "The JSON: docs/reference/force-report.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Option(
            names = "--real-logs",
            required = true,
            paramLabel = "DIR",
            description = "The folder with the real logs; docs/design/example-force.md names them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path realLogs;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page to write, ending in .md.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path out;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(realLogs)) {
            throw new UnusableInput("There is no folder %s. Name the folder of the real logs.".formatted(realLogs));
        }
        Path work = Files.createTempDirectory("truecount-report-");
        try {
            FidelityReport.write(realLogs, work, out.toAbsolutePath());
        } finally {
            List<Path> files;
            try (Stream<Path> all = Files.walk(work)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? new JsonMapper().writeValueAsString(Map.of("page", out.toString()))
                                : "How like life the example force is: " + out);
        return ExitCode.OK;
    }
}
