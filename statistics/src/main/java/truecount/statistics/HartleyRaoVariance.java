package truecount.statistics;

/**
 * The Horvitz-Thompson form with joint probabilities approximated from the single ones.
 *
 * <p>{@code (p_ij - p_i p_j) / p_ij = 1 - (n - p_i - p_j + c) / (n - 1)}, where c is the sum of squared probabilities
 * over the population, divided by n. Assumes a fixed size and a design near randomised systematic sampling; agrees with
 * R's {@code svydesign(pps = HR())}.
 *
 * @param meanSquare c, above 0 and below 1; estimate it by the mean probability of the drawn units
 * @see "Hartley and Rao (1962), Sampling with unequal probabilities and without replacement"
 */
public record HartleyRaoVariance(double meanSquare) implements UnequalProbabilityVariance {

    /** Refuses a mean square outside its range. */
    public HartleyRaoVariance {
        if (!(0 < meanSquare && meanSquare < 1)) {
            throw new IllegalArgumentException("A mean squared probability of %s is impossible".formatted(meanSquare));
        }
    }

    /** With c estimated from the drawn units. */
    public static HartleyRaoVariance estimated(double[] probabilities) {
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability;
        }
        return new HartleyRaoVariance(sum / probabilities.length);
    }

    @Override
    public double of(double[] probabilities, double[] values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("One drawn unit shows no spread of its own");
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double one = values[i] / probabilities[i];
            variance += (1 - probabilities[i]) * one * one;
            for (int j = 0; j < i; j++) {
                double together = 1 - (n - probabilities[i] - probabilities[j] + meanSquare) / (n - 1);
                variance += 2 * together * one * values[j] / probabilities[j];
            }
        }
        return Math.max(0, variance);
    }
}
