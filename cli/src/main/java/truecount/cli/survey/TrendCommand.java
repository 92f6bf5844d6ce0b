package truecount.cli.survey;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import truecount.cli.survey.MeasuredAudit.Measured;
import truecount.exports.UnusableInput;
import truecount.statistics.Interval;
import truecount.statistics.TrendLine;

/** Whether a figure rose or fell over several audits. */
@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lays a straight line through one figure of three or more audits of one force and says "
                    + "how much it changed a year, with its interval.",
            "Says that it rose or fell only where that interval does not hold 0."
        },
        footer = {
            "",
            "Example:",
            "  truecount trend finding-2024 finding-2025 finding-2026 --figure accuracy/overall",
            "",
            "How it is worked out: docs/reference/compare.md.",
            "Exit codes: 0 worked out; 1 the audits cannot be compared; 2 bad input."
        })
public final class TrendCommand implements Callable<Integer> {

    private static final double CONFIDENCE = 0.95;
    private static final int LEAST = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "AUDIT",
            description = "Published folders, their finding.json, what 'estimate --json' printed, or reviewed samples;"
                    + " three or more. Those without dates count as evenly spaced, in the order given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private List<Path> files;

    @Option(
            names = "--figure",
            paramLabel = "ID",
            description = "Which figure, such as accuracy/sexual; without it, the first that all of them have.")
    private String figure = "";

    @Option(names = "--json", description = "Write JSON to the standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (files.size() < LEAST) {
            throw new UnusableInput("A trend needs %d audits or more; use compare for two.".formatted(LEAST));
        }
        List<MeasuredAudit> audits = new ArrayList<>();
        for (Path file : files) audits.add(MeasuredAuditReader.read(file, CONFIDENCE));
        boolean dated = audits.stream().allMatch(audit -> audit.period().isPresent());
        if (!dated && audits.stream().anyMatch(audit -> audit.period().isPresent())) {
            throw new UnusableInput("Some of the audits say which days they cover and some do not, so they have no"
                    + " common order in time. Give published findings alone, or samples alone.");
        }
        if (dated)
            audits.sort(Comparator.comparingDouble(
                    audit -> audit.period().orElseThrow().year()));
        String id = id(audits);
        List<String> reasons = reasons(audits);
        PrintWriter out = spec.commandLine().getOut();
        if (!reasons.isEmpty()) {
            if (json) SurveyJson.print(refused(reasons), out);
            else {
                out.println("These audits cannot be compared, so no trend is shown:");
                reasons.forEach(reason -> out.println("  " + reason));
            }
            return ExitCode.NEGATIVE;
        }
        Trend trend = trend(audits, id, dated);
        if (json) SurveyJson.print(json(trend), out);
        else text(trend, out);
        return ExitCode.OK;
    }

    private record Trend(String id, List<MeasuredAudit> audits, boolean dated, TrendLine line, Interval slope) {

        Measured figure(MeasuredAudit audit) {
            return audit.figure(id);
        }

        String verdict() {
            return slope.contains(0) ? "no change shown" : slope.low() > 0 ? "rising" : "falling";
        }
    }

    private String id(List<MeasuredAudit> audits) {
        List<String> common = audits.getFirst().figures().keySet().stream()
                .filter(id -> audits.stream().allMatch(audit -> audit.figures().containsKey(id)))
                .toList();
        if (common.isEmpty()) {
            throw new UnusableInput("The audits have no figure in common, so there is no trend.");
        }
        if (figure.isEmpty()) return common.getFirst();
        if (!common.contains(figure)) {
            throw new UnusableInput("--figure '%s' is not in all of the audits; they have: %s."
                    .formatted(figure, String.join(", ", common)));
        }
        return figure;
    }

    private static List<String> reasons(List<MeasuredAudit> audits) {
        List<String> reasons = new ArrayList<>();
        for (int i = 1; i < audits.size(); i++) {
            MeasuredAudit before = audits.get(i - 1);
            MeasuredAudit after = audits.get(i);
            for (String reason : Comparability.of(before, after).reasons()) {
                reasons.add("%s and %s: %s".formatted(before.source(), after.source(), reason));
            }
            if (!before.force().equals(after.force())) {
                reasons.add("%s is of %s, %s of %s: a trend is one force's."
                        .formatted(before.source(), before.force(), after.source(), after.force()));
            }
        }
        return reasons;
    }

    private static Trend trend(List<MeasuredAudit> audits, String id, boolean dated) {
        List<TrendLine.Point> points = new ArrayList<>();
        double start = dated ? audits.getFirst().period().orElseThrow().year() : 0;
        for (int i = 0; i < audits.size(); i++) {
            Measured measured = audits.get(i).figure(id);
            double time = dated ? audits.get(i).period().orElseThrow().year() - start : i;
            Interval ends = measured.ends();
            try {
                points.add(new TrendLine.Point(time, measured.value().orElse((ends.low() + ends.high()) / 2), ends));
            } catch (IllegalArgumentException e) {
                throw new UnusableInput(
                        "%s: %s. A full count has no sampling error; leave it out."
                                .formatted(audits.get(i).source(), e.getMessage()),
                        e);
            }
        }
        double confidence = audits.getFirst().confidence();
        TrendLine line = TrendLine.through(points, confidence);
        return new Trend(id, audits, dated, line, line.interval(confidence));
    }

    private static void text(Trend trend, PrintWriter out) {
        Measured first = trend.figure(trend.audits().getFirst());
        boolean share = first.share();
        out.println(first.label() + (share ? ", in per cent" : ""));
        for (MeasuredAudit audit : trend.audits()) {
            out.printf("  %-24s %s%n", ComparisonReport.shown(trend.figure(audit)), ComparisonReport.named(audit));
        }
        out.printf(
                Locale.ROOT,
                "%nChange %s: %s%s (%s interval %s to %s): %s.%n",
                trend.dated() ? "a year" : "from one audit to the next",
                ComparisonReport.signed(trend.line().slope().value(), share),
                share ? " points" : "",
                ComparisonReport.level(trend.audits().getFirst()),
                ComparisonReport.signed(trend.slope().low(), share),
                ComparisonReport.signed(trend.slope().high(), share),
                trend.verdict());
        notes(trend).forEach(note -> out.println("Note: " + note));
    }

    private static List<String> notes(Trend trend) {
        List<String> notes = new ArrayList<>();
        if (trend.line().bent()) {
            notes.add(
                    "The audits lie further from a straight line than sampling explains; the interval is widened for that, but read them one by one.");
        }
        if (!trend.dated()) {
            notes.add(
                    "The files do not say which days they cover: they count as evenly spaced, in the order given, and must be samples drawn apart.");
        }
        if (trend.audits().stream()
                .anyMatch(audit -> trend.figure(audit).value().isEmpty())) {
            notes.add("Where an audit shows an interval only, its middle was taken for the line.");
        }
        return notes;
    }

    private static ObjectNode refused(List<String> reasons) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount trend");
        root.put("format", 1);
        root.put("comparable", false);
        ComparisonReport.words(root.putArray("reasons"), reasons);
        return root;
    }

    private static ObjectNode json(Trend trend) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("kind", "truecount trend");
        root.put("format", 1);
        root.put("comparable", true);
        ComparisonReport.words(root.putArray("reasons"), List.of());
        root.put("figure", trend.id());
        root.put("label", trend.figure(trend.audits().getFirst()).label());
        root.put("confidence_level", trend.audits().getFirst().confidence());
        root.put("per", trend.dated() ? "year" : "audit");
        ArrayNode list = root.putArray("audits");
        for (MeasuredAudit audit : trend.audits()) {
            ObjectNode node = list.addObject();
            ComparisonReport.audit(node, audit);
            ComparisonReport.figure(node, trend.figure(audit));
        }
        ObjectNode slope = root.putObject("slope");
        slope.put("value", trend.line().slope().value());
        slope.put("se", trend.line().slope().standardError());
        ComparisonReport.ends(slope, trend.slope());
        root.put("verdict", trend.verdict());
        root.put("apart", trend.line().apart());
        root.put("apart_by_chance", trend.line().chance());
        ComparisonReport.words(root.putArray("notes"), notes(trend));
        return root;
    }
}
