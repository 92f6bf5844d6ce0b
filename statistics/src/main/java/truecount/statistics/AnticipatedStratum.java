package truecount.statistics;

/**
 * A stratum before its sample is sized.
 *
 * @param name what the stratum is called
 * @param population units in it (N_h), at least 1
 * @param standardDeviation how much its units are expected to differ (S_h), not negative, in units of the quantity
 */
public record AnticipatedStratum(String name, long population, double standardDeviation) {

    /** Refuses empty strata and spreads that are negative or not numbers. */
    public AnticipatedStratum {
        if (population < 1) {
            throw new IllegalArgumentException(
                    "Stratum %s holds %d units; it needs at least one".formatted(name, population));
        }
        if (!(standardDeviation >= 0) || standardDeviation == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Stratum %s cannot have a standard deviation of %s".formatted(name, standardDeviation));
        }
    }
}
