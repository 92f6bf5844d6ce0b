package truecount.audit;

import java.util.List;

/**
 * One published number, with what it means and what was counted.
 *
 * @param id lower-case words joined by hyphens, unique in the finding
 * @param label what the row is called, such as "Violence"
 * @param definition what the number means, in a sentence or two
 * @param unit what was counted, in the plural: crimes, incidents, items
 * @param value the number, its range, or why there is none
 * @param method how it was worked out, in a few words, such as "difference estimator, interval S"
 * @param warnings why and how the number should be read with care; empty for most
 */
public record Figure(
        String id, String label, String definition, String unit, Value value, String method, List<String> warnings) {

    /** Keeps its own copy of the warnings. */
    public Figure {
        warnings = List.copyOf(warnings);
    }
}
