package truecount.statistics;

import java.util.List;

/**
 * Hits among the units of one period or place, all of them counted or drawn at random.
 *
 * @param label which period or place
 * @param hits from 0 to {@code units}
 * @param units at least 1
 */
public record LabelledCounts(String label, long hits, long units) {

    /** Refuses impossible counts, naming the label. */
    public LabelledCounts {
        if (units < 1 || hits < 0 || hits > units) {
            throw new IllegalArgumentException("%s: %d out of %d is impossible".formatted(label, hits, units));
        }
    }

    /** The share of hits. */
    public double share() {
        return (double) hits / units;
    }

    /** The share of hits over all. */
    static double pooled(List<LabelledCounts> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There are no counts to draw limits from");
        }
        double hits = all.stream().mapToDouble(LabelledCounts::hits).sum();
        return hits / all.stream().mapToDouble(LabelledCounts::units).sum();
    }
}
