package truecount.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a fixed number of units with exactly the probabilities asked for.
 *
 * <p>Each trial tosses a coin for every unit, at odds in proportion to {@code p / (1 - p)}; a trial of the wrong size
 * is thrown away, and one of the right size is kept with chance {@code 1 - sum p / n} over its units. What is kept
 * follows Sampford's design. The coins are tickets of {@code seed|trial:key}, so anyone with the seed can draw again.
 * For frames beyond some ten thousand units use {@link ParetoDraw}.
 *
 * @see <a href="https://doi.org/10.1093/biomet/54.3-4.499">Sampford (1967)</a>
 */
public final class SampfordDraw {

    private static final int MOST_TRIALS = 100_000;

    private SampfordDraw() {}

    /**
     * The positions of the drawn units in the frame, in order.
     *
     * @param keys of the frame's units, each once
     * @param probabilities of inclusion, one for each key, summing to a whole number
     * @throws IllegalStateException when no trial out of a hundred thousand fits
     */
    public static List<Integer> draw(String seed, List<String> keys, double[] probabilities) {
        int size = InclusionProbabilities.checkedSize(probabilities);
        TicketPrinter printer = TicketPrinter.forKeys(seed, keys, probabilities.length);
        List<Integer> certain = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            (probabilities[i] == 1 ? certain : open).add(i);
        }
        int wanted = size - certain.size();
        List<Integer> drawn = new ArrayList<>(certain);
        if (wanted > 0) {
            drawn.addAll(drawOpen(printer, keys, probabilities, open, wanted));
        }
        return drawn.stream().sorted().toList();
    }

    private static List<Integer> drawOpen(
            TicketPrinter printer, List<String> keys, double[] probabilities, List<Integer> open, int wanted) {
        double odds = scale(probabilities, open, wanted);
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            List<Integer> drawn = new ArrayList<>();
            double together = 0;
            for (int i : open) {
                double p = probabilities[i];
                double chance = odds * p / (1 - p + odds * p);
                if (printer.uniform(trial + ":" + keys.get(i)) < chance) {
                    drawn.add(i);
                    together += p;
                }
            }
            boolean rightSize = drawn.size() == wanted;
            if (rightSize && printer.uniform(trial + ":") < 1 - together / wanted) {
                return drawn;
            }
        }
        throw new IllegalStateException("No trial gave %d units; draw with Pareto sampling instead".formatted(wanted));
    }

    /** Odds scaled so that a trial has the wanted size on average, which makes the right size most likely. */
    private static double scale(double[] probabilities, List<Integer> open, int wanted) {
        double low = 0;
        double high = 1;
        while (expected(probabilities, open, high) < wanted && high < 1e12) {
            high *= 2;
        }
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            if (expected(probabilities, open, middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double expected(double[] probabilities, List<Integer> open, double odds) {
        double sum = 0;
        for (int i : open) {
            double p = probabilities[i];
            sum += odds * p / (1 - p + odds * p);
        }
        return sum;
    }
}
