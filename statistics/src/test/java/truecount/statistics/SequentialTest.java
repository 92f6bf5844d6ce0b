package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import truecount.statistics.BettingSequence.Draw;

class SequentialTest {

    @Test
    void givesTheBoundsPrintedForFiveLooks() {
        // The program of Reboussin, DeMets, Kim and Lan prints these for 0.05; its integration is good to about 1e-4.
        double[] printed = {4.8769, 3.3569, 2.6803, 2.2898, 2.0310};

        List<Double> bounds = GroupSequentialBounds.equallySpaced(5, 0.05);

        for (int look = 0; look < 5; look++) {
            assertThat(bounds.get(look)).isCloseTo(printed[look], within(2e-4));
        }
        // The second bound by adaptive quadrature (scipy.integrate.quad and brentq).
        assertThat(bounds.get(1)).isCloseTo(3.3570119215746, within(1e-9));
    }

    @Test
    void isThePlainBoundForOneLook() {
        assertThat(GroupSequentialBounds.equallySpaced(1, 0.05).getFirst()).isCloseTo(1.959963984540, within(1e-9));
    }

    @Test
    void misleadsNoMoreOftenThanItSaysOverAllLooks() {
        List<Double> bounds = GroupSequentialBounds.of(List.of(0.3, 0.5, 0.9, 1.0), 0.05);
        double[] fractions = {0.3, 0.5, 0.9, 1};
        SplittableRandom random = new SplittableRandom(5);
        int crossed = 0;
        int runs = 40_000;
        for (int run = 0; run < runs; run++) {
            double path = 0;
            double before = 0;
            boolean outside = false;
            for (int look = 0; look < 4; look++) {
                path += Math.sqrt(fractions[look] - before) * random.nextGaussian();
                before = fractions[look];
                outside |= Math.abs(path) / Math.sqrt(before) >= bounds.get(look);
            }
            crossed += outside ? 1 : 0;
        }
        // Five binomial deviations about 5 percent.
        assertThat((double) crossed / runs).isCloseTo(0.05, within(0.0055));
    }

    @Test
    void isHalfAsWideAgainWhenOneMayLookAfterEveryUnit() {
        Estimate estimate = new Estimate(0.9, 0.01, 100);

        Interval tuned = AsymptoticSequence.of(estimate, 1000, 1000, 0.95);
        Interval early = AsymptoticSequence.of(estimate, 100, 1000, 0.95);
        Interval late = AsymptoticSequence.of(estimate, 10_000, 1000, 0.95);

        assertThat(tuned.halfWidth() / 0.01 / 1.96).isCloseTo(1.55, within(0.01));
        assertThat(early.halfWidth()).isGreaterThan(tuned.halfWidth());
        assertThat(late.halfWidth()).isGreaterThan(tuned.halfWidth());
    }

    @Test
    void refusesLooksOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupSequentialBounds.of(List.of(0.5, 0.4, 1.0), 0.05))
                .withMessage("The looks must come one after another; got [0.5, 0.4, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupSequentialBounds.of(List.of(0.5, 0.9), 0.05))
                .withMessage("The last look must have the whole sample; got [0.5, 0.9]");
    }

    @Test
    void isAFairGameAtTheTrueMean() {
        double[] population = {0, 1, 0.5, 1, 0.2, 0};
        double mean = 2.7 / 6;
        double[] sums = new double[6];
        List<double[]> orders = new ArrayList<>();
        permute(population, 0, orders);

        for (double[] order : orders) {
            List<Double> evidence = BettingSequence.evidenceAbove(BettingSequence.equallyLikely(order, 6), 6, mean);
            for (int t = 0; t < 6; t++) {
                sums[t] += evidence.get(t);
            }
        }

        // Over every order of drawing, what the gambler holds is on average the coin he came with.
        for (double sum : sums) {
            assertThat(sum / orders.size()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void isAFairGameForUnequalChances() {
        double[] values = {0, 1, 0.5, 1};
        double[] sizes = {1, 2, 3, 4};
        double[] held = {0, 0};

        collect(values, sizes, new ArrayList<>(), new boolean[4], 1, held);

        assertThat(held[1]).isCloseTo(1, within(1e-12));
        assertThat(held[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void missesTheTruthAtAnyMomentNoMoreOftenThanItSays() {
        SplittableRandom random = new SplittableRandom(8);
        int missed = 0;
        for (int run = 0; run < 200; run++) {
            double[] population = new double[200];
            for (int i = 0; i < 16; i++) {
                population[i] = 1;
            }
            shuffle(population, random);
            List<Interval> intervals =
                    BettingSequence.intervals(BettingSequence.equallyLikely(population, 200), 200, 1, 0.95);
            missed += intervals.stream().allMatch(interval -> interval.contains(0.08)) ? 0 : 1;
        }
        // 10 of 200 expected at most; 20 is three deviations more.
        assertThat(missed).isLessThanOrEqualTo(20);
    }

    @Test
    void narrowsWithEveryDrawAndEndsAtTheTruth() {
        SplittableRandom random = new SplittableRandom(9);
        double[] population = new double[1000];
        for (int i = 0; i < 80; i++) {
            population[i] = 1;
        }
        shuffle(population, random);

        List<Interval> intervals =
                BettingSequence.intervals(BettingSequence.equallyLikely(population, 1000), 1000, 1, 0.95);

        for (int t = 1; t < 1000; t++) {
            assertThat(intervals.get(t).low())
                    .isGreaterThanOrEqualTo(intervals.get(t - 1).low());
            assertThat(intervals.get(t).high())
                    .isLessThanOrEqualTo(intervals.get(t - 1).high());
        }
        assertThat(intervals.get(999).low()).isCloseTo(0.08, within(1e-12));
        assertThat(intervals.get(999).halfWidth()).isCloseTo(0, within(1e-12));
        assertThat(intervals.get(399).halfWidth()).isLessThan(0.06);
    }

    @Test
    void certifiesWhatIsTrueAndNotWhatIsFalse() {
        double[] right = new double[600];
        Arrays.fill(right, 1);
        for (int i = 0; i < 600; i += 50) {
            right[i] = 0;
        }

        List<Draw> draws = BettingSequence.equallyLikely(right, 5000);

        assertThat(BettingSequence.evidenceAbove(draws, 5000, 0.93).getLast()).isGreaterThan(20);
        assertThat(BettingSequence.evidenceAbove(draws, 5000, 0.985))
                .allSatisfy(e -> assertThat(e).isLessThan(20));
    }

    @Test
    void refusesValuesBeyondTheirLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BettingSequence.equallyLikely(new double[] {1.5}, 10))
                .withMessageStartingWith("A value of 1.5 drawn with chance 0.1 where at most 10.0 was possible");
    }

    /** Follows every order of drawing by size; adds up chance times what is held after the second and last draw. */
    private static void collect(
            double[] values, double[] sizes, List<Draw> draws, boolean[] gone, double chance, double[] held) {
        if (draws.size() == 2 || draws.size() == 4) {
            double mean = 2.5 / 4;
            held[draws.size() / 2 - 1] +=
                    chance * BettingSequence.evidenceAbove(draws, 4, mean).getLast();
        }
        double left = 0;
        for (int i = 0; i < 4; i++) {
            left += gone[i] ? 0 : sizes[i];
        }
        double most = 0;
        for (int i = 0; i < 4; i++) {
            most = gone[i] ? most : Math.max(most, left / sizes[i]);
        }
        for (int i = 0; i < 4; i++) {
            if (!gone[i]) {
                gone[i] = true;
                draws.add(new Draw(values[i], sizes[i] / left, most));
                collect(values, sizes, draws, gone, chance * sizes[i] / left, held);
                draws.removeLast();
                gone[i] = false;
            }
        }
    }

    private static void permute(double[] values, int from, List<double[]> orders) {
        if (from == values.length) {
            orders.add(values.clone());
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, orders);
            swap(values, from, i);
        }
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            swap(values, i, random.nextInt(i + 1));
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
