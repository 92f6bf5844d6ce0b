package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample that a design could draw from a tiny population: the averages are the theory, with no chance left. */
class EverySampleTest {

    private record Unit(String stratum, double missed, double invalid, double predicted) {}

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stratifiedTotalsAndTheirVariancesAreUnbiased(int seed) {
        List<Unit> population = population(seed);
        StratifiedDesign design =
                StratifiedDesign.of(List.of(new Stratum("a", 5, 2), new Stratum("b", 4, 3), new Stratum("c", 2, 2)));
        List<StratifiedSample<Unit>> samples = samples(population, design);

        assertThat(samples).hasSize(10 * 4);
        checkUnbiased(samples, population, Unit::missed);
        checkUnbiased(samples, population, Unit::invalid);
        // What the difference estimator expands.
        checkUnbiased(samples, population, unit -> unit.missed() - unit.predicted());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDifferenceEstimatorIsUnbiasedWhateverTheModelIsWorth(int seed) {
        List<Unit> population = population(seed);
        StratifiedDesign design =
                StratifiedDesign.of(List.of(new Stratum("a", 5, 3), new Stratum("b", 4, 2), new Stratum("c", 2, 2)));
        KnownTotals known = KnownTotals.of(design, population, Unit::stratum, unit -> 2, Unit::predicted);
        double mean = 0;
        double invalid = 0;
        double truth = population.stream().mapToDouble(Unit::missed).sum();
        List<StratifiedSample<Unit>> samples = samples(population, design);
        for (StratifiedSample<Unit> sample : samples) {
            StratifiedSample<Reviewed> reviewed =
                    sample.map(unit -> new Reviewed(unit.missed(), unit.invalid(), unit.predicted()));
            DifferenceEstimate estimate =
                    DifferenceEstimator.of(reviewed, known).orElseThrow();
            assertThat(estimate.missed().value())
                    .as("nothing is clamped in these populations")
                    .isGreaterThan(estimate.found() + 1e-9);
            mean += estimate.missed().value() / samples.size();
            invalid += estimate.invalid().value() / samples.size();
        }

        assertThat(mean).isCloseTo(truth, within(1e-12 * Math.max(1, truth)));
        assertThat(invalid)
                .isCloseTo(population.stream().mapToDouble(Unit::invalid).sum(), within(1e-12));
    }

    @Test
    void sampfordSamplesHaveTheirProbabilitiesAndUnbiasedVariances() {
        double[] p = {0.2, 0.35, 0.45, 0.3, 0.7};
        double[] y = {1, 0, 2, 3, 1};
        double[][] joint = new double[5][5];
        List<Integer> samples = IntStream.range(0, 32)
                .filter(s -> Integer.bitCount(s) == 2)
                .boxed()
                .toList();
        double all = samples.stream().mapToDouble(s -> sampford(s, p)).sum();
        for (int s : samples) {
            for (int i : units(s)) {
                for (int j : units(s)) {
                    joint[i][j] += sampford(s, p) / all;
                }
            }
        }
        double mean = 0;
        double spread = 0;
        double yatesGrundy = 0;
        double horvitzThompson = 0;
        for (int s : samples) {
            int[] units = units(s);
            double chance = sampford(s, p) / all;
            JointProbabilities pair = JointProbabilities.of(new double[][] {
                {joint[units[0]][units[0]], joint[units[0]][units[1]]},
                {joint[units[1]][units[0]], joint[units[1]][units[1]]}
            });
            List<ProbabilityUnit<Double>> drawn = IntStream.of(units)
                    .mapToObj(i -> new ProbabilityUnit<>("u" + i, joint[i][i], y[i]))
                    .toList();
            UnequalProbabilitySample<Double> sample = UnequalProbabilitySample.of(drawn, new YatesGrundyVariance(pair));
            double total = sample.total(sample.values(v -> v));
            mean += chance * total;
            spread += chance * (total - 7) * (total - 7);
            double[] values = sample.values(v -> v);
            double[] chances =
                    drawn.stream().mapToDouble(ProbabilityUnit::probability).toArray();
            yatesGrundy += chance * new YatesGrundyVariance(pair).of(chances, values);
            horvitzThompson += chance * new HorvitzThompsonVariance(pair).of(chances, values);
        }

        for (int i = 0; i < 5; i++) {
            assertThat(joint[i][i]).isCloseTo(p[i], within(1e-12));
        }
        assertThat(mean).isCloseTo(7, within(1e-12));
        assertThat(yatesGrundy).isCloseTo(spread, within(1e-11));
        assertThat(horvitzThompson).isCloseTo(spread, within(1e-11));
    }

    @Test
    void theSampfordDrawFollowsItsDesignSampleBySample() {
        double[] p = {0.2, 0.35, 0.45, 0.3, 0.7};
        List<String> keys = List.of("a", "b", "c", "d", "e");
        List<Integer> samples = IntStream.range(0, 32)
                .filter(s -> Integer.bitCount(s) == 2)
                .boxed()
                .toList();
        double all = samples.stream().mapToDouble(s -> sampford(s, p)).sum();
        int[] times = new int[32];
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            int drawn = 0;
            for (int i : SampfordDraw.draw("run " + run, keys, p)) {
                drawn |= 1 << i;
            }
            times[drawn]++;
        }
        double chiSquared = 0;
        for (int s : samples) {
            double expected = runs * sampford(s, p) / all;
            chiSquared += (times[s] - expected) * (times[s] - expected) / expected;
        }
        // The 99.9 percent point of chi-squared with nine degrees of freedom.
        assertThat(chiSquared).isLessThan(27.9);
    }

    private static double sampford(int sample, double[] p) {
        double product = 1;
        double together = 0;
        for (int i : units(sample)) {
            product *= p[i] / (1 - p[i]);
            together += p[i];
        }
        return product * (Integer.bitCount(sample) - together);
    }

    private static int[] units(int sample) {
        return IntStream.range(0, 5).filter(i -> (sample >> i & 1) == 1).toArray();
    }

    private static void checkUnbiased(
            List<StratifiedSample<Unit>> samples, List<Unit> population, ToDoubleFunction<Unit> quantity) {
        double truth = population.stream().mapToDouble(quantity).sum();
        double mean = 0;
        double spread = 0;
        double variance = 0;
        for (StratifiedSample<Unit> sample : samples) {
            double[] values = sample.values(quantity);
            double total = sample.total(values);
            mean += total / samples.size();
            spread += (total - truth) * (total - truth) / samples.size();
            variance += sample.varianceOfTotal(values) / samples.size();
        }
        assertThat(mean).isCloseTo(truth, within(1e-12 * Math.max(1, Math.abs(truth))));
        assertThat(variance).isCloseTo(spread, within(1e-12 * Math.max(1, spread)));
    }

    private static List<Unit> population(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Unit> population = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            String stratum = i < 5 ? "a" : i < 9 ? "b" : "c";
            double missed = 1 + random.nextInt(3);
            // Every unit misses more than is predicted, so that no total is ever clamped to what was found.
            population.add(new Unit(stratum, missed, random.nextInt(2), 0.2 + 0.1 * random.nextDouble()));
        }
        return population;
    }

    private static List<StratifiedSample<Unit>> samples(List<Unit> population, StratifiedDesign design) {
        List<StratifiedSample<Unit>> samples = new ArrayList<>();
        for (int subset = 0; subset < 1 << population.size(); subset++) {
            List<SampledUnit<Unit>> drawn = new ArrayList<>();
            for (int i = 0; i < population.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    drawn.add(new SampledUnit<>("u" + i, population.get(i).stratum(), population.get(i)));
                }
            }
            boolean fits = design.strata().stream()
                    .allMatch(s -> drawn.stream()
                                    .filter(u -> u.stratum().equals(s.name()))
                                    .count()
                            == s.sampled());
            if (fits) {
                samples.add(StratifiedSample.of(design, drawn));
            }
        }
        return samples;
    }
}
