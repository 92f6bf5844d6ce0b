package truecount.audit.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.BinormalScore;

/**
 * The parts of a risk design: what is reserved for promised domains, and the rest.
 *
 * <p>A stratum more than half of whose crime belongs to a promised domain is reserved for it. Within a part incidents
 * are drawn in proportion to their anticipated deviation s, which strata of equal sums bring about, so n records add
 * {@code (sum s) (sum s_j^2 / s) / n - sum s_j^2} to the variance of figure j.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 12.4"
 */
public final class RiskParts {

    /** What is not reserved for any domain. */
    public static final String REST = "rest";

    private static final double OWNED = 0.5;

    private final PromisePlan plan;
    private final Map<String, Sums> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> byStratum = new LinkedHashMap<>();
    private final AnticipatedDeviation deviation;
    private final ScoreTally tally = new ScoreTally();
    private final List<Map<String, AnticipatedDeviation>> own = new ArrayList<>();

    /** Running sums of one part. */
    private static final class Sums {
        private double population;
        private double deviations;
        private double missed;
        private final double[] ratios;
        private final double[] squares;
        private final double[] finds;
        private double missedByPlan;
        private final double[] ratiosByPlan;
        private final double[] squaresByPlan;
        private final double[] findsByPlan;

        Sums(int promises) {
            ratios = new double[promises];
            squares = new double[promises];
            finds = new double[promises];
            ratiosByPlan = new double[promises];
            squaresByPlan = new double[promises];
            findsByPlan = new double[promises];
        }
    }

    /** An empty frame for a plan. */
    public RiskParts(PromisePlan plan) {
        this.plan = plan;
        this.deviation = deviation(plan);
        for (Promise promise : plan.promises()) {
            Map<String, AnticipatedDeviation> deviations = new LinkedHashMap<>();
            for (ExpectedStratum stratum : plan.strata()) {
                double share = stratum.share(promise.domain());
                if (share > 0) {
                    deviations.put(
                            stratum.name(),
                            deviation(plan, promise.domain(), plan.score().floor() * Math.sqrt(share)));
                }
            }
            own.add(deviations);
        }
    }

    /** The anticipated deviation that a plan's risk design ranks incidents by. */
    public static AnticipatedDeviation deviation(PromisePlan plan) {
        return deviation(plan, Promise.OVERALL, plan.score().floor());
    }

    /** Where units are counted their number is known, so an error weighs in full and nothing can be over-recorded. */
    private static AnticipatedDeviation deviation(PromisePlan plan, String domain, double floor) {
        return plan.countsUnits()
                ? new AnticipatedDeviation(1, plan.crowding(), 0, floor)
                : new AnticipatedDeviation(
                        plan.accuracy(domain), plan.crowding(), plan.score().overRecording(), floor);
    }

    /** The part that a stratum is drawn in: the first promised domain that owns it, or the rest. */
    public static String partOf(PromisePlan plan, ExpectedStratum stratum) {
        for (Promise promise : plan.promises()) {
            if (!promise.domain().equals(Promise.OVERALL) && stratum.share(promise.domain()) > OWNED) {
                return promise.domain();
            }
        }
        return REST;
    }

    /** As if every stratum had been scored by a score of the plan's strength. */
    public static RiskParts anticipated(PromisePlan plan) {
        RiskParts parts = new RiskParts(plan);
        BinormalScore score = new BinormalScore(plan.score().auc());
        for (ExpectedStratum stratum : plan.strata()) {
            double recorded = stratum.crimes() * stratum.accuracy();
            score.forEach(
                    stratum.missed(),
                    (predicted, share) -> parts.add(stratum, recorded, predicted, share * stratum.incidents()));
        }
        return parts;
    }

    /**
     * Adds one incident of a frame, with its score.
     *
     * @param linked crimes linked to it
     * @param predicted missed crimes predicted for it
     */
    public void add(ExpectedStratum stratum, double linked, double predicted) {
        tally.add(stratum, predicted);
        add(stratum, linked, predicted, 1);
    }

    /**
     * What the frame's scores say against the plan; none where they agree. The plan is then made as if the score had only
     * decided the draw, which is what the estimate will do with it.
     */
    public List<String> contradictions() {
        return tally.contradictions();
    }

    /**
     * Adds incidents.
     *
     * @param linked crimes linked to one of them
     * @param predicted missed crimes predicted for one of them
     * @param incidents how many of them there are
     */
    public void add(ExpectedStratum stratum, double linked, double predicted, double incidents) {
        String part = partOf(plan, stratum);
        Sums sums = parts.computeIfAbsent(part, name -> new Sums(plan.promises().size()));
        double all = deviation.of(linked, predicted);
        sums.population += incidents;
        sums.deviations += incidents * all;
        sums.missed += incidents * all * predicted;
        sums.missedByPlan += incidents * all * stratum.missed();
        byStratum
                .computeIfAbsent(part, name -> new LinkedHashMap<>())
                .merge(stratum.name(), incidents * all, Double::sum);
        for (int j = 0; j < own.size(); j++) {
            AnticipatedDeviation mine = own.get(j).get(stratum.name());
            if (mine != null) {
                double share = stratum.share(plan.promises().get(j).domain());
                double one = mine.of(linked * share, predicted * share);
                sums.ratios[j] += incidents * one * one / all;
                sums.squares[j] += incidents * one * one;
                sums.finds[j] += incidents * all * predicted * share;
                double alone = mine.of(linked * share, Math.min(1, stratum.missed()) * share);
                sums.ratiosByPlan[j] += incidents * alone * alone / all;
                sums.squaresByPlan[j] += incidents * alone * alone;
                sums.findsByPlan[j] += incidents * all * stratum.missed() * share;
            }
        }
    }

    List<Part> parts() {
        List<Part> found = new ArrayList<>();
        boolean byPlan = !contradictions().isEmpty();
        parts.forEach((name, sums) -> {
            double[] ratios = byPlan ? sums.ratiosByPlan : sums.ratios;
            double[] squares = byPlan ? sums.squaresByPlan : sums.squares;
            double[] expected = byPlan ? sums.findsByPlan : sums.finds;
            double missed = byPlan ? sums.missedByPlan : sums.missed;
            List<Double> spread = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            List<Double> finds = new ArrayList<>();
            for (int j = 0; j < own.size(); j++) {
                spread.add(sums.deviations * ratios[j]);
                seen.add(squares[j]);
                finds.add(expected[j] / sums.deviations);
            }
            found.add(new Part(name, Math.round(sums.population), spread, seen, finds, missed / sums.deviations));
        });
        return found;
    }

    /** The records of a part that each of its strata should give. */
    Map<String, Double> shares(String part, long records) {
        Map<String, Double> deviations = byStratum.getOrDefault(part, Map.of());
        double sum =
                deviations.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        deviations.forEach((stratum, own) -> shares.put(stratum, records * own / sum));
        return shares;
    }
}
