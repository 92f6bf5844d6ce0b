package truecount.audit;

import java.util.List;

/**
 * A kind of audit in words, as a registrar would explain it.
 *
 * @param question what it answers
 * @param population what is drawn from
 * @param unit what one drawn unit is, in the plural, such as "cancelled crime records"
 * @param counted what the first figure is a share of, in words that can stand after "of the"
 * @param right what counts as right
 * @param missing what a missing or unreadable record counts as: always against the force
 * @param estimator how the figure is worked out, and what that assumes
 * @param sources where question and yardstick are written: document with page, section or address
 */
public record KindDefinition(
        String question,
        String population,
        String unit,
        String counted,
        String right,
        String missing,
        String estimator,
        List<String> sources) {

    /** Refuses a definition that leaves something out. */
    public KindDefinition {
        sources = List.copyOf(sources);
        boolean whole = !question.isBlank()
                && !population.isBlank()
                && !unit.isBlank()
                && !counted.isBlank()
                && !right.isBlank()
                && !missing.isBlank()
                && !estimator.isBlank()
                && !sources.isEmpty();
        if (!whole) {
            throw new IllegalArgumentException("The definition of a kind of audit leaves something out: " + question);
        }
    }
}
