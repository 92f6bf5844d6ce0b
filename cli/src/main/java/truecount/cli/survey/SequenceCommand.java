package truecount.cli.survey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.auditfiles.CsvTable;
import truecount.cli.ExitCode;
import truecount.exports.UnusableInput;
import truecount.statistics.Interval;
import truecount.statistics.RatioSequence;
import truecount.statistics.RatioSequence.Unit;

/** What a review shows after each record, however often one looks. */
@Command(
        name = "sequence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Follows a review of incidents drawn at random, in the order of the draw: the share recorded "
                    + "with an interval that holds at every look, and the first record after which a mark is shown.",
            "One may look after every record and stop whenever the mark is shown. Wider than one look at the end."
        },
        footer = {
            "",
            "Example:",
            "  truecount sequence reviewed.csv --incidents 41400 --at-least 95 --risk 5",
            "",
            "The file and the proof: docs/reference/certify.md.",
            "Exit codes: 0 followed, and the mark (if one was given) is shown; 1 not shown yet; 2 bad input."
        })
public final class SequenceCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("record", "should", "recorded");
    private static final int LOOKS = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "CSV with the columns record, should, recorded: one row for each incident, in the order drawn.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path file;

    @Option(names = "--incidents", required = true, paramLabel = "NUMBER", description = "Incidents in the frame.")
    private int incidents;

    @Option(names = "--at-least", paramLabel = "PERCENT", description = "The mark to show, in per cent, such as 95.")
    private @Nullable Double mark;

    @Option(names = "--risk", paramLabel = "PERCENT", description = "The risk limit, in per cent; 5 unless given.")
    private double risk = 5;

    @Option(
            names = "--most-crimes",
            paramLabel = "NUMBER",
            description = "Crimes that one incident can hold, fixed before the first look; 3 unless given.")
    private int mostCrimes = 3;

    @Option(
            names = "--every",
            paramLabel = "NUMBER",
            description = "Print every so many records; about 20 lines unless given.")
    private int every;

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    /** What stands after one look. */
    private record Look(int reviewed, double share, Interval ends, double riskOfClaim) {}

    @Override
    public Integer call() {
        double limit = ShareOption.risk(risk);
        Double target = mark == null ? null : Double.valueOf(ShareOption.atLeast(mark));
        if (mostCrimes < 1) throw new UnusableInput("--most-crimes must be 1 or more; got %d.".formatted(mostCrimes));
        List<Unit> units = read();
        if (units.size() > incidents) {
            throw new UnusableInput("%s holds %,d incidents, more than the %,d of --incidents; correct one of the two."
                    .formatted(file.getFileName(), units.size(), incidents));
        }
        RatioSequence sequence = new RatioSequence(units, incidents, mostCrimes);
        double[] risks = target == null ? new double[0] : sequence.riskOfClaimingMoreThan(target);
        int shown = 0;
        while (shown < risks.length && risks[shown] > limit) shown++;
        boolean reached = target != null && shown < risks.length;
        List<Look> looks = looks(sequence, units.size(), risks, limit);
        PrintWriter out = spec.commandLine().getOut();
        if (json) SurveyJson.print(json(looks, target, limit, reached ? shown + 1 : 0), out);
        else text(looks, target, limit, reached ? shown + 1 : 0, out);
        return target == null || reached ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private List<Unit> read() {
        List<Unit> units = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        CsvTable.readKnown(file, COLUMNS, COLUMNS, row -> {
            String record = row.text("record");
            if (record.isEmpty()) throw row.fault("the column 'record' is empty; give the number of the incident");
            Long before = seen.put(record, row.number());
            if (before != null) {
                throw row.fault("the column 'record': %s stands in row %d already; an incident is drawn once"
                        .formatted(record, before));
            }
            int should = row.whole("should");
            int recorded = row.whole("recorded");
            if (should < 0 || recorded < 0) {
                throw row.fault("the column '%s' holds %d; a count cannot be negative"
                        .formatted(should < 0 ? "should" : "recorded", Math.min(should, recorded)));
            }
            if (recorded > should) {
                throw row.fault(
                        "the column 'recorded' holds %d, more than the %d in the column 'should'; leave out crimes that should not have been recorded"
                                .formatted(recorded, should));
            }
            if (should > mostCrimes) {
                throw row.fault(
                        "the column 'should' holds %d, more than --most-crimes %d. The proof needs a limit that was fixed before the first look; begin again with a larger one"
                                .formatted(should, mostCrimes));
            }
            units.add(new Unit(recorded, should));
        });
        return units;
    }

    private List<Look> looks(RatioSequence sequence, int reviewed, double[] risks, double limit) {
        int step = every > 0 ? every : Math.max(1, (reviewed + LOOKS - 1) / LOOKS);
        List<Integer> moments = new ArrayList<>();
        for (int moment = step; moment < reviewed; moment += step) moments.add(moment);
        moments.add(reviewed);
        List<Interval> intervals = sequence.intervals(moments, 1 - limit);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            int moment = moments.get(i);
            looks.add(new Look(
                    moment,
                    sequence.share(moment),
                    intervals.get(i),
                    risks.length == 0 ? Double.NaN : risks[moment - 1]));
        }
        return looks;
    }

    private void text(List<Look> looks, @Nullable Double target, double limit, int shown, PrintWriter out) {
        String level = ShareOption.percent(1 - limit) + "% at every look";
        String claim = target == null ? "" : "risk of claiming " + ShareOption.percent(target) + "%";
        out.printf("%10s %10s   %-20s %s%n", "reviewed", "recorded", level, claim);
        for (Look look : looks) {
            out.printf(
                    Locale.ROOT,
                    "%,10d %9s%%   %-20s %s%n",
                    look.reviewed(),
                    Double.isNaN(look.share()) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * look.share()),
                    String.format(
                            Locale.ROOT,
                            "%.1f%% to %.1f%%",
                            100 * look.ends().low(),
                            100 * look.ends().high()),
                    target == null ? "" : String.format(Locale.ROOT, "%.4f", look.riskOfClaim()));
        }
        if (target == null) return;
        out.println();
        out.println(
                shown > 0
                        ? "Shown after %,d records: more than %s%% was recorded, risk limit %s%%. The review may stop."
                                .formatted(shown, ShareOption.percent(target), ShareOption.percent(limit))
                        : "Not shown yet. That does not show that less was recorded; review on, or stop without a certificate.");
    }

    private ObjectNode json(List<Look> looks, @Nullable Double target, double limit, int shown) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount sequence");
        root.put("format", 1);
        root.put("incidents", incidents);
        root.put("most_crimes", mostCrimes);
        root.put("risk_limit", limit);
        root.put("at_least", target);
        root.put("shown_after", shown > 0 ? shown : null);
        ArrayNode list = root.putArray("looks");
        for (Look look : looks) {
            ObjectNode node = list.addObject();
            node.put("reviewed", look.reviewed());
            node.put("share", Double.isNaN(look.share()) ? null : look.share());
            node.put("low", look.ends().low());
            node.put("high", look.ends().high());
            node.put("risk", Double.isNaN(look.riskOfClaim()) ? null : look.riskOfClaim());
        }
        return root;
    }
}
