package truecount.statistics;

import java.util.List;

/**
 * A sample whose weights were moved as little as possible so that known totals come out right.
 *
 * <p>Its variance is that of the base sample for what the known quantities do not explain: residuals of a weighted
 * regression on them, times the factor g that moved each weight. A quantity that they explain in full has variance 0.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1992.10475217">Deville and Sarndal (1992)</a>
 */
public final class CalibratedSample<T> implements Sample<T> {

    private final Sample<T> base;
    private final double[] factors;
    private final WeightedRegression regression;

    CalibratedSample(Sample<T> base, double[] factors, WeightedRegression regression) {
        this.base = base;
        this.factors = factors;
        this.regression = regression;
    }

    /** How much the weight of the unit at a position was moved: 1 for not at all. */
    public double factor(int position) {
        return factors[position];
    }

    /** The sample before its weights were moved. */
    public Sample<T> base() {
        return base;
    }

    @Override
    public List<T> findings() {
        return base.findings();
    }

    @Override
    public double weight(int position) {
        return base.weight(position) * factors[position];
    }

    @Override
    public double varianceOfTotal(double[] values) {
        double[] residuals = regression.residuals(values);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] *= factors[i];
        }
        return base.varianceOfTotal(residuals);
    }

    @Override
    public double count(double[] values) {
        return base.count(values);
    }

    @Override
    public int degreesOfFreedom() {
        return base.degreesOfFreedom();
    }

    @Override
    public boolean takesAll() {
        return base.takesAll();
    }
}
