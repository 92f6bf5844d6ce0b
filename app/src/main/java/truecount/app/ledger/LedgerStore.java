package truecount.app.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the chain in PostgreSQL. */
@Repository
public class LedgerStore implements Ledger {

    /** The lock that puts writers in a queue; any number serves, as long as it is always this one. */
    private static final long QUEUE = 0x7472_7565_636f_756eL;

    private final JdbcClient database;
    private final DataSource connections;
    private final Clock clock;

    LedgerStore(JdbcClient database, DataSource connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Deed deed) {
        database.sql("select pg_advisory_xact_lock(:queue)")
                .param("queue", QUEUE)
                .query(row -> {});
        Optional<Entry> last = latest(1).stream().findFirst();
        Entry entry = Entry.of(
                last.map(Entry::number).orElse(0L) + 1,
                clock.instant(),
                deed,
                last.map(Entry::hash).orElse(Entry.NOTHING_BEFORE));
        database.sql("""
                        insert into ledger.entry (number, at, who, what, subject, details, previous, hash)
                        values (:number, :at, :who, :what, :subject, jsonb_object(:names, :values),
                                decode(:previous, 'hex'), decode(:hash, 'hex'))
                        """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", deed.who())
                .param("what", deed.what())
                .param("subject", deed.subject())
                .param("names", deed.details().keySet().toArray(String[]::new))
                .param("values", deed.details().values().toArray(String[]::new))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /** The newest entries, newest first. */
    public List<Entry> latest(int howMany) {
        return before(Long.MAX_VALUE, howMany);
    }

    /** The entries before a place in the chain, newest first. */
    public List<Entry> before(long number, int howMany) {
        return database.sql("select " + LedgerReading.COLUMNS
                        + " from ledger.entry where number < :number order by ledger.entry.number desc limit :most")
                .param("number", number)
                .param("most", howMany)
                .query((row, index) -> LedgerReading.entry(row))
                .list();
    }

    /** Works out the whole chain again. Takes about a second for each hundred thousand entries. */
    public Check check() {
        try (var connection = connections.getConnection()) {
            return LedgerReading.check(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be read", e);
        }
    }
}
