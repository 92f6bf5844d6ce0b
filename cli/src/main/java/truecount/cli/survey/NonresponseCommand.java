package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.WeightingClasses.SeenClass;

/** What becomes of the figure where some drawn incidents could not be reviewed. */
@Command(
        name = "nonresponse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates from a sample of which some incidents could not be reviewed: adjusted by weighting "
                    + "classes, beside the bounds within which the accuracy must lie whatever those incidents hold."
        },
        footer = {
            "",
            "Example:",
            "  truecount nonresponse sample.csv --class channel",
            "",
            "The file, and what is assumed: docs/reference/nonresponse.md.",
            "Exit codes: 0 estimated; 2 bad input."
        })
public final class NonresponseCommand implements Callable<Integer> {

    private static final double CONFIDENCE = 0.95;

    /** A class with fewer reviewed incidents than this says little of those that were not. */
    private static final int FEW = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The sample in crime rows with the column reviewed: 1, or 0 for an incident (one row) that could"
                            + " not be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(
            names = "--class",
            paramLabel = "COLUMN",
            description =
                    "The column of the weighting class, known for every drawn incident; the stratum unless given.")
    private String column = "";

    @Option(
            names = "--most-crimes",
            paramLabel = "NUMBER",
            description =
                    "Crimes that an incident which was not reviewed may hold, for the bounds; the most found in one"
                            + " of its class unless given.")
    private int mostCrimes;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        if (mostCrimes < 0) throw new UnusableInput("--most-crimes must be 1 or more; got %d.".formatted(mostCrimes));
        Nonresponse sample = Nonresponse.read(file, column, mostCrimes);
        List<Nonresponse.Answer> answers = new ArrayList<>();
        for (RowDomain domain : RowDomain.values()) {
            if (sample.domains().contains(domain)) {
                sample.of(domain, CONFIDENCE).ifPresent(answers::add);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(sample, answers), out);
        else text(sample, answers, out);
        return ExitCode.OK;
    }

    private static List<String> notes(Nonresponse sample) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The adjusted figure holds if, within a class, incidents were reviewed or not without regard to what is in them. The bounds assume nothing but how many crimes one may hold.");
        for (SeenClass one : sample.classes()) {
            if (one.seen() < FEW && one.seen() < one.drawn()) {
                notes.add("Class %s rests on %d reviewed incidents; with fewer than %d put it with another."
                        .formatted(one.name(), one.seen(), FEW));
            }
        }
        return notes;
    }

    private static void text(Nonresponse sample, List<Nonresponse.Answer> answers, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d drawn incidents were reviewed, which stand for %.1f%% of the frame.%n%n",
                sample.file(),
                sample.reviewed(),
                sample.drawn(),
                100 * sample.reviewedShare());
        out.printf("%-28s %8s %9s%n", "class", "drawn", "reviewed");
        for (SeenClass one : sample.classes()) {
            out.printf(Locale.ROOT, "%-28s %,8d %,9d%n", one.name(), one.drawn(), one.seen());
        }
        out.printf(
                "%n%-28s %13s %10s %-18s  %-18s %-18s%n",
                "accuracy", "reviewed only", "adjusted", "95% interval", "bounds", "with sampling");
        for (Nonresponse.Answer answer : answers) {
            out.printf(
                    Locale.ROOT,
                    "%-28s %12.1f%% %9.1f%% %-18s  %-18s %-18s%n",
                    answer.domain().label(),
                    100 * answer.reviewedOnly(),
                    100 * answer.adjusted().value(),
                    ends(answer.interval().low(), answer.interval().high()),
                    ends(answer.worst(), answer.best()),
                    ends(answer.bounds().low(), answer.bounds().high()));
        }
        out.println();
        notes(sample).forEach(note -> out.println("Note: " + note));
    }

    private static String ends(double low, double high) {
        return String.format(Locale.ROOT, "%.1f%% to %.1f%%", 100 * low, 100 * high);
    }

    private static ObjectNode json(Nonresponse sample, List<Nonresponse.Answer> answers) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount nonresponse");
        root.put("format", 1);
        root.put("file", sample.file());
        root.put("confidence_level", CONFIDENCE);
        root.put("drawn", sample.drawn());
        root.put("reviewed", sample.reviewed());
        root.put("reviewed_share", sample.reviewedShare());
        ArrayNode classes = root.putArray("classes");
        for (SeenClass one : sample.classes()) {
            classes.addObject()
                    .put("class", one.name())
                    .put("drawn", one.drawn())
                    .put("reviewed", one.seen());
        }
        ObjectNode accuracy = root.putObject("accuracy");
        for (Nonresponse.Answer answer : answers) {
            ObjectNode node = accuracy.putObject(answer.domain().id());
            node.put("reviewed_only", answer.reviewedOnly());
            node.put("adjusted", answer.adjusted().value());
            node.put("se", answer.adjusted().standardError());
            node.putArray("ci")
                    .add(answer.interval().low())
                    .add(answer.interval().high());
            node.putArray("bounds").add(answer.worst()).add(answer.best());
            node.putArray("bounds_with_sampling")
                    .add(answer.bounds().low())
                    .add(answer.bounds().high());
        }
        ArrayNode notes = root.putArray("notes");
        notes(sample).forEach(notes::add);
        return root;
    }
}
