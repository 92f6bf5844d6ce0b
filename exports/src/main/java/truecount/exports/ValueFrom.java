package truecount.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value comes from: a column, or something made from columns. A blank value counts as absent. */
sealed interface ValueFrom {

    /** A column of the file, or a name given under 'derived'. */
    record Column(String name, int line) implements ValueFrom {}

    /** The row's place in the file: for exports without a number of their own. */
    record RowNumber() implements ValueFrom {}

    /** The first of these that is not blank. */
    record FirstOf(List<ValueFrom> sources) implements ValueFrom {}

    /** These, one after the other; blank ones are left out. */
    record Joined(List<ValueFrom> parts, String with) implements ValueFrom {}

    /**
     * A value looked up in a list of codes.
     *
     * @param otherwise what a code that is not on the list becomes; null to keep it as it is
     */
    record Coded(
            ValueFrom from,
            Map<String, String> codes,
            @Nullable String otherwise,
            boolean ignoreCase) implements ValueFrom {}

    /** The part of a value that a pattern finds: its first group, or all that it matches; blank where it finds none. */
    record Part(ValueFrom from, LinedPattern pattern) implements ValueFrom {}
}
