package truecount.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A ratio for each stratum on its own, and their mean by known denominators.
 *
 * <p>Each ratio is biased in its own small sample, and the biases add up; use it only where every stratum has a good
 * number of units, and {@link CombinedRatio} otherwise.
 *
 * @see "Cochran (1977), Sampling Techniques, section 6.10"
 */
public final class SeparateRatio {

    private SeparateRatio() {}

    /** The ratio in each stratum, by name in design order; nothing where the denominator is 0. */
    public static <T> Map<String, Optional<Estimate>> byStratum(
            StratifiedSample<T> sample,
            ToDoubleFunction<? super T> numerator,
            ToDoubleFunction<? super T> denominator) {
        Map<String, Optional<Estimate>> ratios = new LinkedHashMap<>();
        for (Stratum stratum : sample.design().strata()) {
            String name = stratum.name();
            StratifiedSample<double[]> within = sample.mapUnits(unit -> unit.stratum()
                            .equals(name)
                    ? new double[] {numerator.applyAsDouble(unit.finding()), denominator.applyAsDouble(unit.finding())}
                    : new double[2]);
            ratios.put(name, CombinedRatio.of(within, pair -> pair[0], pair -> pair[1]));
        }
        return ratios;
    }

    /**
     * The mean of the strata's ratios, each weighted by its known denominator.
     *
     * @param denominators the known total of the denominator in each stratum, by name
     * @throws IllegalArgumentException for a stratum without a known denominator, or with one but no ratio
     */
    public static <T> Estimate combined(
            StratifiedSample<T> sample,
            ToDoubleFunction<? super T> numerator,
            ToDoubleFunction<? super T> denominator,
            Map<String, Double> denominators) {
        double sum = 0;
        double value = 0;
        double variance = 0;
        for (Map.Entry<String, Optional<Estimate>> entry :
                byStratum(sample, numerator, denominator).entrySet()) {
            Double known = denominators.get(entry.getKey());
            if (known == null || (known > 0 && entry.getValue().isEmpty())) {
                throw new IllegalArgumentException("Stratum %s: a known denominator and a ratio are needed; known is %s"
                        .formatted(entry.getKey(), known));
            }
            if (known > 0) {
                Estimate ratio = entry.getValue().orElseThrow();
                sum += known;
                value += known * ratio.value();
                variance += known * known * ratio.standardError() * ratio.standardError();
            }
        }
        if (sum == 0) {
            throw new IllegalArgumentException("The known denominators are all 0, so there is no ratio");
        }
        return new Estimate(value / sum, Math.sqrt(variance) / sum, sample.degreesOfFreedom());
    }
}
