package truecount.cli.survey;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.ScoreCheck;

/** Writes an estimate from a frame for people, and as docs/reference/frame-estimate.schema.json describes it. */
final class FrameEstimateReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private FrameEstimateReport() {}

    static void text(FrameEstimate found, PrintWriter out) {
        DifferenceEstimate estimate = found.estimate();
        out.printf(
                Locale.ROOT,
                "%s: %,d incidents reviewed of the %,d of %s, %s, %s estimator.%n%n",
                found.file(),
                found.sampled(),
                found.incidents(),
                found.frame(),
                found.byProbability() ? "each with its own probability" : "from strata",
                found.estimator().id());
        out.printf(
                Locale.ROOT,
                "All crime: %s%.2f%% to %.2f%% (%s%% interval, %s).%n",
                estimate.pointMayBeShown()
                        ? String.format(
                                Locale.ROOT,
                                "%.2f%%, ",
                                100 * estimate.completeness().value())
                        : "",
                100 * found.ends().low(),
                100 * found.ends().high(),
                BigDecimal.valueOf(found.confidence())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString(),
                found.interval().id());
        out.printf(
                Locale.ROOT,
                "Standard error %.2f points (plain interval: plus and minus %.2f); unrecorded crimes %,d, found %,d.%n",
                100 * estimate.completeness().standardError(),
                100 * found.plain().halfWidth(),
                Math.round(estimate.missed().value()),
                (long) estimate.found());
        notes(found).forEach(note -> out.println("Note: " + note));
    }

    static ObjectNode json(FrameEstimate found) {
        DifferenceEstimate estimate = found.estimate();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", "truecount frame estimate");
        root.put("format", 1);
        root.put("file", found.file());
        root.put("frame", found.frame());
        root.put("estimator", found.estimator().id());
        root.put("design", found.byProbability() ? "probabilities" : "strata");
        root.put("confidence_level", found.confidence());
        root.put("incidents", found.incidents());
        root.put("sampled", found.sampled());
        ObjectNode overall = root.putObject("overall");
        overall.put("estimate", estimate.completeness().value());
        overall.put("se", estimate.completeness().standardError());
        overall.put("low", found.ends().low());
        overall.put("high", found.ends().high());
        overall.put("method", found.interval().id());
        overall.put("unrecorded", estimate.missed().value());
        overall.put("unrecorded_se", estimate.missed().standardError());
        overall.put("unrecorded_found", (long) estimate.found());
        overall.put("over_recorded", estimate.invalid().value());
        overall.put("estimate_may_be_shown", estimate.pointMayBeShown());
        ScoreCheck check = found.check();
        if (check != null) {
            root.putObject("score")
                    .put("trusted", check.trusted())
                    .put("doubt", check.doubt().name().toLowerCase(Locale.ROOT))
                    .put("expected", check.expected())
                    .put("found", check.found())
                    .put("expected_quiet", check.expectedQuiet())
                    .put("found_quiet", check.foundQuiet());
        }
        ArrayNode notes = root.putArray("notes");
        notes(found).forEach(notes::add);
        return root;
    }

    private static List<String> notes(FrameEstimate found) {
        List<String> notes = new ArrayList<>();
        ScoreCheck check = found.check();
        if (check != null) {
            String instead = " The score was used for the draw alone.";
            switch (check.doubt()) {
                case NONE -> {}
                case NO_SCORE -> notes.add("The frame's score is 0 throughout, so none was used.");
                case FEW ->
                    notes.add(String.format(
                                    Locale.ROOT,
                                    "%,.0f unrecorded crimes were found and %,.1f expected: too few to judge the score by.",
                                    check.found(),
                                    check.expected())
                            + instead);
                case LEVEL ->
                    notes.add(String.format(
                                    Locale.ROOT,
                                    "The score expected %,.1f unrecorded crimes in the sample, and %,.0f were found: more than"
                                            + " chance explains.",
                                    check.expected(),
                                    check.found())
                            + instead);
                case BLIND ->
                    notes.add(String.format(
                                    Locale.ROOT,
                                    "Where incidents are drawn seldom the score expected %,.1f unrecorded crimes, and %,.0f"
                                            + " were found: it is blind to some kinds.",
                                    check.expectedQuiet(),
                                    check.foundQuiet())
                            + instead);
                case SILENT ->
                    notes.add(
                            "The score is exactly 0 for more than one incident in a hundred, as where it was never worked"
                                    + " out." + instead);
                case COARSE -> notes.add("The score only says yes or no, or the same of every incident." + instead);
            }
        }
        if (!found.estimate().pointMayBeShown()) {
            notes.add("Fewer than %d unrecorded crimes were found; read the interval only."
                    .formatted(DifferenceEstimate.FINDS_FOR_A_POINT));
        }
        return notes;
    }
}
