package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share that a mapping names: of some rows of one table, those for which something holds.
 *
 * @param basis what the share is based on, printed beside it; may be empty
 * @param stratum what the share is called; with groups, {@code {group}} stands for the group's name
 * @param table whose rows are counted
 * @param where which rows count; null for all
 * @param covered further limits the rows to those whose value begins like one in the other table; null for none
 * @param distinct counts each value of this once instead of each row; null to count rows
 * @param hit what makes a row count in the numerator
 * @param groups splits the figure; null for one figure
 */
record Figure(
        String basis,
        String stratum,
        Table table,
        @Nullable Condition where,
        @Nullable Covered covered,
        @Nullable ValueFrom distinct,
        Hit hit,
        @Nullable Groups groups) {

    /** The two tables of an export. */
    enum Table {
        INCIDENTS,
        CRIMES
    }

    /** What makes a row count. */
    sealed interface Hit {

        /** A condition on the row. */
        record Holds(Condition condition) implements Hit {}

        /** The value is among the values of a column of the other table. */
        record FoundIn(ValueFrom value, Table table, ValueFrom other) implements Hit {}

        /** Not more than so many hours, and not less than none, lie between two times; rows lacking one do not count. */
        record Within(MomentFrom from, MomentFrom to, int hours, boolean asPrinted) implements Hit {}
    }

    /** Limits rows to those whose value shares its first characters with a value of the other table. */
    record Covered(ValueFrom value, int firstCharacters, Table table, ValueFrom other) {}

    /**
     * How a figure is split.
     *
     * @param value the value to split by, when no named group is given or holds
     * @param firstCharacters how many characters of the value make the group; 0 for all
     * @param only groups to print; empty for all
     * @param named groups by condition, first that holds; empty to split by the value itself
     * @param otherwise the group of rows for which no named group holds; null leaves them out
     * @param minimum groups with fewer rows are not printed
     */
    record Groups(
            ValueFrom value,
            int firstCharacters,
            List<String> only,
            List<RuleList.Rule<String>> named,
            @Nullable String otherwise,
            int minimum) {}
}
