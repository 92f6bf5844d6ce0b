package truecount.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the chain over a plain connection, so that it can be checked without the house running. */
public final class LedgerReading {

    static final String COLUMNS = """
            number, at, who, what, subject, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
            array(select key from jsonb_each_text(details) order by key collate "C") as names,
            array(select value from jsonb_each_text(details) order by key collate "C") as values
            """;

    private static final int ROWS_AT_A_TIME = 1_000;

    private LedgerReading() {}

    /** Works out the whole chain again in one read-only transaction; memory does not grow with its length. */
    public static Check check(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows =
                    statement.executeQuery("select " + COLUMNS + " from ledger.entry order by ledger.entry.number")) {
                return Check.of(new Rows(rows));
            }
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
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
                row.getString("hash"));
    }

    private static final class Rows implements Iterator<Entry> {
        private final ResultSet rows;
        private @Nullable Entry next;

        Rows(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.next = rows.next() ? entry(rows) : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry next() {
            Entry given = next;
            if (given == null) throw new NoSuchElementException();
            try {
                next = rows.next() ? entry(rows) : null;
            } catch (SQLException e) {
                throw new IllegalStateException("The ledger could not be read after entry " + given.number(), e);
            }
            return given;
        }
    }
}
