package truecount.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Checked confidence levels and the points of the distributions that intervals are built from. */
final class Confidence {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Confidence() {}

    /** Half of what the interval may miss: 0.025 for 0.95. */
    static double tail(double confidence) {
        if (!(0 < confidence && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1; got " + confidence);
        }
        return (1 - confidence) / 2;
    }

    /** The normal point that leaves {@link #tail} above it. */
    static double normalPoint(double confidence) {
        return STANDARD_NORMAL.inverseSurvivalProbability(tail(confidence));
    }

    /** Student's point that leaves {@link #tail} above it. */
    static double studentPoint(double confidence, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "An interval by Student's t needs at least one degree of freedom; got " + degreesOfFreedom);
        }
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail(confidence));
    }

    /** The chi-squared point that leaves {@code below} below it. */
    static double chiSquaredPoint(double below, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(below);
    }
}
