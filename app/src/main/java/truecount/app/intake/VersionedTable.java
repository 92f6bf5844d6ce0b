package truecount.app.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A table that keeps every state in which an export has told a thing, and takes a whole file at once.
 *
 * <p>Into an empty table the rows are copied straight. Otherwise they are copied beside it first, and only what is new
 * or told differently becomes a version.
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

    /**
     * What became of the rows.
     *
     * @param added numbers that were not known before
     * @param changed numbers that were known and are told differently now
     */
    public record Stored(long added, long changed) {}

    /**
     * Stores rows, each number at most once, in the caller's transaction.
     *
     * @param rows writes them
     */
    public Stored store(Connection connection, Consumer<CopyRows> rows) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (isEmpty(sql)) {
                return new Stored(copy(connection, name, "version, ", "1", rows), 0);
            }
            sql.execute("create temporary table arriving on commit drop as select %s from %s with no data"
                    .formatted(list(""), name));
            copy(connection, "arriving", "", "", rows);
            sql.execute("analyze arriving");
            return merge(sql);
        }
    }

    private boolean isEmpty(Statement sql) throws SQLException {
        // No second import of this kind may slip in between the look and the copy.
        sql.execute("select pg_advisory_xact_lock(hashtext('%s'))".formatted(name));
        try (ResultSet any = sql.executeQuery("select exists (select from %s)".formatted(name))) {
            any.next();
            return !any.getBoolean(1);
        }
    }

    private long copy(Connection connection, String into, String column, String value, Consumer<CopyRows> rows)
            throws SQLException {
        String command = "copy %s (%s%s) from stdin".formatted(into, column, list(""));
        var stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command, 1 << 16);
        try {
            CopyRows writer = new CopyRows(stream, value);
            rows.accept(writer);
            writer.flush();
            return stream.endCopy();
        } finally {
            if (stream.isActive()) stream.cancelCopy();
        }
    }

    private Stored merge(Statement sql) throws SQLException {
        String statement =
                """
                with stored as (
                    insert into %1$s (version, %2$s)
                    select coalesce(known.version, 0) + 1, %3$s
                    from arriving
                    left join lateral (
                        select version, content from %1$s known
                        where known.%4$s = arriving.%4$s order by version desc limit 1
                    ) known on true
                    where known.content is distinct from arriving.content
                    returning version)
                select count(*) filter (where version = 1), count(*) filter (where version > 1) from stored
                """
                        .formatted(name, list(""), list("arriving."), key);
        try (ResultSet counts = sql.executeQuery(statement)) {
            counts.next();
            return new Stored(counts.getLong(1), counts.getLong(2));
        }
    }

    private String list(String prefix) {
        return String.join(", ", columns.stream().map(column -> prefix + column).toList());
    }
}
