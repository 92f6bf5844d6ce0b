package truecount.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A sample of fixed size drawn with a probability of its own for each unit, with the rule for its variance. */
public final class UnequalProbabilitySample<T> implements Sample<T> {

    private final List<ProbabilityUnit<T>> units;
    private final List<T> findings;
    private final double[] probabilities;
    private final UnequalProbabilityVariance rule;

    private UnequalProbabilitySample(
            List<ProbabilityUnit<T>> units, double[] probabilities, UnequalProbabilityVariance rule) {
        this.units = units;
        this.findings = units.stream().map(ProbabilityUnit::finding).toList();
        this.probabilities = probabilities;
        this.rule = rule;
    }

    /**
     * Ties findings to the probabilities that drew them.
     *
     * @throws IllegalArgumentException for an empty sample or a unit that appears twice
     */
    public static <T> UnequalProbabilitySample<T> of(List<ProbabilityUnit<T>> units, UnequalProbabilityVariance rule) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("The sample holds no unit");
        }
        Set<String> keys = new HashSet<>();
        for (ProbabilityUnit<T> unit : units) {
            if (!keys.add(unit.key())) {
                throw new IllegalArgumentException("Unit %s appears twice in the sample".formatted(unit.key()));
            }
        }
        double[] probabilities =
                units.stream().mapToDouble(ProbabilityUnit::probability).toArray();
        return new UnequalProbabilitySample<>(List.copyOf(units), probabilities, rule);
    }

    /** The same units with the same probabilities, each finding turned into another. */
    public <R> UnequalProbabilitySample<R> map(Function<? super T, ? extends R> change) {
        List<ProbabilityUnit<R>> changed = units.stream()
                .map(unit -> new ProbabilityUnit<R>(unit.key(), unit.probability(), change.apply(unit.finding())))
                .toList();
        return new UnequalProbabilitySample<>(changed, probabilities, rule);
    }

    /** The drawn units. */
    public List<ProbabilityUnit<T>> units() {
        return units;
    }

    @Override
    public List<T> findings() {
        return findings;
    }

    @Override
    public double weight(int position) {
        return 1 / probabilities[position];
    }

    @Override
    public double varianceOfTotal(double[] values) {
        return rule.of(probabilities, values);
    }

    @Override
    public int degreesOfFreedom() {
        return units.size() - 1;
    }

    @Override
    public boolean takesAll() {
        for (double probability : probabilities) {
            if (probability < 1) {
                return false;
            }
        }
        return true;
    }
}
