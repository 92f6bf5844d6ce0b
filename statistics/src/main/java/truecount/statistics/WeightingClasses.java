package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A ratio from a sample of which part could not be seen: in each class the units that were seen stand for those that were
 * not.
 *
 * <p>Holds if, within a class, units were seen or not without regard to what is in them. The standard error is the
 * delete-one jackknife's, with the adjustment worked out anew in each replicate, so that it holds the doubt of the
 * adjustment too.
 *
 * @param <T> what was found in a unit
 * @see "Sarndal and Lundstrom (2005), Estimation in Surveys with Nonresponse, chapter 7"
 * @see "Valliant, Dever and Kreuter (2018), Practical Tools for Designing and Weighting Survey Samples, chapter 13"
 */
public final class WeightingClasses<T> {

    private static final int PARTS = 4;

    private final StratifiedSample<T> sample;
    private final boolean[] seen;
    private final int[] classOf;
    private final List<SeenClass> classes;

    /**
     * One class.
     *
     * @param drawn units of it in the sample
     * @param seen those of them that were seen
     */
    public record SeenClass(String name, int drawn, int seen) {}

    private WeightingClasses(StratifiedSample<T> sample, boolean[] seen, int[] classOf, List<SeenClass> classes) {
        this.sample = sample;
        this.seen = seen;
        this.classOf = classOf;
        this.classes = List.copyOf(classes);
    }

    /**
     * Puts the units of a sample into classes.
     *
     * @param seen whether a unit was seen
     * @param className the class of a unit, seen or not
     * @throws IllegalArgumentException for a class of which fewer than two units were seen, unless all of it were
     */
    public static <T> WeightingClasses<T> of(
            StratifiedSample<T> sample,
            Predicate<? super SampledUnit<T>> seen,
            Function<? super SampledUnit<T>, String> className) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int size = sample.units().size();
        boolean[] isSeen = new boolean[size];
        int[] classOf = new int[size];
        List<int[]> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            SampledUnit<T> unit = sample.units().get(i);
            classOf[i] = places.computeIfAbsent(className.apply(unit), name -> {
                counts.add(new int[2]);
                return counts.size() - 1;
            });
            isSeen[i] = seen.test(unit);
            counts.get(classOf[i])[0]++;
            counts.get(classOf[i])[1] += isSeen[i] ? 1 : 0;
        }
        List<SeenClass> classes = new ArrayList<>();
        places.forEach((name, place) -> {
            int drawn = counts.get(place)[0];
            int found = counts.get(place)[1];
            if (found < 2 && found < drawn) {
                throw new IllegalArgumentException(
                        "Class %s: %d of %d units were seen; at least 2 must stand for the others, so put it with another"
                                .formatted(name, found, drawn));
            }
            classes.add(new SeenClass(name, drawn, found));
        });
        return new WeightingClasses<>(sample, isSeen, classOf, classes);
    }

    /** The classes, in the order in which the sample first has them. */
    public List<SeenClass> classes() {
        return classes;
    }

    /** The share of the population, by weight, that the seen units stand for before any adjustment. */
    public double seenShare() {
        double all = 0;
        double part = 0;
        for (int i = 0; i < seen.length; i++) {
            all += sample.weight(i);
            part += seen[i] ? sample.weight(i) : 0;
        }
        return part / all;
    }

    /**
     * The adjusted ratio; nothing when no seen unit has anything in the denominator.
     *
     * @throws IllegalArgumentException for a stratum of one drawn unit that is not taken in full
     */
    public Optional<Estimate> ratio(ToDoubleFunction<? super T> numerator, ToDoubleFunction<? super T> denominator) {
        double[][] strata = new double[sample.design().strata().size()][classes.size() * PARTS];
        double[] all = new double[classes.size() * PARTS];
        double[] y = sample.values(numerator);
        double[] x = sample.values(denominator);
        for (int i = 0; i < seen.length; i++) {
            add(strata[sample.stratum(i)], i, y, x, 1);
            add(all, i, y, x, 1);
        }
        double ratio = ratio(all);
        if (Double.isNaN(ratio)) return Optional.empty();
        double[] replicates = new double[seen.length];
        double mean = 0;
        for (int i = 0; i < seen.length; i++) {
            replicates[i] = without(i, strata[sample.stratum(i)], all, y, x, ratio);
            mean += replicates[i] / seen.length;
        }
        double variance = 0;
        boolean[] whole = strataSeen();
        for (int i = 0; i < seen.length; i++) {
            int h = sample.stratum(i);
            double drawn = sample.design().strata().get(h).sampled();
            double distance = replicates[i] - mean;
            // What could not be seen is missing even from a stratum that was drawn in full: no correction then.
            double left = whole[h] ? sample.design().remaining(h) : 1;
            variance += left * (drawn - 1) / drawn * distance * distance;
        }
        return Optional.of(new Estimate(ratio, Math.sqrt(variance), sample.degreesOfFreedom()));
    }

    private boolean[] strataSeen() {
        boolean[] whole = new boolean[sample.design().strata().size()];
        Arrays.fill(whole, true);
        for (int i = 0; i < seen.length; i++) {
            whole[sample.stratum(i)] &= seen[i];
        }
        return whole;
    }

    /** Adds a unit to its class: its weight, its weight if seen, and what is in it if seen. */
    private void add(double[] sums, int i, double[] y, double[] x, double times) {
        int at = classOf[i] * PARTS;
        double weight = times * sample.weight(i);
        sums[at] += weight;
        if (seen[i]) {
            sums[at + 1] += weight;
            sums[at + 2] += weight * y[i];
            sums[at + 3] += weight * x[i];
        }
    }

    private double without(int i, double[] stratum, double[] all, double[] y, double[] x, double ratio) {
        int h = sample.stratum(i);
        double drawn = sample.design().strata().get(h).sampled();
        if (drawn == 1) {
            if (sample.design().remaining(h) == 0 && seen[i]) return ratio;
            throw new IllegalArgumentException("Stratum %s has one drawn unit; leaving it out leaves nothing"
                    .formatted(sample.design().strata().get(h).name()));
        }
        double[] sums = all.clone();
        for (int k = 0; k < sums.length; k++) {
            sums[k] += stratum[k] / (drawn - 1);
        }
        add(sums, i, y, x, -drawn / (drawn - 1));
        double left = ratio(sums);
        return Double.isNaN(left) ? ratio : left;
    }

    private static double ratio(double[] sums) {
        double above = 0;
        double below = 0;
        for (int at = 0; at < sums.length; at += PARTS) {
            double adjusted = sums[at + 1] > 0 ? sums[at] / sums[at + 1] : 1;
            above += adjusted * sums[at + 2];
            below += adjusted * sums[at + 3];
        }
        return below > 0 ? above / below : Double.NaN;
    }
}
