package truecount.statistics;

/**
 * Needs no joint probabilities: each unit's distance from the mean, shrunk by its own chance of being drawn.
 *
 * <p>{@code n/(n-1) sum (1 - p)(y/p - T/n)^2} with {@code T = sum y/p}. Assumes a design of high entropy. Units certain
 * to be drawn add nothing and are counted neither in n nor in T.
 *
 * @see "Brewer (2002), Combined Survey Sampling Inference, chapter 9"
 */
public record BrewerVariance() implements UnequalProbabilityVariance {

    @Override
    public double of(double[] probabilities, double[] values) {
        int n = UnequalProbabilityVariance.uncertain(probabilities);
        if (n == 0) {
            return 0;
        }
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += probabilities[i] < 1 ? values[i] / probabilities[i] : 0;
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] / probabilities[i] - total / n;
            squares += (1 - probabilities[i]) * distance * distance;
        }
        return squares * n / (n - 1);
    }
}
