package truecount.app.intake;

import java.util.List;

/**
 * A table that keeps every state in which an export has told a thing.
 *
 * @param name the table with its schema
 * @param key the column of the number that exports name a thing by
 * @param columns the columns of a row in the order in which they are written: the head without {@code version}, the
 *     content, and last the MD5
 */
public record VersionedTable(String name, String key, List<String> columns) {

    /** Keeps its own copy of the columns. */
    public VersionedTable {
        columns = List.copyOf(columns);
    }

    String columnsFrom(String source) {
        return String.join(", ", columns.stream().map(column -> source + column).toList());
    }
}
