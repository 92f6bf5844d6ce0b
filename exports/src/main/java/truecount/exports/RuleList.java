package truecount.exports;

import java.util.List;

/**
 * Rules read from top to bottom; the first that holds decides.
 *
 * @param from the value that the rules look at unless they name another
 * @param rules the rules in order
 * @param <T> what a rule gives
 */
record RuleList<T>(ValueFrom from, List<Rule<T>> rules) {

    /** What is given where the condition holds. */
    record Rule<T>(Condition condition, T gives) {}
}
