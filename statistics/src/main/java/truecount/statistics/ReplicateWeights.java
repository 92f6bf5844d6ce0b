package truecount.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Replicate weights of a stratified sample: by how much each drawn unit's weight is multiplied in each replicate, so that
 * the variance of any figure can be had by working it out once for each replicate.
 *
 * <p>The variance is the sum of squared distances of the replicates from their mean, each times its coefficient, as R's
 * survey package has it (mse = FALSE).
 *
 * @param <T> what was found in a unit
 * @see "Wolter (2007), Introduction to Variance Estimation, chapters 4 and 5"
 */
public final class ReplicateWeights<T> {

    private final StratifiedSample<T> sample;
    private final List<double[]> factors;
    private final List<Double> coefficients;

    private ReplicateWeights(StratifiedSample<T> sample, List<double[]> factors, List<Double> coefficients) {
        this.sample = sample;
        this.factors = factors;
        this.coefficients = List.copyOf(coefficients);
    }

    /**
     * The delete-one jackknife: JK1 for one stratum, JKn for several. Each replicate leaves out one unit and weights up the
     * others of its stratum; its coefficient is {@code (n - 1) / n} times what the finite population correction leaves.
     *
     * @param most replicates that may be made
     * @throws IllegalArgumentException for more replicates than that, and for a stratum of one drawn unit that is not taken
     *     in full
     */
    public static <T> ReplicateWeights<T> jackknife(StratifiedSample<T> sample, int most) {
        StratifiedDesign design = sample.design();
        int[] stratumOf = sample.stratumOf();
        if (stratumOf.length > most) {
            throw new IllegalArgumentException("A jackknife of %d units needs as many replicates; at most %d are made"
                    .formatted(stratumOf.length, most));
        }
        List<double[]> factors = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        for (int left = 0; left < stratumOf.length; left++) {
            int h = stratumOf[left];
            long drawn = design.strata().get(h).sampled();
            if (drawn == 1) {
                refuseLonely(design, h);
                continue;
            }
            double[] factor = new double[stratumOf.length];
            for (int i = 0; i < factor.length; i++) {
                factor[i] = stratumOf[i] != h ? 1 : i == left ? 0 : (double) drawn / (drawn - 1);
            }
            factors.add(factor);
            coefficients.add(design.remaining(h) * (drawn - 1) / drawn);
        }
        return new ReplicateWeights<>(sample, factors, coefficients);
    }

    /**
     * The rescaled bootstrap: in each replicate as many units as were drawn less one are drawn again from each stratum, with
     * replacement, and weights are rescaled so that totals have the design's own variance, finite population correction
     * included. Which are drawn follows from the seed by SHA-256 of {@code seed|replicate|stratum|block}, so anyone can do
     * it again.
     *
     * @see "Rao, Wu and Yue (1992), Some recent work on resampling methods for complex surveys, Survey Methodology 18"
     */
    public static <T> ReplicateWeights<T> bootstrap(StratifiedSample<T> sample, int replicates, String seed) {
        StratifiedDesign design = sample.design();
        int[] stratumOf = sample.stratumOf();
        List<List<Integer>> members = new ArrayList<>();
        design.strata().forEach(stratum -> members.add(new ArrayList<>()));
        for (int i = 0; i < stratumOf.length; i++) {
            members.get(stratumOf[i]).add(i);
        }
        List<double[]> factors = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        for (int r = 0; r < replicates; r++) {
            double[] factor = new double[stratumOf.length];
            for (int h = 0; h < members.size(); h++) {
                List<Integer> units = members.get(h);
                if (units.size() == 1) refuseLonely(design, h);
                resample(
                        units,
                        Math.sqrt(design.remaining(h)),
                        new Picks("%s|%d|%d".formatted(seed, r + 1, h + 1)),
                        factor);
            }
            factors.add(factor);
            coefficients.add(1.0 / replicates);
        }
        return new ReplicateWeights<>(sample, factors, coefficients);
    }

    private static void resample(List<Integer> units, double kept, Picks picks, double[] factor) {
        int size = units.size();
        int[] times = new int[size];
        for (int pick = 1; pick < size; pick++) {
            times[picks.next(size)]++;
        }
        for (int i = 0; i < size; i++) {
            double plain = size == 1 ? 1 : (double) times[i] * size / (size - 1);
            factor[units.get(i)] = 1 + kept * (plain - 1);
        }
    }

    private static void refuseLonely(StratifiedDesign design, int h) {
        if (design.remaining(h) > 0) {
            throw new IllegalArgumentException(
                    "Stratum %s has one drawn unit, so nothing in it can be left out or drawn again"
                            .formatted(design.strata().get(h).name()));
        }
    }

    /** How many replicates there are. */
    public int replicates() {
        return factors.size();
    }

    /** By how much the weight of the unit at this position of the sample is multiplied in a replicate. */
    public double factor(int replicate, int position) {
        return factors.get(replicate)[position];
    }

    /** What a replicate's squared distance from the mean counts. */
    public double coefficient(int replicate) {
        return coefficients.get(replicate);
    }

    /** The combined ratio with its replicate standard error; nothing when the estimated denominator is 0. */
    public Optional<Estimate> ratio(ToDoubleFunction<? super T> numerator, ToDoubleFunction<? super T> denominator) {
        double[] y = sample.values(numerator);
        double[] x = sample.values(denominator);
        if (sample.total(x) == 0) return Optional.empty();
        double ratio = sample.total(y) / sample.total(x);
        double[] each = new double[factors.size()];
        double mean = 0;
        for (int r = 0; r < each.length; r++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < y.length; i++) {
                double weight = sample.weight(i) * factor(r, i);
                above += weight * y[i];
                below += weight * x[i];
            }
            // A replicate without an entry says nothing of the ratio.
            each[r] = below == 0 ? ratio : above / below;
            mean += each[r] / each.length;
        }
        double variance = 0;
        for (int r = 0; r < each.length; r++) {
            variance += coefficient(r) * (each[r] - mean) * (each[r] - mean);
        }
        return Optional.of(new Estimate(ratio, Math.sqrt(variance), sample.degreesOfFreedom()));
    }

    /** Numbers below a limit, one after another, from a text. */
    private static final class Picks {

        private final String text;
        private byte[] block = {};
        private int at;
        private int blocks;

        Picks(String text) {
            this.text = text;
        }

        int next(int limit) {
            if (at == block.length) {
                blocks++;
                block = sha256(text + "|" + blocks);
                at = 0;
            }
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = (bits << Byte.SIZE) | (block[at++] & 0xff);
            }
            return (int) ((bits >>> 11) * 0x1.0p-53 * limit);
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
