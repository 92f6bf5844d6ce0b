package truecount.statistics;

/**
 * As if each unit had been put back after it was drawn: {@code n/(n-1) sum (y/p - T/n)^2}.
 *
 * <p>Too large for a sample that is a good part of its population; safe otherwise.
 *
 * @see "Hansen and Hurwitz (1943), On the theory of sampling from finite populations"
 */
public record WithReplacementVariance() implements UnequalProbabilityVariance {

    @Override
    public double of(double[] probabilities, double[] values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("One drawn unit shows no spread of its own");
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += values[i] / probabilities[i];
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double distance = values[i] / probabilities[i] - total / n;
            squares += distance * distance;
        }
        return squares * n / (n - 1);
    }
}
