package truecount.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What half-width a design should give, and what sample a half-width needs.
 *
 * <p>{@code z sqrt(sum N^2 (1 - n/N) S^2 / n) / T}: S the anticipated standard deviation of a unit in its stratum, T
 * the total the estimate is divided by. Right to a few percent when the anticipated deviations are; the gamma
 * interval comes out about 8 percent wider than this plain one, which {@link #GAMMA} allows for.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapter 12"
 */
public final class PlannedPrecision {

    /** How much wider the gamma interval is than the plain one, as measured in simulation. */
    public static final double GAMMA = 1.08;

    private PlannedPrecision() {}

    /**
     * The half-width of the plain interval.
     *
     * @param strata in the order of the design, with their anticipated deviations
     * @param total what the estimate is divided by, such as the entries that should be held; above 0
     */
    public static double halfWidth(
            StratifiedDesign design, List<AnticipatedStratum> strata, double total, double confidence) {
        if (!(total > 0)) {
            throw new IllegalArgumentException("The total to divide by must be above 0; got " + total);
        }
        if (strata.size() != design.strata().size()) {
            throw new IllegalArgumentException("A design of %d strata does not fit %d anticipated ones"
                    .formatted(design.strata().size(), strata.size()));
        }
        double variance = 0;
        for (int h = 0; h < strata.size(); h++) {
            AnticipatedStratum stratum = strata.get(h);
            double spread = stratum.population() * stratum.standardDeviation();
            variance += spread
                    * spread
                    * design.remaining(h)
                    / design.strata().get(h).sampled();
        }
        return Confidence.normalPoint(confidence) * Math.sqrt(variance) / total;
    }

    /**
     * A sample size and the half-width it should give.
     *
     * @param sampled units to draw
     * @param halfWidth what to expect of them
     * @param met whether that is as narrow as was asked for; otherwise it is the best that can be had
     */
    public record Size(int sampled, double halfWidth, boolean met) {}

    /**
     * The smallest sample whose expected half-width is as narrow as asked for, or the largest allowed one.
     *
     * @param wanted the half-width asked for, above 0
     * @param fewest the smallest sample the design allows
     * @param most the largest sample that can be afforded, at least {@code fewest}
     * @param halfWidth the half-width to expect of a sample size; falls as the sample grows
     */
    public static Size smallest(double wanted, int fewest, int most, IntToDoubleFunction halfWidth) {
        if (!(wanted > 0) || fewest < 1 || most < fewest) {
            throw new IllegalArgumentException(
                    "Cannot plan for a half-width of %s with %d to %d units".formatted(wanted, fewest, most));
        }
        double best = halfWidth.applyAsDouble(most);
        if (best > wanted) {
            return new Size(most, best, false);
        }
        int low = fewest;
        int high = most;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (halfWidth.applyAsDouble(middle) <= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Size(high, halfWidth.applyAsDouble(high), true);
    }
}
