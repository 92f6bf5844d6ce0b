package truecount.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestSharesTest {

    /** Two parts and two promises, small enough to try every sharing-out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isWithinTwoRecordsOfTheBestOfAllSharings(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            int population = 60 + random.nextInt(60);
            double first = population * (0.05 + random.nextDouble());
            double second = population * random.nextDouble() * (p == 0 ? 0.2 : 1);
            parts.add(new Part(
                    "p" + p,
                    population,
                    List.of(population * first, population * second),
                    List.of(first, second),
                    List.of(0.0, 0.0),
                    0));
        }
        double[] allowed = {
            (0.05 + random.nextDouble()) * parts.get(0).spread().get(0) / 20,
            (0.05 + random.nextDouble()) * parts.get(1).spread().get(1) / 20
        };

        long[] found = SmallestShares.of(parts, allowed);

        assertThat(kept(parts, found[0], found[1], allowed)).isTrue();
        assertThat(Arrays.stream(found).sum()).isLessThanOrEqualTo(best(parts, allowed) + 2);
    }

    private static long best(List<Part> parts, double[] allowed) {
        long best = Long.MAX_VALUE;
        for (long one = 2; one <= parts.get(0).population(); one++) {
            for (long two = 2; two <= parts.get(1).population(); two++) {
                if (one + two < best && kept(parts, one, two, allowed)) {
                    best = one + two;
                }
            }
        }
        return best;
    }

    private static boolean kept(List<Part> parts, long one, long two, double[] allowed) {
        for (int j = 0; j < allowed.length; j++) {
            if (SmallestShares.variance(parts, new double[] {one, two}, j) > allowed[j] * (1 + 1e-12)) {
                return false;
            }
        }
        return true;
    }
}
