package truecount.audit.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.statistics.ScoreShape;

/** What the scores of a frame say against the plan that they are to be used with. */
final class ScoreTally {

    /** A score and a plan may differ by so much before one of them must be wrong. */
    private static final double MOST_APART = 1.5;

    private final Map<String, double[]> byStratum = new LinkedHashMap<>();
    private final List<Double> scores = new ArrayList<>();
    private double incidents;
    private double expectedByPlan;
    private double expectedByScore;
    private double aboveOne;
    private double largest;

    void add(ExpectedStratum stratum, double score) {
        incidents++;
        expectedByPlan += stratum.missed();
        expectedByScore += score;
        double[] counts = byStratum.computeIfAbsent(stratum.name(), name -> new double[2]);
        counts[0]++;
        if (score == 0) {
            counts[1]++;
        }
        aboveOne += score > 1 ? 1 : 0;
        largest = Math.max(largest, score);
        scores.add(score);
    }

    /** What contradicts the plan, most telling first; none where the two agree, or no incident was scored. */
    List<String> contradictions() {
        List<String> said = new ArrayList<>();
        if (incidents == 0) {
            return said;
        }
        ScoreShape shape =
                ScoreShape.of(scores.stream().mapToDouble(Double::doubleValue).toArray());
        double apart = expectedByPlan / expectedByScore;
        if (!(apart <= MOST_APART && apart >= 1 / MOST_APART)) {
            said.add(("The plan expects %,.0f crimes missing and the score %,.0f (%s). One of them is wrong: correct"
                            + " 'accuracy' in the plan, or the scale of the score, which is the number of missing crimes"
                            + " expected of an incident.")
                    .formatted(expectedByPlan, expectedByScore, times()));
        }
        if (shape.silent()) {
            said.add("The score is exactly 0 for %s. Was it worked out there?".formatted(silent()));
        }
        if (shape.coarse()) {
            said.add("The score only says yes or no, or the same of every incident: it takes %d value%s."
                    .formatted(shape.values(), shape.values() == 1 ? "" : "s"));
        }
        if (largest > MOST_CRIMES) {
            said.add(
                    ("%,.0f scores are above 1; the largest, %s, would be as many crimes missing from one incident. Is the"
                                    + " score in per cent?")
                            .formatted(aboveOne, number(largest)));
        }
        return said;
    }

    /** More crimes than this hardly go missing from one incident. */
    private static final double MOST_CRIMES = 5;

    private String times() {
        if (expectedByScore == 0) {
            return "nothing at all";
        }
        double times = expectedByScore / expectedByPlan;
        return times >= 1
                ? "%s times as many, %s from each incident on average"
                        .formatted(number(times), number(expectedByScore / incidents))
                : "%s of it".formatted(number(times));
    }

    private String silent() {
        List<String> parts = new ArrayList<>();
        byStratum.forEach((name, counts) -> {
            if (counts[1] > 0) {
                parts.add("%.0f%% of %s".formatted(Math.floor(100 * counts[1] / counts[0]), name));
            }
        });
        return String.join(", ", parts);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number >= 10 ? "%,.0f" : number >= 1 ? "%.1f" : "%.2f", number);
    }
}
