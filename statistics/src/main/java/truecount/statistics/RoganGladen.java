package truecount.statistics;

import java.util.Optional;

/**
 * What a share would be without the errors of those who measured it, from how often they miss and how often they err.
 *
 * <p>Assumes a simple random sample, and sensitivity and specificity measured on other units of the same kind. Use it
 * to see how much such errors might matter; {@link TwoPhaseSample} is the correction to report.
 *
 * @see <a href="https://doi.org/10.1093/oxfordjournals.aje.a112510">Rogan and Gladen (1978)</a>
 */
public final class RoganGladen {

    private RoganGladen() {}

    /**
     * A rate and the number of units it was measured on.
     *
     * @param rate from 0 to 1
     * @param units at least 1
     */
    public record Measured(double rate, long units) {

        /** Refuses rates outside 0 to 1 and rates of nothing. */
        public Measured {
            if (!(0 <= rate && rate <= 1) || units < 1) {
                throw new IllegalArgumentException("A rate of %s among %d units is impossible".formatted(rate, units));
            }
        }

        double variance() {
            return rate * (1 - rate) / units;
        }
    }

    /**
     * The corrected share, from 0 to 1, with its delta-method standard error; nothing when the measurement is no better
     * than chance.
     *
     * @param apparent the share as measured
     * @param sensitivity how often a true hit is found
     * @param specificity how often a unit without a hit is seen as such
     */
    public static Optional<Estimate> of(Measured apparent, Measured sensitivity, Measured specificity) {
        double power = sensitivity.rate() + specificity.rate() - 1;
        if (power <= 0) {
            return Optional.empty();
        }
        double share = (apparent.rate() + specificity.rate() - 1) / power;
        double variance = (apparent.variance()
                        + share * share * sensitivity.variance()
                        + (1 - share) * (1 - share) * specificity.variance())
                / (power * power);
        int degrees = (int) Math.min(Integer.MAX_VALUE, apparent.units() - 1);
        return Optional.of(new Estimate(Math.clamp(share, 0, 1), Math.sqrt(variance), degrees));
    }
}
