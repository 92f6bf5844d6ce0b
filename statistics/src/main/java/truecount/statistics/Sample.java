package truecount.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Drawn units with what was found in them, tied to the design that drew them.
 *
 * <p>Every estimator asks a sample and never bare counts, so a weight or a stratum cannot be left behind.
 */
public sealed interface Sample<T> permits StratifiedSample, UnequalProbabilitySample, CalibratedSample, TwoPhaseSample {

    /** What was found, one finding for each drawn unit. */
    List<T> findings();

    /** How many units of the population the unit at this position of {@link #findings()} stands for. */
    double weight(int position);

    /**
     * The estimated variance of the estimated total of {@code values}.
     *
     * @param values one unweighted value for each of {@link #findings()}, in that order
     */
    double varianceOfTotal(double[] values);

    /** Drawn units less strata. */
    int degreesOfFreedom();

    /** Whether every unit of the frame was drawn, so that no sampling error is left. */
    boolean takesAll();

    /** One number for each finding, in order. */
    default double[] values(ToDoubleFunction<? super T> value) {
        return findings().stream().mapToDouble(value).toArray();
    }

    /** The unweighted sum of {@code values} over the drawn units: how much was found. */
    default double count(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The weighted sum of {@code values}, which lie in the order of {@link #findings()}. */
    default double total(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight(i) * values[i];
        }
        return sum;
    }
}
