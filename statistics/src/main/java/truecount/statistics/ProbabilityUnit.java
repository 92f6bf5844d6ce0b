package truecount.statistics;

/**
 * One drawn unit, how likely it was to be drawn, and what was found in it.
 *
 * @param key which unit; unique in its sample
 * @param probability its probability of inclusion, above 0 and at most 1
 * @param finding what the review of it found
 */
public record ProbabilityUnit<T>(String key, double probability, T finding) {

    /** Refuses probabilities outside their range. */
    public ProbabilityUnit {
        if (!(0 < probability && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Unit %s: a probability of inclusion must lie above 0 and not above 1; got %s"
                            .formatted(key, probability));
        }
    }
}
