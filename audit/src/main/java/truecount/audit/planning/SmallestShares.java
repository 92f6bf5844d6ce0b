package truecount.audit.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The fewest records, shared over parts, that keep several promises at once.
 *
 * <p>Minimises {@code sum n_P} where {@code sum_P a_jP / n_P <= c_j} for every promise j. At the optimum
 * {@code n_P = sqrt(sum_j l_j a_jP)}; the multipliers l are found by Chromy's iteration: a promise that is missed by a
 * factor weighs its square more. Whole numbers are had by rounding up, which never breaks a promise.
 *
 * @see "Chromy (1987), Design optimization with multiple objectives, ASA Proceedings of the Section on Survey Research"
 * @see "Bethel (1989), Sample allocation in multivariate surveys, Survey Methodology 15"
 */
final class SmallestShares {

    private static final int ROUNDS = 5000;
    /** Squares would settle one promise at once; several pull at each other and need a gentler step. */
    private static final double STEP = 1.5;

    private static final long LEAST = 2;

    private SmallestShares() {}

    /**
     * The records of each part.
     *
     * @param allowed the variance each promise allows its numerator, above 0
     */
    static long[] of(List<Part> parts, double[] allowed) {
        double[] multipliers = new double[allowed.length];
        Arrays.fill(multipliers, 1);
        double[] records = new double[parts.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double largest = 0;
            for (int p = 0; p < records.length; p++) {
                records[p] = records(parts.get(p), multipliers, allowed);
            }
            for (int j = 0; j < allowed.length; j++) {
                double use = use(parts, records, j, allowed[j]);
                multipliers[j] *= Math.max(Math.pow(use, STEP), 1e-6);
                largest = Math.max(largest, use);
            }
            if (Math.abs(largest - 1) < 1e-9 && round > 50) {
                break;
            }
        }
        long[] whole = new long[records.length];
        for (int p = 0; p < whole.length; p++) {
            whole[p] = whole(parts.get(p), records[p]);
        }
        trim(parts, allowed, whole);
        return whole;
    }

    /** How much of what it is allowed a promise uses, over the parts that are not taken in full. */
    private static double use(List<Part> parts, double[] records, int promise, double allowed) {
        double spread = 0;
        double room = allowed;
        for (int p = 0; p < records.length; p++) {
            if (records[p] < parts.get(p).population()) {
                spread += parts.get(p).spread().get(promise) / records[p];
                room += parts.get(p).seen().get(promise);
            }
        }
        return spread / room;
    }

    private static double records(Part part, double[] multipliers, double[] allowed) {
        double sum = 0;
        for (int j = 0; j < multipliers.length; j++) {
            sum += multipliers[j] * part.spread().get(j) / allowed[j];
        }
        return Math.clamp(Math.sqrt(sum), (double) least(part), (double) part.population());
    }

    private static long least(Part part) {
        return Math.min(LEAST, part.population());
    }

    private static long whole(Part part, double records) {
        return Math.clamp((long) Math.ceil(records - 1e-9), least(part), part.population());
    }

    /** Rounding up, and an iteration that stopped early, may leave single records too many. */
    private static void trim(List<Part> parts, double[] allowed, long[] whole) {
        boolean changed = true;
        while (changed && !kept(parts, whole, allowed)) {
            changed = false;
            for (int p = 0; p < whole.length; p++) {
                long more = Math.min(parts.get(p).population(), whole[p] + Math.max(1, whole[p] / 1000));
                changed |= more > whole[p];
                whole[p] = more;
            }
        }
        for (int p = 0; p < whole.length; p++) {
            while (whole[p] > least(parts.get(p))) {
                whole[p]--;
                if (!kept(parts, whole, allowed)) {
                    whole[p]++;
                    break;
                }
            }
        }
    }

    private static boolean kept(List<Part> parts, long[] whole, double[] allowed) {
        double[] records = Arrays.stream(whole).asDoubleStream().toArray();
        for (int j = 0; j < allowed.length; j++) {
            if (variance(parts, records, j) > allowed[j] * (1 + 1e-12)) {
                return false;
            }
        }
        return true;
    }

    /** The variance of the numerator of one promised figure. */
    static double variance(List<Part> parts, double[] records, int promise) {
        double variance = 0;
        for (int p = 0; p < records.length; p++) {
            variance += parts.get(p).variance(promise, records[p]);
        }
        return variance;
    }
}
