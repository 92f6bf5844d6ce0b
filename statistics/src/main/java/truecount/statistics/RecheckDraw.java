package truecount.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which units of a sample are looked at a second time: all hits, and some of the rest in proportion to what an
 * error in them would cost.
 *
 * <p>Each unit is chosen by its own ticket, so that anyone with the seed can choose again.
 *
 * @see "Tenenbein (1970), A double sampling scheme for estimating from binomial data with misclassifications"
 */
public final class RecheckDraw {

    /** The least chance of any unit, so that no correction is blown up beyond twenty times. */
    public static final double FLOOR = 0.05;

    private RecheckDraw() {}

    /**
     * One unit after its first review.
     *
     * @param key which unit
     * @param hit whether the first review found anything
     * @param cost what an overlooked find would do to the estimate, such as weight times the root of the predicted
     *     count; not negative
     */
    public record Candidate(String key, boolean hit, double cost) {}

    /**
     * The chance of each unit: 1 for hits, for the rest in proportion to cost but at least {@link #FLOOR}.
     *
     * @param share how many of the units without a hit to recheck on average, 0.05 to 1; 0.2 to 0.25 serves well
     */
    public static Map<String, Double> probabilities(List<Candidate> candidates, double share) {
        if (!(FLOOR <= share && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share to recheck must lie between %s and 1; got %s".formatted(FLOOR, share));
        }
        double[] costs = candidates.stream()
                .filter(candidate -> !candidate.hit())
                .mapToDouble(Candidate::cost)
                .toArray();
        double scale = scale(costs, share);
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            double chance = candidate.hit() ? 1 : chance(candidate.cost(), scale);
            if (probabilities.put(candidate.key(), chance) != null) {
                throw new IllegalArgumentException("Unit %s appears twice in the sample".formatted(candidate.key()));
            }
        }
        return probabilities;
    }

    /** The keys chosen, in the order given. */
    public static List<String> choose(String seed, Map<String, Double> probabilities) {
        TicketPrinter printer = new TicketPrinter(seed);
        return probabilities.entrySet().stream()
                .filter(entry -> printer.uniform(entry.getKey()) < entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double chance(double cost, double scale) {
        return Math.clamp(scale * cost, FLOOR, 1);
    }

    /** The scale at which the chances reach the share on average, found by halving. */
    private static double scale(double[] costs, double share) {
        double low = 0;
        double high = 1;
        while (mean(costs, high) < share && high < 1e15) {
            high *= 2;
        }
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            if (mean(costs, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double mean(double[] costs, double scale) {
        double sum = 0;
        for (double cost : costs) {
            sum += chance(cost, scale);
        }
        return costs.length == 0 ? 1 : sum / costs.length;
    }
}
