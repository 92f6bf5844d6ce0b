package truecount.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * Shares a sample out over strata in whole numbers.
 *
 * <p>Units are given out one by one, each to the stratum where it lowers the variance most: the one with the largest
 * {@code N S / sqrt(n (n + 1))}. As each next unit lowers it less, the result is the exact optimum, with no rounding,
 * under a least number for each stratum and with strata taken in full where they run out. Ties go to the earlier
 * stratum.
 *
 * @see <a href="https://doi.org/10.1080/00031305.2012.733679">Wright (2012), The equivalence of Neyman optimum
 *     allocation for sampling and equal proportions for apportioning the U.S. House of Representatives</a>
 */
public final class Allocation {

    private Allocation() {}

    /**
     * In proportion to the number of units.
     *
     * @param sampled units to draw in all
     * @param least fewest units to draw from any stratum; 2 lets each stratum show its spread
     * @throws IllegalArgumentException when {@code sampled} is more than there are or less than the least numbers take
     */
    public static StratifiedDesign proportional(List<AnticipatedStratum> strata, int sampled, int least) {
        return shareOut(strata, sampled, least, AnticipatedStratum::population);
    }

    /** In proportion to units times their anticipated standard deviation (Neyman), which gives the least variance. */
    public static StratifiedDesign optimal(List<AnticipatedStratum> strata, int sampled, int least) {
        return shareOut(strata, sampled, least, stratum -> stratum.population() * stratum.standardDeviation());
    }

    private static StratifiedDesign shareOut(
            List<AnticipatedStratum> strata, int sampled, int least, ToDoubleFunction<AnticipatedStratum> size) {
        check(strata, sampled, least);
        int[] drawn = new int[strata.size()];
        int left = sampled;
        PriorityQueue<Claim> claims = new PriorityQueue<>(
                Comparator.comparingDouble(Claim::priority).reversed().thenComparingInt(Claim::stratum));
        for (int h = 0; h < drawn.length; h++) {
            AnticipatedStratum stratum = strata.get(h);
            drawn[h] = (int) Math.min(least, stratum.population());
            left -= drawn[h];
            claim(claims, h, size.applyAsDouble(stratum), drawn[h], stratum.population());
        }
        while (left > 0) {
            Claim next = claims.remove();
            int h = next.stratum();
            drawn[h]++;
            left--;
            claim(claims, h, next.size(), drawn[h], strata.get(h).population());
        }
        List<Stratum> sized = new ArrayList<>();
        for (int h = 0; h < drawn.length; h++) {
            sized.add(new Stratum(strata.get(h).name(), strata.get(h).population(), drawn[h]));
        }
        return StratifiedDesign.of(sized);
    }

    private static void claim(PriorityQueue<Claim> claims, int stratum, double size, int drawn, long population) {
        if (drawn < population) {
            claims.add(new Claim(stratum, size, size / Math.sqrt(drawn * (drawn + 1.0))));
        }
    }

    private static void check(List<AnticipatedStratum> strata, int sampled, int least) {
        if (least < 1) {
            throw new IllegalArgumentException("Each stratum needs at least one drawn unit; got " + least);
        }
        long population = 0;
        long needed = 0;
        for (AnticipatedStratum stratum : strata) {
            population += stratum.population();
            needed += Math.min(least, stratum.population());
        }
        if (sampled > population) {
            throw new IllegalArgumentException(
                    "Cannot draw %d units: the frame holds %d".formatted(sampled, population));
        }
        if (sampled < needed) {
            throw new IllegalArgumentException("A sample of %d cannot give %d units to each of %d strata; it takes %d"
                    .formatted(sampled, least, strata.size(), needed));
        }
    }

    private record Claim(int stratum, double size, double priority) {}
}
