package truecount.statistics;

import java.util.Arrays;

/**
 * The chance of each unit to be drawn, in proportion to its size, for a sample of fixed size.
 *
 * <p>A unit so large that its share would pass 1 is certain to be drawn, and the rest share what is left.
 *
 * @see "Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 3.6"
 */
public final class InclusionProbabilities {

    private InclusionProbabilities() {}

    /**
     * One probability for each unit; they sum to {@code sampled}.
     *
     * @param sizes how large each unit is, above 0, in any measure
     * @param sampled units to draw, from 1 to the number of units
     */
    public static double[] of(double[] sizes, int sampled) {
        if (sampled < 1 || sampled > sizes.length) {
            throw new IllegalArgumentException("Cannot draw %d of %d units".formatted(sampled, sizes.length));
        }
        for (double size : sizes) {
            if (!(size > 0) || size == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("Every unit needs a size above 0; got " + size);
            }
        }
        double[] probabilities = new double[sizes.length];
        double left = Arrays.stream(sizes).sum();
        int open = sampled;
        boolean settled = false;
        while (!settled) {
            settled = true;
            double share = open / left;
            for (int i = 0; i < sizes.length; i++) {
                if (probabilities[i] < 1 && share * sizes[i] >= 1) {
                    probabilities[i] = 1;
                    settled = false;
                }
            }
            open = sampled;
            left = 0;
            for (int i = 0; i < sizes.length; i++) {
                open -= probabilities[i] == 1 ? 1 : 0;
                left += probabilities[i] == 1 ? 0 : sizes[i];
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            probabilities[i] = probabilities[i] == 1 ? 1 : open * sizes[i] / left;
        }
        return probabilities;
    }

    /** Refuses probabilities outside (0, 1] and sums that are not a whole number of units; answers that number. */
    static int checkedSize(double[] probabilities) {
        double sum = 0;
        for (double probability : probabilities) {
            if (!(0 < probability && probability <= 1)) {
                throw new IllegalArgumentException(
                        "A probability of inclusion must lie above 0 and not above 1; got " + probability);
            }
            sum += probability;
        }
        int size = (int) Math.round(sum);
        if (size < 1 || Math.abs(sum - size) > 1e-6) {
            throw new IllegalArgumentException(
                    "The probabilities of inclusion sum to %s; a sample of fixed size needs a whole number"
                            .formatted(sum));
        }
        return size;
    }
}
