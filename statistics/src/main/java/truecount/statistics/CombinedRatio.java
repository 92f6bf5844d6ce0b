package truecount.statistics;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The ratio of two estimated totals, one ratio for all strata together.
 *
 * <p>Slightly biased in small samples (of order 1/n). The standard error is the linearised one, from the residuals
 * {@code y - R x}. For a domain give 0 outside it: all drawn units stay in the variance.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6"
 */
public final class CombinedRatio {

    private CombinedRatio() {}

    /** The ratio, or nothing when the estimated denominator is 0: an empty domain has no ratio. */
    public static <T> Optional<Estimate> of(
            Sample<T> sample, ToDoubleFunction<? super T> numerator, ToDoubleFunction<? super T> denominator) {
        double[] y = sample.values(numerator);
        double[] x = sample.values(denominator);
        double below = sample.total(x);
        if (below == 0) {
            return Optional.empty();
        }
        double ratio = sample.total(y) / below;
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = (y[i] - ratio * x[i]) / below;
        }
        double standardError = Math.sqrt(sample.varianceOfTotal(residuals));
        return Optional.of(new Estimate(ratio, standardError, sample.degreesOfFreedom()));
    }
}
