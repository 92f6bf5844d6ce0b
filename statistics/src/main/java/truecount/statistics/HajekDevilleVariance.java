package truecount.statistics;

/**
 * Needs no joint probabilities: spread about a mean in which units near certainty count little.
 *
 * <p>{@code n/(n-1) sum (1 - p)(y/p - A)^2} with {@code A = sum (1 - p) y/p / sum (1 - p)}. Assumes a design of high
 * entropy, such as Pareto or Sampford sampling. Units certain to be drawn add nothing and are not counted in n.
 *
 * @see "Deville (1999), Variance estimation for complex statistics and estimators, Survey Methodology 25"
 */
public record HajekDevilleVariance() implements UnequalProbabilityVariance {

    @Override
    public double of(double[] probabilities, double[] values) {
        int n = UnequalProbabilityVariance.uncertain(probabilities);
        if (n == 0) {
            return 0;
        }
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            weights += 1 - probabilities[i];
            sum += (1 - probabilities[i]) * values[i] / probabilities[i];
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] / probabilities[i] - sum / weights;
            squares += (1 - probabilities[i]) * distance * distance;
        }
        return squares * n / (n - 1);
    }
}
