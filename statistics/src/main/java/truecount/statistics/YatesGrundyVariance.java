package truecount.statistics;

/**
 * Unbiased for designs of fixed size whose joint probabilities are known and positive; steadier than the form of
 * Horvitz and Thompson, and never negative for Sampford sampling.
 *
 * @param joint the joint probabilities of the drawn units
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1953.tb00140.x">Yates and Grundy (1953)</a>
 */
public record YatesGrundyVariance(JointProbabilities joint) implements UnequalProbabilityVariance {

    @Override
    public double of(double[] probabilities, double[] values) {
        joint.check(probabilities);
        double variance = 0;
        for (int i = 0; i < joint.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = values[i] / probabilities[i] - values[j] / probabilities[j];
                variance -= joint.together(i, j) * distance * distance;
            }
        }
        return variance;
    }
}
