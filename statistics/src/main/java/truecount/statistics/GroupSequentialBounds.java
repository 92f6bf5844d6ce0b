package truecount.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far from its target an estimate must lie at each planned look for the work to stop early, so that all looks
 * together mislead no more often than one look would.
 *
 * <p>Assumes near-normal estimates whose information grows with the number of units reviewed. Spends the error as Lan
 * and DeMets do in the manner of O'Brien and Fleming: hardly any at early looks, so the last bound stays near the
 * plain one.
 *
 * @see <a href="https://doi.org/10.1093/biomet/70.3.659">Lan and DeMets (1983)</a>
 */
public final class GroupSequentialBounds {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    /** Points at which the path's distribution is followed from look to look. */
    private static final int POINTS = 801;

    private GroupSequentialBounds() {}

    /**
     * The bound at each look, in standard errors, both sides alike.
     *
     * @param fractions how much of the whole sample each look has, rising, the last one 1
     * @param error how often all looks together may mislead, such as 0.05
     */
    public static List<Double> of(List<Double> fractions, double error) {
        check(fractions, error);
        List<Double> bounds = new ArrayList<>();
        double[] places = {0};
        double[] masses = {1};
        double before = 0;
        double spent = 0;
        for (double fraction : fractions) {
            double spend = spending(fraction, error);
            double step = Math.sqrt(fraction - before);
            double reach = reach(places, masses, step, spend - spent);
            bounds.add(reach / Math.sqrt(fraction));
            double[] next = new double[POINTS];
            masses = follow(places, masses, step, reach, next);
            places = next;
            before = fraction;
            spent = spend;
        }
        return List.copyOf(bounds);
    }

    /** Equally spaced looks. */
    public static List<Double> equallySpaced(int looks, double error) {
        List<Double> fractions = new ArrayList<>();
        for (int look = 1; look <= looks; look++) {
            fractions.add((double) look / looks);
        }
        return of(fractions, error);
    }

    /** The confidence of a plain interval whose ends lie {@code bound} standard errors away: 0.95 for 1.96. */
    public static double confidence(double bound) {
        return 1 - 2 * STANDARD_NORMAL.survivalProbability(bound);
    }

    /** The error spent up to a fraction of the sample. */
    static double spending(double fraction, double error) {
        double point = STANDARD_NORMAL.inverseSurvivalProbability(error / 4);
        return 4 * STANDARD_NORMAL.survivalProbability(point / Math.sqrt(fraction));
    }

    private static void check(List<Double> fractions, double error) {
        if (!(0 < error && error < 1)) {
            throw new IllegalArgumentException("The error to spend must lie between 0 and 1; got " + error);
        }
        double before = 0;
        for (double fraction : fractions) {
            if (!(fraction > before)) {
                throw new IllegalArgumentException("The looks must come one after another; got " + fractions);
            }
            before = fraction;
        }
        if (before != 1) {
            throw new IllegalArgumentException("The last look must have the whole sample; got " + fractions);
        }
    }

    /** The distance that a path leaves at this look, not having left before, with the chance {@code error}. */
    private static double reach(double[] places, double[] masses, double step, double error) {
        double low = 0;
        double high = 40;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            double leaving = 0;
            for (int i = 0; i < places.length; i++) {
                leaving += masses[i]
                        * (STANDARD_NORMAL.survivalProbability((middle - places[i]) / step)
                                + STANDARD_NORMAL.survivalProbability((middle + places[i]) / step));
            }
            if (leaving > error) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The chances of the places of a path that is still inside, by Simpson's rule; fills {@code next} with the
     * places.
     */
    private static double[] follow(double[] places, double[] masses, double step, double reach, double[] next) {
        double[] chances = new double[POINTS];
        // Beyond nine steps from every place nothing is left to follow.
        double edge = Math.min(reach, 9);
        double gap = 2 * edge / (POINTS - 1);
        for (int j = 0; j < POINTS; j++) {
            next[j] = -edge + j * gap;
            double density = 0;
            for (int i = 0; i < places.length; i++) {
                double distance = (next[j] - places[i]) / step;
                density += masses[i] * Math.exp(-distance * distance / 2);
            }
            double simpson = j == 0 || j == POINTS - 1 ? 1 : j % 2 == 1 ? 4 : 2;
            chances[j] = density / (step * Math.sqrt(2 * Math.PI)) * simpson * gap / 3;
        }
        return chances;
    }
}
