package truecount.exports;

import java.util.List;
import java.util.Set;

/** A condition on a row. */
sealed interface Condition {

    /** The value is one of these, letter by letter. */
    record Is(ValueFrom value, Set<String> words, boolean ignoreCase) implements Condition {}

    /** A pattern is found somewhere in the value. */
    record Matches(ValueFrom value, List<LinedPattern> patterns) implements Condition {}

    /** One of the words stands somewhere in the value. */
    record Contains(ValueFrom value, List<String> words, boolean ignoreCase) implements Condition {}

    /** The value begins with one of the words. */
    record Begins(ValueFrom value, List<String> words, boolean ignoreCase) implements Condition {}

    /** The value is blank. */
    record Blank(ValueFrom value) implements Condition {}

    /** All of these hold; true when there are none. */
    record All(List<Condition> conditions) implements Condition {}

    /** At least one of these holds. */
    record Any(List<Condition> conditions) implements Condition {}

    /** This does not hold. */
    record Not(Condition condition) implements Condition {}
}
