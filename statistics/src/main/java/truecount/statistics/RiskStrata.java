package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Cuts a frame into strata of like risk: units sorted by anticipated standard deviation, strata of equal sums of it.
 *
 * <p>With strata of equal sums the best allocation draws the same number from each, so risky units are drawn often and
 * quiet ones seldom. A floor under each unit's deviation keeps every unit within reach when the model is wrong.
 *
 * @see "Dalenius and Hodges (1959); Sarndal, Swensson and Wretman (1992), section 12.4"
 */
public final class RiskStrata {

    private RiskStrata() {}

    /** One stratum for every twenty units drawn, at least one: the width hardly depends on it. */
    public static int strataFor(int sampled) {
        return Math.max(1, sampled / 20);
    }

    /**
     * The stratum of each unit, 0 for the lowest risk.
     *
     * <p>Units of equal deviation that a cut would part are put in order of their keys, so the order of the frame does
     * not matter. Fewer strata than asked come out when single units outweigh a stratum.
     *
     * @param deviations the anticipated standard deviation of each unit, above 0
     * @param key the key of the unit at a position, for ties
     * @param strata how many to cut, at least 1
     */
    public static int[] cut(double[] deviations, IntFunction<String> key, int strata) {
        if (strata < 1) {
            throw new IllegalArgumentException("Cannot cut a frame into %d strata".formatted(strata));
        }
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !(sorted[0] > 0) || !(sorted[sorted.length - 1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Every unit needs an anticipated standard deviation above 0; use a floor such as 0.04");
        }
        int[] starts = starts(sorted, strata);
        double[] smallest =
                Arrays.stream(starts).mapToDouble(start -> sorted[start]).toArray();
        // Deviations that lie on both sides of a cut, so that keys must decide.
        double[] split = Arrays.stream(starts)
                .filter(start -> start > 0 && sorted[start - 1] == sorted[start])
                .mapToDouble(start -> sorted[start])
                .toArray();
        int[] stratumOf = new int[deviations.length];
        List<Integer> parted = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            int found = Arrays.binarySearch(smallest, deviations[i]);
            stratumOf[i] = found >= 0 ? found : -found - 2;
            if (found >= 0 && Arrays.binarySearch(split, deviations[i]) >= 0) {
                parted.add(i);
            }
        }
        partTies(deviations, key, sorted, starts, stratumOf, parted);
        return stratumOf;
    }

    private static void partTies(
            double[] deviations,
            IntFunction<String> key,
            double[] sorted,
            int[] starts,
            int[] stratumOf,
            List<Integer> parted) {
        parted.sort(Comparator.<Integer>comparingDouble(i -> deviations[i]).thenComparing(key::apply));
        int place = 0;
        double tied = Double.NaN;
        for (int i : parted) {
            place = deviations[i] == tied ? place + 1 : firstAt(sorted, deviations[i]);
            tied = deviations[i];
            stratumOf[i] = stratumAt(starts, place);
        }
    }

    /** The place in sorted order at which each stratum begins; every stratum holds at least one unit. */
    private static int[] starts(double[] sorted, int strata) {
        double total = 0;
        for (double deviation : sorted) {
            total += deviation;
        }
        int[] starts = new int[strata];
        int cuts = 1;
        double before = 0;
        for (int i = 0; i < sorted.length && cuts < strata; i++) {
            // The middle of the unit decides on which side of the cut it falls.
            double middle = before + sorted[i] / 2;
            if (middle >= total / strata * cuts && i > starts[cuts - 1]) {
                starts[cuts] = i;
                cuts++;
            }
            before += sorted[i];
        }
        return Arrays.copyOf(starts, cuts);
    }

    private static int stratumAt(int[] starts, int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    private static int firstAt(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
