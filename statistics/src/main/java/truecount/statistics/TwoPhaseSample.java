package truecount.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample looked at once, part of which an expert looked at again: the expert's findings correct the first ones.
 *
 * <p>Each unit counts with {@code first + rechecked / p (second - first)}, which on average is the expert's finding
 * whatever errors the first review made. The variance is that of the sample for these corrected values, plus what the
 * choice of rechecked units adds beyond it; it is unbiased. Corrected counts of single units may lie below 0; only
 * totals mean anything.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapter 9"
 */
public final class TwoPhaseSample<T> implements Sample<T> {

    private final StratifiedSample<T> base;
    private final List<T> rows;
    private final int[] unitOf;
    /** By row: 1 for a first finding, 1/p for a second one, -1/p for the first finding it corrects. */
    private final double[] shares;

    private final RecheckError error;

    private TwoPhaseSample(StratifiedSample<T> base, List<T> rows, int[] unitOf, double[] shares, RecheckError error) {
        this.base = base;
        this.rows = List.copyOf(rows);
        this.unitOf = unitOf;
        this.shares = shares;
        this.error = error;
    }

    /**
     * Joins both reviews.
     *
     * @param first every drawn unit with its first finding
     * @param second the expert's findings, by key of the rechecked units
     * @throws IllegalArgumentException for a recheck of a unit that was not drawn, a unit that the recheck design does
     *     not speak of, a certain unit that was not rechecked, or a group without any rechecked unit
     */
    public static <T> TwoPhaseSample<T> of(StratifiedSample<T> first, Map<String, T> second, RecheckDesign design) {
        RecheckError error = RecheckError.of(first, second.keySet(), design);
        List<T> rows = new ArrayList<>(first.findings());
        List<Integer> unitOf = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            unitOf.add(i);
            shares.add(1.0);
        }
        Map<String, T> left = new HashMap<>(second);
        for (int i = 0; i < first.units().size(); i++) {
            T corrected = left.remove(first.units().get(i).key());
            if (corrected != null) {
                rows.add(corrected);
                rows.add(first.findings().get(i));
                unitOf.add(i);
                unitOf.add(i);
                shares.add(1 / error.probability(i));
                shares.add(-1 / error.probability(i));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("Unit %s was rechecked but is not in the sample"
                    .formatted(left.keySet().stream().sorted().findFirst().orElseThrow()));
        }
        return new TwoPhaseSample<>(
                first,
                rows,
                unitOf.stream().mapToInt(Integer::intValue).toArray(),
                shares.stream().mapToDouble(Double::doubleValue).toArray(),
                error);
    }

    @Override
    public List<T> findings() {
        return rows;
    }

    @Override
    public double weight(int position) {
        return base.weight(unitOf[position]) * shares[position];
    }

    @Override
    public double varianceOfTotal(double[] values) {
        int units = base.findings().size();
        double[] corrected = new double[units];
        double[] difference = new double[units];
        for (int i = 0; i < values.length; i++) {
            corrected[unitOf[i]] += shares[i] * values[i];
            difference[unitOf[i]] += i < units ? 0 : Math.signum(shares[i]) * values[i];
        }
        return Math.max(0, base.varianceOfTotal(corrected) + error.beyond(difference));
    }

    /** The expert's value where there is one, else the first. */
    @Override
    public double count(double[] values) {
        double[] best = new double[base.findings().size()];
        for (int i = 0; i < values.length; i++) {
            if (shares[i] > 0) {
                best[unitOf[i]] = values[i];
            }
        }
        double sum = 0;
        for (double value : best) {
            sum += value;
        }
        return sum;
    }

    @Override
    public int degreesOfFreedom() {
        return base.degreesOfFreedom();
    }

    @Override
    public boolean takesAll() {
        return base.takesAll() && error.none();
    }
}
