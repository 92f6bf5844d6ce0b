package truecount.app.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes an entry over a plain connection, so that a command beside the running house can say what it did. */
public final class LedgerWriting {

    private static final String ENTRY = """
            insert into ledger.entry (who, what, subject, details) values (?, ?, ?, jsonb_object(?, ?))
            returning number, encode(hash, 'hex')
            """;

    private static final String SEAL = "insert into ledger.seal (number, key_id, seal) values (?, ?, decode(?, 'hex'))";

    private LedgerWriting() {}

    /**
     * Adds a deed at the end of the chain and seals it, in the transaction that the connection is in.
     *
     * @param key the secret of the seals of this ledger
     */
    public static void write(Connection connection, SealKey key, Deed deed) throws SQLException {
        long number;
        String hash;
        try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            entry.setString(1, deed.who());
            entry.setString(2, deed.what());
            entry.setString(3, deed.subject());
            entry.setArray(
                    4, connection.createArrayOf("text", deed.details().keySet().toArray()));
            entry.setArray(
                    5, connection.createArrayOf("text", deed.details().values().toArray()));
            try (ResultSet written = entry.executeQuery()) {
                written.next();
                number = written.getLong(1);
                hash = written.getString(2);
            }
        }
        try (PreparedStatement seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, number);
            seal.setString(2, key.id());
            seal.setString(3, key.seal(hash));
            seal.executeUpdate();
        }
    }
}
