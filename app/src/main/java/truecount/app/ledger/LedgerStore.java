package truecount.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the chain in PostgreSQL, which puts each entry in its place, and seals what it writes. */
@Repository
public class LedgerStore implements Ledger {

    private final JdbcClient database;
    private final JdbcTemplate statements;
    private final DataSource connections;
    private final SealKey key;

    LedgerStore(
            JdbcClient database,
            JdbcTemplate statements,
            DataSource connections,
            @Value("${truecount.data}") Path data) {
        this.database = database;
        this.statements = statements;
        this.connections = connections;
        try {
            this.key = SealKey.findOrMake(
                    data,
                    () -> database.sql("select coalesce(max(number), 0) from ledger.entry")
                            .query(Long.class)
                            .single());
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of the ledger's seals could not be kept in " + data, e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Deed deed) {
        statements.execute((ConnectionCallback<Boolean>) connection -> {
            LedgerWriting.write(connection, key, deed);
            return true;
        });
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
