package truecount.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a fixed number of units with unequal probabilities, by order: the smallest
 * {@code (u / (1 - u)) / (p / (1 - p))}, with u from the unit's ticket.
 *
 * <p>The probabilities that come out are very near those asked for, nearer the larger the sample. Anyone with the seed
 * can draw again. Units certain to be drawn come first.
 *
 * @see <a href="https://doi.org/10.1016/S0378-3758(96)00186-3">Rosen (1997), On sampling with probability proportional
 *     to size</a>
 */
public final class ParetoDraw {

    private ParetoDraw() {}

    /**
     * The positions of the drawn units in the frame, in order.
     *
     * @param keys of the frame's units, each once
     * @param probabilities of inclusion, one for each key, summing to a whole number
     */
    public static List<Integer> draw(String seed, List<String> keys, double[] probabilities) {
        int size = InclusionProbabilities.checkedSize(probabilities);
        TicketPrinter printer = TicketPrinter.forKeys(seed, keys, probabilities.length);
        double[] rank = new double[probabilities.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rank.length; i++) {
            double u = printer.uniform(keys.get(i));
            double p = probabilities[i];
            rank[i] = p == 1 ? 0 : u / (1 - u) * ((1 - p) / p);
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> rank[i]).thenComparing(keys::get));
        return order.subList(0, size).stream().sorted().toList();
    }
}
