package truecount.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the chain in PostgreSQL, which puts each entry in its place, and seals what it writes. */
@Repository
public class LedgerStore implements Ledger {

    private final JdbcClient database;
    private final DataSource connections;
    private final SealKey key;

    LedgerStore(JdbcClient database, DataSource connections, @Value("${truecount.data}") Path data) {
        this.database = database;
        this.connections = connections;
        try {
            this.key = SealKey.findOrMake(data, () -> database.sql("select coalesce(max(number), 0) from ledger.entry")
                    .query(Long.class)
                    .single());
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of the ledger's seals could not be kept in " + data, e);
        }
    }

    private record Written(long number, String hash) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Deed deed) {
        Written written = database.sql("""
                        insert into ledger.entry (who, what, subject, details)
                        values (:who, :what, :subject, jsonb_object(:names, :values))
                        returning number, encode(hash, 'hex') as hash
                        """)
                .param("who", deed.who())
                .param("what", deed.what())
                .param("subject", deed.subject())
                .param("names", deed.details().keySet().toArray(String[]::new))
                .param("values", deed.details().values().toArray(String[]::new))
                .query((row, index) -> new Written(row.getLong("number"), row.getString("hash")))
                .single();
        database.sql("insert into ledger.seal (number, key_id, seal) values (:number, :key, decode(:seal, 'hex'))")
                .param("number", written.number())
                .param("key", key.id())
                .param("seal", key.seal(written.hash()))
                .update();
    }

    /** The secret of the seals. */
    SealKey key() {
        return key;
    }

    /** The newest entries, newest first. */
    public List<Entry> latest(int howMany) {
        return before(Long.MAX_VALUE, howMany);
    }

    /** The entries before a place in the chain, newest first. */
    public List<Entry> before(long number, int howMany) {
        return database.sql("select " + LedgerReading.COLUMNS + LedgerReading.NAMES_WHAT_IT_COVERS
                        + " from ledger.entry where number < :number order by ledger.entry.number desc limit :most")
                .param("number", number)
                .param("most", howMany)
                .query((row, index) -> LedgerReading.entry(row))
                .list();
    }

    /** The entries after a place in the chain, oldest first. */
    List<Sealed> after(long number, int howMany) {
        return database.sql("select " + LedgerReading.COLUMNS + LedgerReading.SEALED
                        + "from ledger.entry left join ledger.seal using (number)"
                        + " where number > :number order by number limit :most")
                .param("number", number)
                .param("most", howMany)
                .query((row, index) -> LedgerReading.sealed(row))
                .list();
    }

    /** Whether the entry at a place in the chain has this hash. */
    boolean hasEntry(long number, String hash) {
        return database.sql(
                        "select exists (select from ledger.entry where number = :number and hash = decode(:hash, 'hex'))")
                .param("number", number)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Works out the whole chain again. Takes about a second for each hundred thousand entries. */
    public Check check() {
        try (var connection = connections.getConnection()) {
            return LedgerReading.check(connection, List.of(), key);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be read", e);
        }
    }
}
