package truecount.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the chain over a plain connection, so that it can be checked without the house running. */
public final class LedgerReading {

    /** Where the chain is kept. */
    public static final String TABLE = "ledger.entry";

    static final String COLUMNS = """
            number, at, who, what, subject, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
            array(select key from jsonb_each_text(details) order by key collate "C") as names,
            array(select value from jsonb_each_text(details) order by key collate "C") as values
            """;

    static final String NAMES_WHAT_IT_COVERS = ", format, covers";

    static final String SEALED = """
            , format, covers, coalesce(key_id, '') as key_id, coalesce(encode(seal, 'hex'), '') as seal
            """;

    /** What stands in place of that in a database of an older version. */
    private static final String UNSEALED = ", 1 as format, '{}'::text[] as covers, '' as key_id, '' as seal";

    private static final int ROWS_AT_A_TIME = 1_000;

    private LedgerReading() {}

    /** Works out the whole chain again in one read-only transaction; memory does not grow with its length. */
    public static Check check(Connection connection) throws SQLException {
        return check(connection, List.of(), null);
    }

    /**
     * As {@link #check(Connection)}, and holds the chain against what the database does not have.
     *
     * @param heads what was written out before
     * @param key the secret of the seals; null when it is not at hand
     */
    public static Check check(Connection connection, List<Head> heads, @Nullable SealKey key) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            String query = hasSeals(statement)
                    ? "select " + COLUMNS + SEALED + "from ledger.entry left join ledger.seal using (number)"
                    : "select " + COLUMNS + UNSEALED + " from ledger.entry";
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(query + " order by number")) {
                return check(new Rows(rows), heads, key);
            }
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
    }

    private static boolean hasSeals(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('ledger.seal') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Check check(Rows rows, List<Head> heads, @Nullable SealKey key) {
        try {
            return Check.of(rows, heads, key);
        } catch (IllegalArgumentException e) {
            return new Check.Broken(rows.number, "it cannot be read as an entry. " + e.getMessage());
        }
    }

    static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(entry(row), row.getString("key_id"), row.getString("seal"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] values = (String[]) row.getArray("values").getArray();
        TreeMap<String, String> details = new TreeMap<>();
        for (int i = 0; i < names.length; i++) details.put(names[i], values[i]);
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Deed(row.getString("who"), row.getString("what"), row.getString("subject"), details),
                row.getString("previous"),
                row.getString("hash"),
                row.getInt("format"),
                List.of((String[]) row.getArray("covers").getArray()));
    }

    private static final class Rows implements Iterator<Sealed> {
        private final ResultSet rows;
        private boolean more;
        private long number;

        Rows(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Sealed next() {
            if (!more) throw new NoSuchElementException();
            number++;
            try {
                Sealed sealed = sealed(rows);
                more = rows.next();
                return sealed;
            } catch (SQLException e) {
                throw new IllegalStateException("The ledger could not be read at entry " + number, e);
            }
        }
    }
}
