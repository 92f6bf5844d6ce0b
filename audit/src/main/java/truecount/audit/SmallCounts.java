package truecount.audit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of some counts of crimes are kept back, because so small a number could tell of somebody.
 *
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/">Shorthand
 *     for what is kept back</a>
 */
final class SmallCounts {

    /** The smallest count that is published; 0 tells of nobody. */
    static final long LEAST = 5;

    static final Value CONFIDENTIAL = new Value.Confidential(
            "Kept back: a number from 1 to 4 could tell of somebody, and one such number could be told by the others.");

    private SmallCounts() {}

    /** The names of the counts to keep back: each from 1 to 4, and where that is but one, the next larger beside it. */
    static Set<String> keptBack(Map<String, Long> counts) {
        Set<String> kept = new HashSet<>();
        counts.forEach((name, count) -> {
            if (count > 0 && count < LEAST) {
                kept.add(name);
            }
        });
        if (kept.size() == 1) {
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= LEAST)
                    .min(Comparator.comparing((Map.Entry<String, Long> entry) -> entry.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(entry -> kept.add(entry.getKey()));
        }
        return kept;
    }
}
