package truecount.app.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import truecount.exports.Moment;

/**
 * Takes whole files into tables that keep every version, and gives on what such tables hold.
 *
 * <p>Into an empty table the rows are copied straight. Otherwise they are copied beside it first, and only what is new
 * or told differently becomes a version.
 */
@Repository
public class VersionStore {

    /** The zone of local days and times; the database keeps instants. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate database;
    private final JdbcTemplate streaming;

    VersionStore(JdbcTemplate database) {
        this.database = database;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * What became of the rows.
     *
     * @param added numbers that were not known before
     * @param changed numbers that were known and are told differently
     */
    public record Stored(long added, long changed) {}

    /** What is done with a row. */
    @FunctionalInterface
    public interface Row {
        /** Reads the row that the cursor stands on. */
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Stores rows, each number at most once, in the caller's transaction.
     *
     * @param rows writes them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored store(VersionedTable table, Consumer<CopyRows> rows) {
        Stored stored = database.execute((Connection connection) -> {
            try (Statement sql = connection.createStatement()) {
                if (isEmpty(sql, table)) {
                    return new Stored(copy(connection, table, table.name(), "version, ", "1", rows), 0);
                }
                sql.execute("create temporary table arriving on commit drop as select %s from %s with no data"
                        .formatted(table.columnsFrom(""), table.name()));
                copy(connection, table, "arriving", "", "", rows);
                sql.execute("analyze arriving");
                return merge(sql, table);
            }
        });
        return Objects.requireNonNull(stored);
    }

    private static boolean isEmpty(Statement sql, VersionedTable table) throws SQLException {
        // No second import of this kind may slip in between the look and the copy.
        sql.execute("select pg_advisory_xact_lock(hashtext('%s'))".formatted(table.name()));
        try (ResultSet any = sql.executeQuery("select exists (select from %s)".formatted(table.name()))) {
            any.next();
            return !any.getBoolean(1);
        }
    }

    private static long copy(
            Connection connection,
            VersionedTable table,
            String into,
            String column,
            String value,
            Consumer<CopyRows> rows)
            throws SQLException {
        String command = "copy %s (%s%s) from stdin".formatted(into, column, table.columnsFrom(""));
        var stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command, BUFFER);
        try {
            CopyRows writer = new CopyRows(stream, value);
            rows.accept(writer);
            writer.flush();
            return stream.endCopy();
        } catch (RuntimeException | SQLException fault) {
            giveUp(stream, fault);
            throw fault;
        }
    }

    /** On a connection that broke this fails too, and must not hide why. */
    private static void giveUp(PGCopyOutputStream stream, Exception why) {
        try {
            if (stream.isActive()) stream.cancelCopy();
        } catch (SQLException broken) {
            why.addSuppressed(broken);
        }
    }

    /**
     * A row becomes a version unless the export before it, or the one after it, already told the same: so a file handed
     * in late neither repeats what is known nor hides what a newer one says.
     */
    private static Stored merge(Statement sql, VersionedTable table) throws SQLException {
        String statement =
                """
                with stored as (
                    insert into %1$s (version, %2$s)
                    select coalesce(known.versions, 0) + 1, %3$s
                    from arriving
                    left join lateral (
                        select max(version) as versions,
                               (array_agg(content order by as_of desc, version desc)
                                   filter (where as_of <= coalesce(arriving.exported_on, '-infinity')))[1] as told_before,
                               (array_agg(content order by as_of, version desc)
                                   filter (where as_of > coalesce(arriving.exported_on, '-infinity')))[1] as told_after
                        from (select version, content, coalesce(exported_on, '-infinity') as as_of
                              from %1$s versions where versions.%4$s = arriving.%4$s) every_version
                    ) known on true
                    where arriving.content is distinct from known.told_before
                      and arriving.content is distinct from known.told_after
                    returning version)
                select count(*) filter (where version = 1), count(*) filter (where version > 1) from stored
                """.formatted(table.name(), table.columnsFrom(""), table.columnsFrom("arriving."), table.key());
        try (ResultSet counts = sql.executeQuery(statement)) {
            counts.next();
            return new Stored(counts.getLong(1), counts.getLong(2));
        }
    }

    /** Gives on every row that the query finds; memory does not grow with their number. */
    // PostgreSQL sends rows a few at a time only inside a transaction.
    @Transactional
    public void each(String sql, Row each) {
        streaming.query(sql, each::take);
    }

    /** The same with parameters. */
    @Transactional
    public void each(String sql, Row each, Object... parameters) {
        streaming.query(sql, each::take, parameters);
    }

    /** Numbers as PostgreSQL writes a list of them. */
    public static String array(Collection<Long> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** The number that a query of one row and one column gives. */
    public long count(String sql, Object... parameters) {
        Long count = streaming.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    /** A moment kept as a local day and, where it is known, an instant. */
    public static @Nullable Moment moment(ResultSet row, String dayColumn, String instantColumn) throws SQLException {
        LocalDate day = row.getObject(dayColumn, LocalDate.class);
        if (day == null) return null;
        OffsetDateTime at = row.getObject(instantColumn, OffsetDateTime.class);
        return at == null
                ? new Moment(day, null, null)
                : new Moment(day, at.atZoneSameInstant(LONDON).toLocalTime(), at.toInstant());
    }

    /** A list of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
