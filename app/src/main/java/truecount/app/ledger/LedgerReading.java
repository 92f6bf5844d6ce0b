package truecount.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** Reads the chain over a plain connection, so that it can be checked without the house running. */
public final class LedgerReading {

    /** Where the chain is kept. */
    public static final String TABLE = "ledger.entry";

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
                return check(new Rows(rows));
            }
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
    }

    private static Check check(Rows rows) {
        try {
            return Check.of(rows);
        } catch (IllegalArgumentException e) {
            return new Check.Broken(rows.number, "it cannot be read as an entry. " + e.getMessage());
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
        public Entry next() {
            if (!more) throw new NoSuchElementException();
            number++;
            try {
                Entry entry = entry(rows);
                more = rows.next();
                return entry;
            } catch (SQLException e) {
                throw new IllegalStateException("The ledger could not be read at entry " + number, e);
            }
        }
    }
}
