package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first rule of a list that holds for a row. */
final class RuleReader<T> {

    private record BoundRule<T>(RowTest test, T gives) {}

    private final Cell from;
    private final List<BoundRule<T>> rules;

    RuleReader(RuleList<T> list, Columns columns) {
        this.from = columns.cell(list.from());
        this.rules = list.rules().stream()
                .map(rule -> new BoundRule<>(columns.test(rule.condition()), rule.gives()))
                .toList();
    }

    /** The value that the rules look at. */
    String value(Row row) {
        return from.of(row);
    }

    /** What the first rule that holds gives, or null. */
    @Nullable
    T of(Row row) {
        for (BoundRule<T> rule : rules) {
            if (rule.test().holds(row)) return rule.gives();
        }
        return null;
    }
}
