package truecount.statistics;

/**
 * A number estimated from a sample and how far it may be off.
 *
 * @param value the estimate
 * @param standardError its standard error, never negative
 * @param degreesOfFreedom drawn units less strata, for intervals by Student's t
 */
public record Estimate(double value, double standardError, int degreesOfFreedom) {

    /** Refuses what is not a number and a negative standard error. */
    public Estimate {
        if (Double.isNaN(value) || !(standardError >= 0)) {
            throw new IllegalArgumentException(
                    "Not an estimate: %s with standard error %s".formatted(value, standardError));
        }
    }
}
