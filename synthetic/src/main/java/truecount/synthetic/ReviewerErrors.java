package truecount.synthetic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which items a reviewer goes wrong, and how. Hard cases are those that the column {@code hard} of the truth names: what
 * reads like a crime and is none, a log that says one thing at first and another later, several crimes in one report.
 */
public final class ReviewerErrors {

    private static final int ROUNDS = 50;

    private final Rate rate;
    private final double usual;

    private ReviewerErrors(Rate rate, double usual) {
        this.rate = rate;
        this.usual = usual;
    }

    /**
     * How often a reviewer goes wrong.
     *
     * @param overall share of all items, from 0 to 1
     * @param hardCases how many times likelier an error is on a hard case than on another, 1 or more; each further thing
     *     that makes it hard counts again
     */
    public record Rate(double overall, double hardCases) {

        /** No error at all. */
        public static final Rate NONE = new Rate(0, 1);

        /** How many times likelier unless somebody says otherwise; an assumption, nobody published a figure. */
        public static final double USUAL_HARD_CASES = 4;

        /**
         * Checks the shares.
         *
         * @throws IllegalArgumentException when the share is not from 0 to 1, or hard cases are likelier less than once
         */
        public Rate {
            if (!(overall >= 0 && overall <= 1)) {
                throw new IllegalArgumentException(
                        "The error rate must be from 0 to 1, such as 0.02; it is " + overall + ".");
            }
            if (!(hardCases >= 1 && hardCases <= 1000)) {
                throw new IllegalArgumentException(
                        "Errors on hard cases are 1 to 1000 times as likely as on others; " + hardCases + " is not.");
            }
        }
    }

    /** The errors on these items, of which some may be unknown; over all of them they come to the overall rate. */
    static ReviewerErrors on(List<@Nullable NamedCsvRecord> items, Rate rate) {
        List<Double> weights = new ArrayList<>();
        for (@Nullable NamedCsvRecord item : items) {
            weights.add(item == null ? 1 : weight(item, rate));
        }
        double usual = rate.overall();
        // A chance is at most 1, so what is cut off there must come back elsewhere.
        for (int round = 0; round < ROUNDS && usual > 0; round++) {
            double tried = usual;
            double mean = weights.stream()
                    .mapToDouble(weight -> Math.min(1, tried * weight))
                    .average()
                    .orElse(1);
            usual *= rate.overall() / mean;
        }
        return new ReviewerErrors(rate, usual);
    }

    private static double weight(NamedCsvRecord truth, Rate rate) {
        String hard = truth.getField("hard");
        return hard.isEmpty() ? 1 : StrictMath.pow(rate.hardCases(), hard.split(";", -1).length);
    }

    /** How likely it is that the reviewer goes wrong on this item, from 0 to 1. */
    double chance(NamedCsvRecord truth) {
        return Math.min(1, usual * weight(truth, rate));
    }

    /**
     * Puts an error among the crimes that should be found: of several one is overlooked, of one either that it is one or
     * its class, and where there is none an assault is seen.
     */
    static void make(Map<String, Integer> crimes, Dice dice) {
        if (crimes.isEmpty()) {
            crimes.put("105A", 1);
            return;
        }
        String last = crimes.keySet().stream().reduce((one, other) -> other).orElseThrow();
        int count = crimes.getOrDefault(last, 1);
        if (count > 1) {
            crimes.put(last, count - 1);
            return;
        }
        boolean several = crimes.size() > 1;
        crimes.remove(last);
        if (!several && dice.chance(0.5)) {
            crimes.put(last.startsWith("8N") ? "105A" : "8N", 1);
        }
    }
}
