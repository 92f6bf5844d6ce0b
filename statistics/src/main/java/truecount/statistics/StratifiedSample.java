package truecount.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sample drawn by a {@link StratifiedDesign}, complete: every unit the design drew has its finding.
 *
 * <p>The variance of a total is the textbook one for stratified simple random sampling without replacement,
 * {@code sum_h N_h^2 (1 - n_h/N_h) s_h^2 / n_h}. It is unbiased when each stratum has two drawn units or is taken in
 * full.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 3.7"
 */
public final class StratifiedSample<T> implements Sample<T> {

    private final StratifiedDesign design;
    private final List<SampledUnit<T>> units;
    private final List<T> findings;
    private final int[] stratumOf;
    private final boolean[] counted;

    private StratifiedSample(StratifiedDesign design, List<SampledUnit<T>> units, int[] stratumOf, boolean[] counted) {
        this.design = design;
        this.units = units;
        this.findings = units.stream().map(SampledUnit::finding).toList();
        this.stratumOf = stratumOf;
        this.counted = counted;
    }

    /**
     * Ties findings to the design that drew them.
     *
     * @throws IllegalArgumentException for a unit that appears twice, a stratum that the design does not have, or a
     *     stratum with more or fewer findings than the design drew
     */
    public static <T> StratifiedSample<T> of(StratifiedDesign design, List<SampledUnit<T>> units) {
        Map<String, Integer> positions = design.positions();
        int[] stratumOf = new int[units.size()];
        long[] counts = new long[design.strata().size()];
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < stratumOf.length; i++) {
            SampledUnit<T> unit = units.get(i);
            Integer position = positions.get(unit.stratum());
            if (position == null) {
                throw design.unknown(unit.key(), unit.stratum());
            }
            if (!keys.add(unit.key())) {
                throw new IllegalArgumentException("Unit %s appears twice in the sample".formatted(unit.key()));
            }
            stratumOf[i] = position;
            counts[position]++;
        }
        for (int h = 0; h < counts.length; h++) {
            Stratum stratum = design.strata().get(h);
            if (counts[h] != stratum.sampled()) {
                throw new IllegalArgumentException("Stratum %s: the design drew %d units but the sample holds %d"
                        .formatted(stratum.name(), stratum.sampled(), counts[h]));
            }
        }
        boolean[] counted = new boolean[counts.length];
        Arrays.fill(counted, true);
        return new StratifiedSample<>(design, List.copyOf(units), stratumOf, counted);
    }

    /** The same units under the same design, each finding turned into another. */
    public <R> StratifiedSample<R> map(Function<? super T, ? extends R> change) {
        return mapUnits(unit -> change.apply(unit.finding()));
    }

    /** The same, where what a finding turns into also depends on the unit's key or stratum. */
    public <R> StratifiedSample<R> mapUnits(Function<? super SampledUnit<T>, ? extends R> change) {
        List<SampledUnit<R>> changed = units.stream()
                .map(unit -> new SampledUnit<R>(unit.key(), unit.stratum(), change.apply(unit)))
                .toList();
        return new StratifiedSample<>(design, changed, stratumOf, counted);
    }

    /**
     * The same sample for figures of a domain: every drawn unit stays, and where {@link LonelyStratum#AVERAGE} averages
     * over strata it leaves out those without a unit of the domain, as R's survey package does. Nothing else changes.
     */
    public StratifiedSample<T> within(Predicate<? super T> domain) {
        return new StratifiedSample<>(design, units, stratumOf, strataWith(domain));
    }

    private boolean[] strataWith(Predicate<? super T> domain) {
        boolean[] seen = new boolean[design.strata().size()];
        for (int i = 0; i < stratumOf.length; i++) {
            seen[stratumOf[i]] |= domain.test(findings.get(i));
        }
        return seen;
    }

    /** How the sample was drawn. */
    public StratifiedDesign design() {
        return design;
    }

    /** The drawn units with their keys and strata. */
    public List<SampledUnit<T>> units() {
        return units;
    }

    @Override
    public List<T> findings() {
        return findings;
    }

    @Override
    public double weight(int position) {
        return design.strata().get(stratumOf[position]).weight();
    }

    @Override
    public double varianceOfTotal(double[] values) {
        double[] weighted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            weighted[i] = weight(i) * values[i];
        }
        return StratumSpread.variance(design, stratumOf, weighted, counted);
    }

    @Override
    public int degreesOfFreedom() {
        return findings.size() - design.strata().size();
    }

    @Override
    public boolean takesAll() {
        return design.takesAll();
    }

    /**
     * Degrees of freedom as R's survey package counts them for a domain: units and strata outside it are left out.
     * For comparison with R only; {@link #degreesOfFreedom()} is the count this library uses.
     */
    public int degreesOfFreedomWithin(Predicate<? super T> domain) {
        int unitsSeen = (int) findings.stream().filter(domain).count();
        int seen = 0;
        for (boolean stratumSeen : strataWith(domain)) {
            seen += stratumSeen ? 1 : 0;
        }
        return unitsSeen - seen;
    }

    /** The place in the design of the stratum of one drawn unit. */
    int stratum(int position) {
        return stratumOf[position];
    }

    /** The place in the design of the stratum of each drawn unit. */
    int[] stratumOf() {
        return Arrays.copyOf(stratumOf, stratumOf.length);
    }
}
