package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the default interval catches the truth, over 400 samples of one frame, for scores that know much and scores
 * that know nothing. The frame is small and made up; the benchmarks try larger ones more often.
 */
class CoverageGateTest {

    private static final int RUNS = 400;
    private static final int SAMPLED = 500;

    private record Unit(String key, double registered, double missed, double invalid, double predicted) {}

    /**
     * Spread is how far apart the scores of missed and other units lie; 2.087 is an AUC of 0.93 within each kind. The
     * recorded half-widths guard against an interval that covers only because it has become wide.
     */
    @ParameterizedTest(name = "missed rate {0}, score spread {1}")
    @CsvSource({
        "0.05, 2.087, 0.0216",
        "0.03, 2.087, 0.0187",
        "0.01, 2.087, 0.0135",
        "0.05, 0, 0.0339",
        "0.03, 0, 0.0292",
        "0.01, 0, 0.0201"
    })
    void theDefaultIntervalCoversWhatItSays(double missedRate, double spread, double recorded) {
        List<Unit> frame = frame(missedRate, spread);
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        RiskFrame risk = RiskFrame.of(frame, Unit::key, u -> "all", u -> usual.of(u.registered(), u.predicted()));
        RiskDesign plan = RiskDesign.of(risk, Map.of("all", SAMPLED));
        List<List<Integer>> strata = strata(frame, plan);
        Map<String, Integer> positions = plan.design().positions();
        KnownTotals known = KnownTotals.of(
                plan.design(),
                frame,
                unit -> plan.stratum(Integer.parseInt(unit.key())),
                Unit::registered,
                Unit::predicted);
        double valid =
                frame.stream().mapToDouble(u -> u.registered() - u.invalid()).sum();
        double truth = valid / (valid + frame.stream().mapToDouble(Unit::missed).sum());
        assertThat(positions).hasSize(strata.size());

        SplittableRandom random = new SplittableRandom(24);
        int covered = 0;
        double width = 0;
        for (int run = 0; run < RUNS; run++) {
            DifferenceEstimate estimate = DifferenceEstimator.of(draw(frame, plan, strata, random), known)
                    .orElseThrow();
            Interval interval = estimate.interval(AddOn.Rule.RISK, 0.95);
            width += interval.halfWidth() / RUNS;
            covered += interval.contains(truth) ? 1 : 0;
        }

        double noise = Math.sqrt(0.945 * 0.055 / RUNS);
        assertThat((double) covered / RUNS).isGreaterThanOrEqualTo(0.945 - 2 * noise);
        assertThat(width).isLessThan(1.03 * recorded);
    }

    private static List<Unit> frame(double missedRate, double spread) {
        SplittableRandom random = new SplittableRandom(93);
        List<Unit> frame = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // Three kinds of unit, of which the model knows how they differ on average.
            double rate = missedRate * new double[] {0.2, 0.8, 2}[i % 3];
            double registered = random.nextDouble() < 0.35 ? 1 + random.nextInt(2) : 0;
            double missed = random.nextDouble() < rate ? random.nextDouble() < 0.15 ? 2 : 1 : 0;
            double score = random.nextGaussian() + (missed > 0 ? spread : 0);
            double odds = rate / (1 - rate) * Math.exp(spread * score - spread * spread / 2);
            double invalid = registered > 0 && random.nextDouble() < 0.015 ? 1 : 0;
            frame.add(new Unit(String.valueOf(i), registered, missed, invalid, odds / (1 + odds)));
        }
        return frame;
    }

    private static List<List<Integer>> strata(List<Unit> frame, RiskDesign plan) {
        Map<String, Integer> positions = plan.design().positions();
        List<List<Integer>> strata = new ArrayList<>();
        plan.design().strata().forEach(s -> strata.add(new ArrayList<>()));
        for (int i = 0; i < frame.size(); i++) {
            strata.get(positions.getOrDefault(plan.stratum(i), 0)).add(i);
        }
        return strata;
    }

    /** A simple random sample of each stratum; the shuffled start of each list is what was drawn. */
    private static StratifiedSample<Reviewed> draw(
            List<Unit> frame, RiskDesign plan, List<List<Integer>> strata, SplittableRandom random) {
        List<SampledUnit<Reviewed>> drawn = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            List<Integer> units = strata.get(h);
            Stratum stratum = plan.design().strata().get(h);
            for (int i = 0; i < stratum.sampled(); i++) {
                int j = i + random.nextInt(units.size() - i);
                Integer chosen = units.set(j, units.get(i));
                units.set(i, chosen);
                Unit unit = frame.get(chosen);
                Reviewed found = new Reviewed(unit.missed(), unit.invalid(), unit.predicted());
                drawn.add(new SampledUnit<>(unit.key(), stratum.name(), found));
            }
        }
        return StratifiedSample.of(plan.design(), drawn);
    }
}
