package truecount.statistics;

import java.util.Map;

/** How the units to be looked at a second time were chosen from a sample that had been looked at once. */
public sealed interface RecheckDesign {

    /**
     * Each unit on its own, by a coin with its own chance; see {@link RecheckDraw}.
     *
     * @param probabilities the chance of each unit of the sample, by key, above 0 and at most 1
     */
    record Independent(Map<String, Double> probabilities) implements RecheckDesign {

        /** Refuses a chance outside its range. */
        public Independent {
            probabilities = Map.copyOf(probabilities);
            probabilities.forEach((key, probability) -> {
                if (!(0 < probability && probability <= 1)) {
                    throw new IllegalArgumentException(
                            "Unit %s cannot be rechecked with probability %s".formatted(key, probability));
                }
            });
        }
    }

    /**
     * A fixed number at random from each group of units, such as all that were hits and some of the rest.
     *
     * @param groups the group of each unit of the sample, by key
     */
    record Groups(Map<String, String> groups) implements RecheckDesign {

        /** Keeps its own copy. */
        public Groups {
            groups = Map.copyOf(groups);
        }
    }
}
