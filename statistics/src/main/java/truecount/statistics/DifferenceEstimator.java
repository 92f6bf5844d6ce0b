package truecount.statistics;

import java.util.Optional;

/**
 * How complete a register is, from a sample of its sources, a count of what it holds, and a model's prediction of what
 * it lacks. Also called the prediction-powered estimator.
 *
 * <p>What the register holds (L) and what the model predicts as missed (M) are known for every unit, so only what they
 * get wrong is estimated: {@code O = sum w o}, {@code V = L - O}, {@code U = lambda M + sum w (u - lambda m)} and the
 * completeness {@code R = V / (V + U)}. Unbiased for U and V whatever the model is worth; a good model makes the
 * variance small. The model must be frozen before the draw. The variance is linearised, from
 * {@code e = -(1 - R) o - R (u - lambda m)}.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 6.3"
 * @see <a href="https://arxiv.org/abs/2311.01453">Angelopoulos, Duchi and Zrnic (2023), PPI++</a>
 */
public final class DifferenceEstimator {

    private DifferenceEstimator() {}

    /** The estimate that trusts the model in full (lambda 1), the default once a model is roughly calibrated. */
    public static Optional<DifferenceEstimate> of(Sample<Reviewed> sample, KnownTotals known) {
        return of(sample, known, 1);
    }

    /**
     * The estimate for one domain, or nothing when the domain is empty: neither held nor missed entries.
     *
     * @param sample findings within the domain; units outside it hold {@link Reviewed#NOTHING}
     * @param known the frame's totals for the same domain
     * @param lambda how far the model is trusted, 0 for not at all; fixed before the reviews are in
     */
    public static Optional<DifferenceEstimate> of(Sample<Reviewed> sample, KnownTotals known, double lambda) {
        if (!(lambda >= 0)) {
            throw new IllegalArgumentException("The trust in the model (lambda) cannot be " + lambda);
        }
        double[] invalid = sample.values(Reviewed::invalid);
        double[] surprise = sample.values(unit -> unit.missed() - lambda * unit.predicted());
        double found = sample.count(sample.values(Reviewed::missed));
        double invalidTotal = sample.total(invalid);
        double valid = Math.max(0, known.registered() - invalidTotal);
        double missed = Math.max(found, lambda * known.predicted() + sample.total(surprise));
        if (valid + missed <= 0) {
            return Optional.empty();
        }
        double share = valid / (valid + missed);
        double[] residuals = new double[surprise.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (-(1 - share) * invalid[i] - share * surprise[i]) / (valid + missed);
        }
        double standardError = Math.sqrt(sample.varianceOfTotal(residuals));
        int degrees = sample.degreesOfFreedom();
        return Optional.of(new DifferenceEstimate(
                new Estimate(share, standardError, degrees),
                new Estimate(missed, Math.sqrt(sample.varianceOfTotal(surprise)), degrees),
                new Estimate(invalidTotal, Math.sqrt(sample.varianceOfTotal(invalid)), degrees),
                valid,
                found,
                sample.takesAll(),
                known));
    }

    /**
     * The trust in the model that would have made the variance of the missed count least in this sample: the slope of
     * its estimate on the estimated model total. Fixing the trust in the same sample costs coverage; use it to set the
     * trust of the next one. 0 when the model says the same of every unit.
     */
    public static double bestTrust(Sample<Reviewed> sample) {
        double[] missed = sample.values(Reviewed::missed);
        double[] predicted = sample.values(Reviewed::predicted);
        double[] sum = new double[missed.length];
        double[] difference = new double[missed.length];
        for (int i = 0; i < missed.length; i++) {
            sum[i] = missed[i] + predicted[i];
            difference[i] = missed[i] - predicted[i];
        }
        double model = sample.varianceOfTotal(predicted);
        double together = (sample.varianceOfTotal(sum) - sample.varianceOfTotal(difference)) / 4;
        return model == 0 ? 0 : together / model;
    }
}
