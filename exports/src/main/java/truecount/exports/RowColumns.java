package truecount.exports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Binds what a mapping says of one table to the columns of a file; whatever is not mapped reads as absent. */
final class RowColumns {

    private final TableReader table;
    private final Columns columns;
    private final SetAside setAside;
    private final ZoneId zone;

    RowColumns(Mapping mapping, TableReader table) {
        this.table = table;
        this.columns = table.columns();
        this.setAside = table.setAside();
        this.zone = mapping.zone();
    }

    @Nullable
    Cell cell(@Nullable ValueFrom from) {
        return from == null ? null : columns.cell(from);
    }

    @Nullable
    MomentReader moment(@Nullable MomentFrom from) {
        return from == null
                ? null
                : table.watched(new MomentReader(from, columns, zone, setAside, table.notices(), table.file()));
    }

    @Nullable
    ListReader list(@Nullable ListFrom from) {
        return from == null ? null : new ListReader(from, columns);
    }

    <T> @Nullable RuleReader<T> rules(@Nullable RuleList<T> list) {
        return list == null ? null : new RuleReader<>(list, columns);
    }

    @Nullable
    RowTest test(@Nullable Condition condition) {
        return condition == null ? null : columns.test(condition);
    }

    /** The text of a cell; null where it is blank or not mapped. */
    static @Nullable String text(@Nullable Cell cell, Row row) {
        if (cell == null) return null;
        String text = cell.of(row);
        return text.isEmpty() ? null : text;
    }
}
