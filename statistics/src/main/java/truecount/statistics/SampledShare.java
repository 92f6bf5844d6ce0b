package truecount.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The share of entries that are hits, where a sampled unit may hold several entries, with a choice of intervals.
 *
 * @param estimate the share, its linearised standard error and degrees of freedom
 * @param groups the entries seen, by weight
 * @param everythingSeen whether every unit of the frame was drawn
 */
public record SampledShare(Estimate estimate, List<LikelihoodInterval.Entries> groups, boolean everythingSeen) {

    /** A standard error below this is a rounding step away from 0: residuals that are all alike. */
    private static final double NO_SPREAD = 1e-12;

    /** The ways to put an interval around a share from a designed sample. */
    public enum Method {
        /** Normal multiples of the standard error; may run past 0 or 1. */
        NORMAL,
        /** Student's multiples of the standard error; may run past 0 or 1. */
        STUDENT,
        /** Log-odds and Student's multiple. */
        LOGIT,
        /** Arcsine of the square root and Student's multiple. */
        ARCSINE,
        /** Exact binomial for the effective number of entries. */
        KORN_GRAUBARD,
        /** Scaled likelihood. */
        LIKELIHOOD
    }

    /**
     * An interval and how it came about.
     *
     * @param ends the interval
     * @param used the method asked for, or {@link Method#KORN_GRAUBARD} where that one had no answer
     */
    public record Answer(Interval ends, Method used) {}

    /** Keeps its own copy of the entries. */
    public SampledShare {
        groups = List.copyOf(groups);
    }

    /**
     * The share over all entries, or nothing when the sample holds none.
     *
     * @param hits how many entries of a unit are hits
     * @param entries how many entries of the domain a unit holds, at least as many
     */
    public static <T> Optional<SampledShare> of(
            Sample<T> sample, ToDoubleFunction<? super T> hits, ToDoubleFunction<? super T> entries) {
        if (sample instanceof TwoPhaseSample<T>) {
            throw new IllegalArgumentException(
                    "Entries of a sample that was rechecked cannot be counted one by one; use CombinedRatio");
        }
        Map<Double, double[]> byWeight = new TreeMap<>();
        double[] held = sample.values(entries);
        double[] hit = sample.values(hits);
        for (int i = 0; i < held.length; i++) {
            if (!(0 <= hit[i] && hit[i] <= held[i])) {
                throw new IllegalArgumentException(
                        "A unit with %s entries cannot have %s hits among them".formatted(held[i], hit[i]));
            }
            double[] counts = byWeight.computeIfAbsent(sample.weight(i), weight -> new double[2]);
            counts[0] += hit[i];
            counts[1] += held[i] - hit[i];
        }
        List<LikelihoodInterval.Entries> groups = new ArrayList<>();
        byWeight.forEach((weight, counts) -> groups.add(new LikelihoodInterval.Entries(weight, counts[0], counts[1])));
        return CombinedRatio.of(sample, hits, entries)
                .map(ratio -> new SampledShare(withoutNoise(ratio), groups, sample.takesAll()));
    }

    private static Estimate withoutNoise(Estimate ratio) {
        return ratio.standardError() < NO_SPREAD ? new Estimate(ratio.value(), 0, ratio.degreesOfFreedom()) : ratio;
    }

    /** The same share with degrees of freedom counted otherwise, as for agreement with R. */
    public SampledShare withDegreesOfFreedom(int degrees) {
        Estimate changed = new Estimate(estimate.value(), estimate.standardError(), degrees);
        return new SampledShare(changed, groups, everythingSeen);
    }

    /** How many entries were seen. */
    public double entries() {
        return groups.stream()
                .mapToDouble(group -> group.hits() + group.others())
                .sum();
    }

    /** How many equally weighted entries those seen are worth (Kish): {@code (sum w)^2 / sum w^2}. */
    public double equallyWeightedEntries() {
        double sum = 0;
        double squares = 0;
        for (LikelihoodInterval.Entries group : groups) {
            double entries = group.hits() + group.others();
            sum += group.weight() * entries;
            squares += group.weight() * group.weight() * entries;
        }
        return sum * sum / squares;
    }

    /**
     * The interval by a method. When everything was seen it is the share itself. When nothing but hits (or none) was
     * seen, or the method has no answer, it is the Korn-Graubard interval, because a method that works with the
     * standard error alone would claim certainty or nothing at all.
     */
    public Answer interval(Method method, double confidence) {
        Confidence.tail(confidence);
        if (everythingSeen) {
            return new Answer(new Interval(estimate.value(), estimate.value()), method);
        }
        boolean silent = estimate.standardError() == 0 || estimate.degreesOfFreedom() < 1;
        Optional<Interval> ends = silent ? Optional.empty() : ends(method, confidence);
        return ends.map(found -> new Answer(found, method))
                .orElseGet(() -> new Answer(kornGraubard(confidence), Method.KORN_GRAUBARD));
    }

    private Optional<Interval> ends(Method method, double confidence) {
        return switch (method) {
            case NORMAL -> Optional.of(WaldInterval.normal(estimate, confidence));
            case STUDENT -> Optional.of(WaldInterval.student(estimate, confidence));
            case LOGIT -> LogitInterval.student(estimate, confidence);
            case ARCSINE -> ArcsineInterval.student(estimate, confidence);
            case KORN_GRAUBARD -> Optional.of(kornGraubard(confidence));
            case LIKELIHOOD -> LikelihoodInterval.of(estimate, groups, confidence);
        };
    }

    private Interval kornGraubard(double confidence) {
        double counted = estimate.standardError() == 0 ? equallyWeightedEntries() : entries();
        return KornGraubardInterval.of(estimate, Math.max(1, counted), confidence);
    }
}
