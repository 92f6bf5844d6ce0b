package truecount.cli.survey;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.GroupSequentialBounds;

/** How sure each planned look must be, so that all looks together mislead no more often than one. */
@Command(
        name = "looks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plans a few looks at an audit on the way: how far the estimate must lie from the mark at "
                    + "each look to stop, and which confidence its interval must have, so that all looks together "
                    + "mislead no more often than the risk says.",
            "For looks that nobody planned use sequence."
        },
        footer = {
            "",
            "Example:",
            "  truecount looks --records 1000 --looks 5",
            "",
            "How it is worked out: docs/reference/certify.md.",
            "Exit codes: 0 planned; 2 bad input."
        })
public final class LooksCommand implements Callable<Integer> {

    private static final int MOST_LOOKS = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Option(
            names = "--records",
            required = true,
            paramLabel = "NUMBER",
            description = "Records that the audit will review if it is never stopped.")
    private int records;

    @Option(names = "--looks", paramLabel = "NUMBER", description = "How many looks, evenly spaced; 5 unless given.")
    private int looks = 5;

    @Option(
            names = "--after",
            split = ",",
            paramLabel = "RECORDS",
            description = "After how many records to look, such as 200,500,1000, instead of evenly; the last is all.")
    private List<Integer> after = List.of();

    @Option(
            names = "--risk",
            paramLabel = "PERCENT",
            description = "How often all looks together may mislead, both sides counted, in per cent; 5 unless given.")
    private double risk = 5;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() {
        double limit = ShareOption.risk(risk);
        List<Integer> moments = moments();
        List<Double> bounds = GroupSequentialBounds.of(
                moments.stream().map(moment -> (double) moment / records).toList(), limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(moments, bounds, limit), out);
        else text(moments, bounds, limit, out);
        return ExitCode.OK;
    }

    private List<Integer> moments() {
        if (after.isEmpty()) {
            if (!(1 <= looks && looks <= MOST_LOOKS && looks <= records)) {
                throw new UnusableInput("--looks must be from 1 to %d and no more than the records; got %d looks at %d."
                        .formatted(MOST_LOOKS, looks, records));
            }
            List<Integer> even = new ArrayList<>();
            for (int look = 1; look <= looks; look++) {
                even.add((int) Math.round((double) records * look / looks));
            }
            return even;
        }
        int before = 0;
        for (int moment : after) {
            if (moment <= before) {
                throw new UnusableInput("--after must name rising numbers of records, such as 200,500,1000; got %s."
                        .formatted(String.join(
                                ",", after.stream().map(String::valueOf).toList())));
            }
            before = moment;
        }
        if (before != records || after.size() > MOST_LOOKS) {
            throw new UnusableInput("--after must end with all %d records, and name no more than %d looks."
                    .formatted(records, MOST_LOOKS));
        }
        return after;
    }

    private static void text(List<Integer> moments, List<Double> bounds, double limit, PrintWriter out) {
        out.printf("%8s %10s %18s %24s%n", "look", "records", "standard errors", "confidence of interval");
        for (int i = 0; i < bounds.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%8d %,10d %18.3f %23s%%%n",
                    i + 1,
                    moments.get(i),
                    bounds.get(i),
                    level(GroupSequentialBounds.confidence(bounds.get(i))));
        }
        out.printf(
                "%nStop at a look if the interval with that confidence does not hold the mark. All looks together mislead"
                        + " no more often than %s%%. The looks must be fixed before the first.%n",
                ShareOption.percent(limit));
    }

    /** With as many digits as it takes to tell it from certainty. */
    private static String level(double confidence) {
        double missing = 100 * (1 - confidence);
        int digits = Math.max(2, (int) Math.ceil(-Math.log10(missing)) + 1);
        return String.format(Locale.ROOT, "%." + Math.min(digits, 12) + "f", 100 * confidence);
    }

    private ObjectNode json(List<Integer> moments, List<Double> bounds, double limit) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount looks");
        root.put("format", 1);
        root.put("records", records);
        root.put("risk", limit);
        ArrayNode list = root.putArray("looks");
        for (int i = 0; i < bounds.size(); i++) {
            list.addObject()
                    .put("records", moments.get(i))
                    .put("standard_errors", bounds.get(i))
                    .put("confidence", GroupSequentialBounds.confidence(bounds.get(i)));
        }
        return root;
    }
}
