package truecount.cli.force;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
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
import truecount.synthetic.ForcePlan;
import truecount.synthetic.ForceSummary;
import truecount.synthetic.Preset;
import truecount.synthetic.Wording;

/** Writes an example force whose truth is known. */
@Command(
        name = "force",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes Exampleshire, a force that does not exist: its incident log, its crime records, the same as a second"
                    + " record system would export them, what should have been recorded, mappings, a plan and a"
                    + " record-key secret that protects nothing.",
            "The same options give the same bytes. The folder gets its name only once everything in it is whole."
        },
        footer = {
            "",
            "Example:",
            "  truecount force --preset poor --incidents 5000 --months 6 --from 2026-01-01 --out exampleshire",
            "  truecount audit open --mapping exampleshire/mapping.yaml --incidents exampleshire/incidents.csv \\",
            "      --crimes exampleshire/crimes.csv --plan exampleshire/plan.yaml \\",
            "      --secret-file exampleshire/record-key-secret.txt --seed \"any text\" --out audit",
            "  truecount force verdicts audit --force exampleshire --out verdicts.csv",
            "",
            "The files: docs/reference/example-force.md. The JSON: docs/reference/force.schema.json.",
            "Exit codes: 0 done; 2 bad input."
        },
        subcommands = {VerdictsCommand.class, ReportCommand.class})
public final class ForceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    // Not marked as required: picocli would then ask for it before "force verdicts" too.
    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write; new or empty.")
    private @Nullable Path out;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "northamptonshire-2020",
            description = "How well it records: northamptonshire-2020, good, adequate or poor; ${DEFAULT-VALUE} unless"
                    + " given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String preset;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "" + ExampleForce.INCIDENTS,
            description = "How many incidents, 1 or more; ${DEFAULT-VALUE} unless given.")
    private int incidents;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "" + ExampleForce.MONTHS,
            description = "How many months, 1 to 120; ${DEFAULT-VALUE} unless given.")
    private int months;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "2025-10-01",
            description = "The first day, 2023-06-01 or later; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private LocalDate from;

    @Option(
            names = "--wording",
            paramLabel = "HALF",
            defaultValue = "both",
            description = "In which half of the wording its logs are written: a, b or both; ${DEFAULT-VALUE} unless"
                    + " given. No sentence of one half occurs in the other.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private String wording;

    @Option(
            names = "--forces",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many forces, 1 to 100, each in a folder of its own; ${DEFAULT-VALUE} unless given.")
    private int forces;

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
        for (int number = 1; number <= forces; number++) {
            Path one = forces == 1 ? folder : folder.resolve("force-%02d".formatted(number));
            ForceSummary summary = write(plan(forces == 1 ? seed : seed + ", force " + number), one);
            PrintWriter shown = spec.commandLine().getOut();
            if (json) {
                json(summary, shown);
            } else {
                text(summary, one, shown);
            }
        }
        return ExitCode.OK;
    }

    private ForcePlan plan(String ofSeed) {
        try {
            return new ForcePlan(Preset.named(preset), ofSeed, incidents, from, months, Wording.named(wording));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()), e);
        }
    }

    private ForceSummary write(ForcePlan plan, Path folder) {
        Progress progress = new Progress(spec.commandLine().getErr(), "Writing " + folder.getFileName());
        try {
            return ExampleForce.write(plan, folder, progress);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(e.getMessage() + " Name a new folder with --out.", e);
        } catch (IOException e) {
            throw new UnusableInput(
                    "The force could not be written to %s: %s. Nothing was left behind. %d incidents need about %d MB; free that much or name a folder elsewhere with --out."
                            .formatted(folder, reason(e), plan.incidents(), 1 + plan.incidents() / 450L),
                    e);
        } finally {
            progress.done();
        }
    }

    private static String reason(IOException fault) {
        return fault instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : fault instanceof AccessDeniedException ? "access is denied" : String.valueOf(fault.getMessage());
    }

    private Path checked() {
        if (out == null) {
            throw new UnusableInput("Say where to write the force: --out DIR.");
        }
        if (forces < 1 || forces > 100) {
            throw new UnusableInput("One run makes 1 to 100 forces; --forces is %d.".formatted(forces));
        }
        return out;
    }

    private static void text(ForceSummary summary, Path folder, PrintWriter shown) {
        shown.println("Exampleshire, which does not exist: %s and %s in %s"
                .formatted(
                        counted(summary.incidents(), "incident"), counted(summary.crimes(), "crime record"), folder));
        shown.println();
        shown.println("%10s %10s %10s  %s".formatted("required", "unrecorded", "recorded", "crimes"));
        for (ForceSummary.Accuracy one : summary.accuracies()) {
            shown.println("%10d %10d %10s  %s"
                    .formatted(
                            one.required(),
                            one.unrecorded(),
                            one.required() == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * one.share()),
                            one.of()));
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
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
