package truecount.app.intake;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.exports.ReadOptions;
import truecount.exports.Reject;
import truecount.exports.Shown;

/** Keeps what was handed in and how it ended, and takes a file in as one transaction. */
@Repository
public class ImportStore {

    /** How many rejects of one import are kept with row and reason; the rest are counted. */
    static final int REJECTS_KEPT = 10_000;

    private static final String SELECT = """
            select i.number, i.kind, i.file_name, encode(i.file_sha256, 'hex') as sha256, i.bytes, i.mapping_name,
                   i.mapping, i.accept_rejects, i.exported_on as asked_day, i.asked_by, i.asked_at, e.state, e.message, e.rows, e.added,
                   e.changed, e.unchanged, e.republished, e.rows_set_aside, e.values_set_aside, e.exported_on,
                   e.ended_at
            from intake.import i left join intake.import_end e on e.import = i.number
            """;

    private final JdbcClient database;
    private final JdbcTemplate connections;
    private final Ledger ledger;

    ImportStore(JdbcClient database, JdbcTemplate connections, Ledger ledger) {
        this.database = database;
        this.connections = connections;
        this.ledger = ledger;
    }

    /** Notes a file that was handed in, and gives it its number. */
    @Transactional
    public long add(HandedIn handed, String sha256, long bytes) {
        long number = database.sql("""
                        insert into intake.import (kind, file_name, file_sha256, bytes, mapping_name, mapping,
                                                   accept_rejects, exported_on, asked_by)
                        values (:kind, :file, decode(:sha256, 'hex'), :bytes, :mappingName, :mapping, :accept,
                                :exportedOn, :who)
                        returning number
                        """)
                .param("kind", handed.kind().name())
                .param("file", handed.fileName())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("mappingName", handed.mappingName())
                .param("mapping", handed.mapping())
                .param("accept", handed.acceptRejects())
                .param("exportedOn", handed.exportedOn(), Types.DATE)
                .param("who", handed.who())
                .query(Long.class)
                .single();
        ledger.write(Deed.of(
                handed.who(),
                "intake.import-asked",
                "import:" + number,
                Map.of("kind", handed.kind().name(), "sha256", sha256, "bytes", Long.toString(bytes))));
        return number;
    }

    /**
     * Takes the file in: every row, what was set aside and the ledger entry, or nothing.
     *
     * @throws truecount.exports.UnusableInput when the file cannot be taken in; then nothing of it is stored
     */
    @Transactional
    public ImportCounts take(Import taken, ImportTarget target, Path file, LongConsumer progress) {
        List<Reject> rejects = new ArrayList<>();
        ReadOptions options = new ReadOptions(
                taken.acceptRejects(),
                taken.exportedOn(),
                reject -> {
                    if (rejects.size() < REJECTS_KEPT) rejects.add(reject);
                },
                progress);
        // The database takes in rows of this import and of no other until the transaction ends.
        database.sql("select set_config('truecount.import', :number, true)")
                .param("number", Long.toString(taken.number()))
                .query(row -> {});
        ImportTarget.Taken result = target.take(taken.number(), file, taken.mapping(), options);
        ImportCounts counts = counts(result);
        keepRejects(taken.number(), rejects);
        end(taken.number(), true, noticed(result.summary().notices()), counts, result.exportedOn());
        ledger.write(Deed.of(
                taken.askedBy(),
                "intake.import-done",
                "import:" + taken.number(),
                Map.of(
                        "rows", Long.toString(counts.rows()),
                        "added", Long.toString(counts.added()),
                        "changed", Long.toString(counts.changed()),
                        "rows-set-aside", Long.toString(counts.rowsSetAside()),
                        "sha256", taken.sha256())));
        return counts;
    }

    /** What must be looked at before any figure, a sentence a line. */
    private static String noticed(List<String> notices) {
        return Shown.lines(notices.stream().map(notice -> notice + ".").collect(Collectors.joining("\n")));
    }

    private static ImportCounts counts(ImportTarget.Taken taken) {
        var read = taken.summary();
        return new ImportCounts(
                read.rows(),
                taken.stored().added(),
                taken.stored().changed(),
                read.current() - taken.stored().added() - taken.stored().changed(),
                read.republished(),
                read.rowsSetAside(),
                read.valuesSetAside());
    }

    /**
     * Notes that nothing of the file was taken in, and why, unless it has ended meanwhile.
     *
     * @param who whose doing it was, as the ledger names people
     */
    @Transactional
    public void refuse(Import refused, String message, String who) {
        // Whoever else ends this import waits; then only the first end counts.
        database.sql("select pg_advisory_xact_lock(hashtext(:what))")
                .param("what", "intake.import " + refused.number())
                .query(row -> {});
        if (find(refused.number()).orElseThrow().end() != null) return;
        end(refused.number(), false, Shown.lines(message), ImportCounts.none(), null);
        ledger.write(Deed.of(who, "intake.import-refused", "import:" + refused.number()));
    }

    private void end(long number, boolean done, String message, ImportCounts counts, @Nullable LocalDate exportedOn) {
        database.sql("""
                        insert into intake.import_end (import, state, message, rows, added, changed, unchanged,
                            republished, rows_set_aside, values_set_aside, exported_on)
                        values (:number, :state, :message, :rows, :added, :changed, :unchanged, :republished,
                            :rowsSetAside, :valuesSetAside, :exportedOn)
                        """)
                .param("number", number)
                .param("state", done ? "DONE" : "REFUSED")
                .param("message", message)
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("republished", counts.republished())
                .param("rowsSetAside", counts.rowsSetAside())
                .param("valuesSetAside", counts.valuesSetAside())
                .param("exportedOn", exportedOn, Types.DATE)
                .update();
    }

    private void keepRejects(long number, List<Reject> rejects) {
        if (rejects.isEmpty()) return;
        int[] position = {0};
        connections.batchUpdate(
                "insert into intake.import_reject (import, position, row_number, column_name, reason) values (?,?,?,?,?)",
                rejects,
                1000,
                (PreparedStatement row, Reject reject) -> {
                    row.setLong(1, number);
                    row.setInt(2, ++position[0]);
                    row.setLong(3, reject.row());
                    row.setString(4, reject.column());
                    row.setString(5, reject.reason());
                });
    }

    /** The newest imports, newest first. */
    public List<Import> latest(int howMany) {
        return database.sql(SELECT + " order by i.number desc limit :most")
                .param("most", howMany)
                .query((row, index) -> read(row))
                .list();
    }

    /** Imports that have not ended, oldest first. */
    public List<Import> waiting() {
        return database.sql(SELECT + " where e.import is null order by i.number")
                .query((row, index) -> read(row))
                .list();
    }

    /** The import with this number. */
    public Optional<Import> find(long number) {
        return database.sql(SELECT + " where i.number = :number")
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The import by which this very file was taken in with this very mapping, or waits to be. */
    public Optional<Import> same(ImportKind kind, String sha256, String mapping) {
        return database.sql(SELECT + """
                         where i.kind = :kind and i.file_sha256 = decode(:sha256, 'hex') and i.mapping = :mapping
                           and e.state is distinct from 'REFUSED' order by i.number limit 1
                        """)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .param("mapping", mapping)
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * The day as of which all that is held stood: of the newest incident log and the newest crime records, the earlier.
     */
    public Optional<LocalDate> exportedOn() {
        return exportedOn(done());
    }

    /** The same, of these imports alone. */
    public Optional<LocalDate> exportedOn(Set<Long> imports) {
        return database.sql("""
                        select min(newest) from (
                            select max(e.exported_on) as newest from intake.import i
                            join intake.import_end e on e.import = i.number
                            where e.state = 'DONE' and i.number = any (:imports::bigint[]) group by i.kind) each_kind
                        """)
                .param("imports", VersionStore.array(imports))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The numbers of all imports whose rows were taken in. */
    public Set<Long> done() {
        return database.sql("select import from intake.import_end where state = 'DONE'")
                .query(Long.class)
                .set();
    }

    /** What an import set aside, in file order. */
    public List<Reject> rejects(Import done, int from, int howMany) {
        return database.sql("""
                        select row_number, column_name, reason from intake.import_reject
                        where import = :number and position > :from order by position limit :most
                        """)
                .param("number", done.number())
                .param("from", from)
                .param("most", howMany)
                .query((row, index) -> new Reject(done.fileName(), row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * What PostgreSQL answers when something is wrong with what was asked of it: with a value (class 22), with a row that
     * breaks a rule (23), with the statement (42), or with a rule of ours (P0).
     */
    private static final Set<String> FAULTS_OF_WHAT_WAS_ASKED = Set.of("22", "23", "42", "P0");

    /**
     * Whether a fault comes from a database that stopped, closed the connection, was full or in the way, rather than from
     * what it was asked. A connection that broke while rows were sent shows in many ways, one behind the other, so every
     * cause is looked at, and every fault that another one hid.
     */
    static boolean databaseWentAway(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> causes = new ArrayDeque<>(List.of(fault));
        boolean away = false;
        while (!causes.isEmpty()) {
            Throwable cause = causes.pop();
            if (!seen.add(cause)) continue;
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && state.length() > 2 && FAULTS_OF_WHAT_WAS_ASKED.contains(state.substring(0, 2))) {
                    return false;
                }
                away = true;
            }
            if (cause instanceof TransactionException) away = true;
            if (cause.getCause() != null) causes.push(cause.getCause());
            for (Throwable hidden : cause.getSuppressed()) causes.push(hidden);
        }
        return away;
    }

    private static Import read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        ImportEnd end = null;
        if (state != null) {
            end = new ImportEnd(
                    state.equals("DONE"),
                    row.getString("message"),
                    new ImportCounts(
                            row.getLong("rows"),
                            row.getLong("added"),
                            row.getLong("changed"),
                            row.getLong("unchanged"),
                            row.getLong("republished"),
                            row.getLong("rows_set_aside"),
                            row.getLong("values_set_aside")),
                    row.getObject("exported_on", LocalDate.class),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant());
        }
        return new Import(
                row.getLong("number"),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("mapping_name"),
                row.getString("mapping"),
                row.getBoolean("accept_rejects"),
                row.getObject("asked_day", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                end);
    }
}
