package truecount.cli.force;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.cli.Progress;
import truecount.exports.UnusableInput;
import truecount.synthetic.ExampleForce;
import truecount.synthetic.ForceSummary;

/** Writes an example force whose truth is known. */
@Command(
        name = "force",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes Exampleshire, a force that does not exist: its incident log, its crime records, what should have been"
                    + " recorded, a mapping, a plan and a record-key secret that protects nothing.",
            "The same seed and number of incidents give the same bytes."
        },
        footer = {
            "",
            "Example:",
            "  truecount force --out exampleshire",
            "  truecount audit open --mapping exampleshire/mapping.yaml --incidents exampleshire/incidents.csv \\",
            "      --crimes exampleshire/crimes.csv --plan exampleshire/plan.yaml \\",
            "      --secret-file exampleshire/record-key-secret.txt --seed \"any text\" --out audit",
            "  truecount force verdicts audit --force exampleshire --out verdicts.csv",
            "",
            "The files: docs/reference/example-force.md. The JSON: docs/reference/force.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        },
        subcommands = VerdictsCommand.class)
public final class ForceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    // Not marked as required: picocli would then ask for it before "force verdicts" too.
    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write; new or empty.")
    private @Nullable Path out;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "" + ExampleForce.INCIDENTS,
            description = "How many incidents, 1 or more; ${DEFAULT-VALUE} unless given.")
    private int incidents;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            defaultValue = ExampleForce.SEED,
            description = "Any text; \"${DEFAULT-VALUE}\" unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String seed;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path folder = checked();
        Progress progress = new Progress(spec.commandLine().getErr(), "Writing");
        ForceSummary summary;
        try {
            summary = ExampleForce.write(seed, incidents, folder, progress);
        } finally {
            progress.done();
        }
        PrintWriter shown = spec.commandLine().getOut();
        if (json) {
            json(summary, shown);
        } else {
            text(summary, folder, shown);
        }
        return ExitCode.OK;
    }

    private Path checked() throws IOException {
        if (out == null) {
            throw new UnusableInput("Say where to write the force: --out DIR.");
        }
        if (incidents < 1) {
            throw new UnusableInput("A force needs 1 incident or more; --incidents is %d.".formatted(incidents));
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UnusableInput("%s is a file and no folder. Name a new folder with --out.".formatted(out));
        }
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new UnusableInput("The folder %s is not empty. Name a new one with --out.".formatted(out));
                }
            }
        }
        return out;
    }

    private static void text(ForceSummary summary, Path folder, PrintWriter shown) {
        shown.println("Exampleshire, which does not exist: %d incidents and %d crime records in %s"
                .formatted(summary.incidents(), summary.crimes(), folder));
        shown.println();
        shown.println("%10s %10s %10s  %s".formatted("required", "unrecorded", "recorded", "crimes"));
        for (ForceSummary.Accuracy one : summary.accuracies()) {
            shown.println("%10d %10d %10s  %s"
                    .formatted(
                            one.required(),
                            one.unrecorded(),
                            String.format(Locale.ROOT, "%.1f%%", 100 * one.share()),
                            one.of()));
        }
    }

    private static void json(ForceSummary summary, PrintWriter shown) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("incidents", summary.incidents());
        root.put("crimes", summary.crimes());
        ArrayNode accuracies = root.putArray("accuracies");
        for (ForceSummary.Accuracy one : summary.accuracies()) {
            accuracies
                    .addObject()
                    .put("of", one.of())
                    .put("required", one.required())
                    .put("unrecorded", one.unrecorded())
                    .put("share", one.share());
        }
        shown.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
