package truecount.statistics;

/**
 * Unbiased for any design whose joint probabilities are known and positive; may turn out negative.
 *
 * @param joint the joint probabilities of the drawn units
 * @see <a href="https://doi.org/10.1080/01621459.1952.10483446">Horvitz and Thompson (1952)</a>
 */
public record HorvitzThompsonVariance(JointProbabilities joint) implements UnequalProbabilityVariance {

    @Override
    public double of(double[] probabilities, double[] values) {
        joint.check(probabilities);
        double variance = 0;
        for (int i = 0; i < joint.size(); i++) {
            double one = values[i] / probabilities[i];
            variance += (1 - probabilities[i]) * one * one;
            for (int j = 0; j < i; j++) {
                variance += 2 * joint.together(i, j) * one * values[j] / probabilities[j];
            }
        }
        return variance;
    }
}
