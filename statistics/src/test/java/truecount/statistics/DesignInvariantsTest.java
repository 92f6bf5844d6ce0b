package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.statistics.RandomCase.Unit;

/** What must hold for every allocation, probability and draw, tried on random ones. */
class DesignInvariantsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allocationsSumUpKeepTheirBoundsAndAreTheBestThereIs(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AnticipatedStratum> strata = new ArrayList<>();
        for (int h = 0; h < 4; h++) {
            strata.add(new AnticipatedStratum("s" + h, 2 + random.nextInt(30), random.nextDouble()));
        }
        long all = strata.stream().mapToLong(AnticipatedStratum::population).sum();
        int sampled = (int) Math.min(all, 8 + random.nextInt(20));

        StratifiedDesign best = Allocation.optimal(strata, sampled, 2);
        StratifiedDesign proportional = Allocation.proportional(strata, sampled, 2);

        for (StratifiedDesign design : List.of(best, proportional)) {
            assertThat(design.sampled()).isEqualTo(sampled);
            assertThat(design.strata()).allSatisfy(s -> assertThat(s.sampled()).isBetween(2L, s.population()));
        }
        double least = Double.POSITIVE_INFINITY;
        int[] limits = strata.stream().mapToInt(s -> (int) s.population()).toArray();
        for (int a = 2; a <= limits[0]; a++) {
            for (int b = 2; b <= limits[1]; b++) {
                for (int c = 2; c <= limits[2]; c++) {
                    int d = sampled - a - b - c;
                    if (d >= 2 && d <= limits[3]) {
                        least = Math.min(least, variance(strata, a, b, c, d));
                    }
                }
            }
        }
        assertThat(variance(strata, drawn(best))).isCloseTo(least, within(1e-9));
        assertThat(variance(strata, drawn(best))).isLessThanOrEqualTo(variance(strata, drawn(proportional)) + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inclusionProbabilitiesSumUpAndRiseWithSize(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 3 + random.nextInt(60);
        double[] sizes =
                random.doubles(units).map(u -> Math.exp(3 * u)).sorted().toArray();
        int sampled = 1 + random.nextInt(units);

        double[] probabilities = InclusionProbabilities.of(sizes, sampled);

        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(sampled, within(1e-9));
        for (int i = 0; i < units; i++) {
            assertThat(probabilities[i]).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(probabilities[i]).isGreaterThanOrEqualTo(i == 0 ? 0 : probabilities[i - 1]);
        }
    }

    @Test
    void ticketsFallEvenly() {
        int[] tenths = new int[10];
        for (int i = 0; i < 20_000; i++) {
            long first =
                    Long.parseUnsignedLong(TicketDraw.ticket("even", "k" + i).substring(0, 8), 16);
            tenths[(int) (first * 10 >>> 32)]++;
        }
        double chiSquared = Arrays.stream(tenths)
                .mapToDouble(count -> Math.pow(count - 2000, 2) / 2000)
                .sum();
        // The 99.9 percent point of chi-squared with nine degrees of freedom.
        assertThat(chiSquared).isLessThan(27.9);
    }

    @Test
    void jackknifeAndLinearisationAgreeWithinFivePercentFromTwoHundredUnits() {
        int compared = 0;
        for (int seed = 0; seed < 80; seed++) {
            RandomCase some = RandomCase.of(seed);
            if (some.sample().units().size() >= 200) {
                double linear = CombinedRatio.of(some.sample(), Unit::valid, Unit::expected)
                        .orElseThrow()
                        .standardError();
                double jackknife = JackknifeVariance.ofRatio(some.sample(), Unit::valid, Unit::expected)
                        .orElseThrow()
                        .standardError();
                assertThat(jackknife / linear).isBetween(0.95, 1.05);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void intervalsShrinkAsTheSampleGrows() {
        double before = 1;
        List<Unit> frame = IntStream.range(0, 100)
                .mapToObj(RandomCase::of)
                .map(RandomCase::frame)
                .filter(units -> units.size() > 250)
                .findFirst()
                .orElseThrow();
        for (int sampled : new int[] {40, 80, 160}) {
            double sum = 0;
            for (int run = 0; run < 40; run++) {
                sum += RandomCase.draw(frame, proportional(frame, sampled), "run " + run)
                        .estimate()
                        .interval(AddOn.Rule.RISK, 0.95)
                        .halfWidth();
            }
            assertThat(sum / 40).isLessThan(before);
            before = sum / 40;
        }
    }

    private static StratifiedDesign proportional(List<Unit> frame, int sampled) {
        List<AnticipatedStratum> strata = frame.stream()
                .map(Unit::stratum)
                .distinct()
                .sorted()
                .map(name -> new AnticipatedStratum(
                        name,
                        frame.stream().filter(u -> u.stratum().equals(name)).count(),
                        1))
                .toList();
        return Allocation.proportional(strata, sampled, 2);
    }

    private static int[] drawn(StratifiedDesign design) {
        return design.strata().stream().mapToInt(s -> (int) s.sampled()).toArray();
    }

    private static double variance(List<AnticipatedStratum> strata, int... drawn) {
        double variance = 0;
        for (int h = 0; h < drawn.length; h++) {
            double spread = strata.get(h).population() * strata.get(h).standardDeviation();
            variance += spread * spread * (1.0 / drawn[h] - 1.0 / strata.get(h).population());
        }
        return variance;
    }
}
