package truecount.statistics;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The delete-one jackknife for strata (JKn) of a ratio: each drawn unit is left out in turn and its stratum weighted
 * up.
 *
 * <p>A cross-check on linearisation that needs no formula for the statistic. Each replicate is measured from the mean
 * of all replicates, as R's survey package does, and shrunk by the finite population correction. Needs two drawn
 * units in every stratum that is not taken in full.
 *
 * @see "Rust and Rao (1996), Variance estimation for complex surveys using replication techniques"
 */
public final class JackknifeVariance {

    private JackknifeVariance() {}

    /**
     * The combined ratio with its jackknife standard error; nothing when the estimated denominator is 0.
     *
     * @throws IllegalArgumentException for a stratum of one drawn unit that is not taken in full
     */
    public static <T> Optional<Estimate> ofRatio(
            StratifiedSample<T> sample,
            ToDoubleFunction<? super T> numerator,
            ToDoubleFunction<? super T> denominator) {
        double[] y = sample.values(numerator);
        double[] x = sample.values(denominator);
        int[] stratumOf = sample.stratumOf();
        StratifiedDesign design = sample.design();
        double[] above = strataTotals(y, stratumOf, design);
        double[] below = strataTotals(x, stratumOf, design);
        double totalAbove = sample.total(y);
        double totalBelow = sample.total(x);
        if (totalBelow == 0) {
            return Optional.empty();
        }
        double[] replicates = new double[y.length];
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            int h = stratumOf[i];
            double drawn = design.strata().get(h).sampled();
            if (drawn == 1) {
                refuse(design, h);
                replicates[i] = totalAbove / totalBelow;
            } else {
                double weight = sample.weight(i);
                double left = (above[h] - weight * y[i]) * drawn / (drawn - 1);
                double leftBelow = (below[h] - weight * x[i]) * drawn / (drawn - 1);
                replicates[i] = (totalAbove - above[h] + left) / (totalBelow - below[h] + leftBelow);
            }
            mean += replicates[i] / y.length;
        }
        double variance = 0;
        for (int i = 0; i < y.length; i++) {
            double drawn = design.strata().get(stratumOf[i]).sampled();
            double distance = replicates[i] - mean;
            variance += design.remaining(stratumOf[i]) * (drawn - 1) / drawn * distance * distance;
        }
        return Optional.of(new Estimate(totalAbove / totalBelow, Math.sqrt(variance), sample.degreesOfFreedom()));
    }

    private static double[] strataTotals(double[] values, int[] stratumOf, StratifiedDesign design) {
        double[] totals = new double[design.strata().size()];
        for (int i = 0; i < values.length; i++) {
            totals[stratumOf[i]] += design.strata().get(stratumOf[i]).weight() * values[i];
        }
        return totals;
    }

    private static void refuse(StratifiedDesign design, int h) {
        if (design.remaining(h) > 0) {
            throw new IllegalArgumentException("Stratum %s has one drawn unit; leaving it out leaves nothing"
                    .formatted(design.strata().get(h).name()));
        }
    }
}
