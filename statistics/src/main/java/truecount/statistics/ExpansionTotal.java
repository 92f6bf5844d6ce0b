package truecount.statistics;

import java.util.function.ToDoubleFunction;

/**
 * The total of a quantity over the population: each drawn unit counts as many times as the units it stands for.
 *
 * <p>Unbiased for any design with known inclusion probabilities.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1952.10483446">Horvitz and Thompson (1952)</a>
 */
public final class ExpansionTotal {

    private ExpansionTotal() {}

    /** The estimated total of {@code quantity}; give 0 for units outside a domain. */
    public static <T> Estimate of(Sample<T> sample, ToDoubleFunction<? super T> quantity) {
        double[] values = sample.values(quantity);
        return new Estimate(sample.total(values), Math.sqrt(sample.varianceOfTotal(values)), sample.degreesOfFreedom());
    }
}
