package truecount.app.audits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.audit.AuditIdentity;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.BlindItem;
import truecount.auditfiles.OffenceClasses;
import truecount.auditfiles.PlanFile;

/** Keeps audits in PostgreSQL: what was frozen, what reviewers may see, and every verdict that was filed. */
@Repository
public class AuditStore {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            select a.*, (select count(*) from audits.verdict_now v where v.audit = a.number) as reviewed
            from audits.audit a
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Ledger ledger;

    AuditStore(JdbcClient database, JdbcTemplate batches, Ledger ledger) {
        this.database = database;
        this.batches = batches;
        this.ledger = ledger;
    }

    /**
     * Keeps an audit that was just opened.
     *
     * @param folder what was written when it was opened; its review folder is not kept, the sheets are
     * @throws OpenedBefore when it was kept before
     */
    @Transactional
    public long add(AuditOpening.Opened opened, PlanFile plan, Path folder, String who) {
        AuditIdentity identity = opened.audit().identity();
        refuseTwice(identity.auditHash());
        long number = database.sql("""
                        insert into audits.audit (title, force, first_day, last_day, frozen_on, seed, plan, plan_hash,
                            frame_hash, audit_hash, units, items, opened_by)
                        values (:title, :force, :from, :to, :frozenOn, :seed, :plan, :planHash, :frameHash, :auditHash,
                            :units, :items, :who)
                        returning number
                        """)
                .param("title", identity.title())
                .param("force", identity.force())
                .param("from", identity.from())
                .param("to", identity.to())
                .param("frozenOn", identity.frozenOn())
                .param("seed", identity.seed())
                .param("plan", plan.text())
                .param("planHash", identity.planHash())
                .param("frameHash", identity.frameHash())
                .param("auditHash", identity.auditHash())
                .param("units", identity.units())
                .param("items", Math.toIntExact(identity.items()))
                .param("who", who)
                .query(Long.class)
                .single();
        keepFiles(number, folder);
        batches.batchUpdate(
                "insert into audits.item (audit, item, sheet) values (?, ?, ?)", opened.sheets(), 500, (row, sheet) -> {
                    row.setLong(1, number);
                    row.setInt(2, sheet.number());
                    row.setString(3, JSON.writeValueAsString(sheet));
                });
        ledger.write(Deed.of(
                who,
                "audits.opened",
                "audit:" + number,
                Map.of(
                        "audit-hash", identity.auditHash(),
                        "frame-hash", identity.frameHash(),
                        "plan-hash", identity.planHash(),
                        "units", Long.toString(identity.units()),
                        "items", Long.toString(identity.items()))));
        return number;
    }

    private void refuseTwice(String auditHash) {
        oneAtATime("audits.audit");
        database.sql("select number from audits.audit where audit_hash = :hash")
                .param("hash", auditHash)
                .query(Long.class)
                .optional()
                .ifPresent(number -> {
                    throw new OpenedBefore(number);
                });
    }

    /** Whoever else is at the same thing waits until this transaction ends. */
    private void oneAtATime(String what) {
        database.sql("select pg_advisory_xact_lock(hashtext(:what))")
                .param("what", what)
                .query(row -> {});
    }

    private void keepFiles(long number, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.startsWith("review/")) continue;
                database.sql("""
                                insert into audits.frozen_file (audit, path, sha256, content)
                                values (:audit, :path, sha256(:content), :content)
                                """)
                        .param("audit", number)
                        .param("path", path)
                        .param("content", Files.readAllBytes(file))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The frozen audit could not be kept", e);
        }
    }

    /** Writes the frozen folder of an audit out again, as it was. */
    public void unpack(long number, Path folder) {
        database.sql("select path, content from audits.frozen_file where audit = :audit order by path")
                .param("audit", number)
                .query(row -> {
                    try {
                        Path file = folder.resolve(row.getString("path"));
                        Files.createDirectories(file.getParent());
                        Files.write(file, row.getBytes("content"));
                    } catch (IOException e) {
                        throw new UncheckedIOException("The frozen audit could not be written out", e);
                    }
                });
    }

    /** Does work that only reads, and more than once, as of one moment, whatever comes in meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> T asOfOneMoment(Supplier<T> work) {
        return work.get();
    }

    /** Every audit, newest first. */
    public List<AuditSummary> all() {
        return database.sql(SELECT + " order by a.number desc")
                .query((row, index) -> read(row))
                .list();
    }

    /** The audit with this number. */
    public Optional<AuditSummary> find(long number) {
        return database.sql(SELECT + " where a.number = :number")
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    private static AuditSummary read(ResultSet row) throws SQLException {
        return new AuditSummary(
                row.getLong("number"),
                row.getString("title"),
                row.getString("force"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("frozen_on", LocalDate.class),
                row.getString("seed"),
                row.getString("plan"),
                row.getString("plan_hash"),
                row.getString("frame_hash"),
                row.getString("audit_hash"),
                row.getLong("units"),
                row.getInt("items"),
                row.getInt("reviewed"),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    /** What a reviewer may see of an item. */
    public Optional<BlindItem> sheet(long audit, int item) {
        return database.sql("select sheet from audits.item where audit = :audit and item = :item")
                .param("audit", audit)
                .param("item", item)
                .query((row, index) -> JSON.readValue(row.getString("sheet"), BlindItem.class))
                .optional();
    }

    /** The items that have no verdict yet, in the order of review. */
    public List<Integer> waiting(long audit) {
        return database.sql("""
                        select i.item from audits.item i
                        where i.audit = :audit
                          and not exists (select from audits.verdict v where v.audit = i.audit and v.item = i.item)
                        order by i.item
                        """).param("audit", audit).query(Integer.class).list();
    }

    /** Files a verdict on an item: another version, the newest of which counts. */
    @Transactional
    public void file(long audit, int item, List<VerdictLine> lines, String who) {
        int version = version(audit, item, lines, who);
        ledger.write(Deed.of(
                who,
                "audits.verdict-filed",
                "audit:%d/item:%d".formatted(audit, item),
                Map.of("version", Integer.toString(version), "lines", Integer.toString(lines.size()))));
    }

    /** Files the verdicts of a whole verdicts file, all of them or none. */
    @Transactional
    public int fileAll(long audit, Map<Integer, List<VerdictLine>> byItem, String fileSha256, String who) {
        byItem.forEach((item, lines) -> version(audit, item, lines, who));
        ledger.write(Deed.of(
                who,
                "audits.verdicts-filed",
                "audit:" + audit,
                Map.of("items", Integer.toString(byItem.size()), "sha256", fileSha256)));
        return byItem.size();
    }

    private int version(long audit, int item, List<VerdictLine> lines, String who) {
        oneAtATime("audits.verdict " + audit);
        int version = database.sql("""
                        insert into audits.verdict (audit, item, version, reviewer)
                        select :audit, :item, coalesce(max(version), 0) + 1, :who
                        from audits.verdict where audit = :audit and item = :item
                        returning version
                        """)
                .param("audit", audit)
                .param("item", item)
                .param("who", who)
                .query(Integer.class)
                .single();
        for (VerdictLine line : lines) {
            Verdict.Crime crime = line.verdict() instanceof Verdict.Crime it ? it : null;
            database.sql("""
                            insert into audits.verdict_line (audit, item, version, line, verdict, offence_class,
                                domestic, crimes, reason)
                            values (:audit, :item, :version, :line, :verdict, :class, :domestic, :crimes, :reason)
                            """)
                    .param("audit", audit)
                    .param("item", item)
                    .param("version", version)
                    .param("line", line.line())
                    .param("verdict", VerdictWord.of(line.verdict()).name())
                    .param("class", crime == null ? null : crime.offenceClass().written(), java.sql.Types.VARCHAR)
                    .param("domestic", crime != null && crime.domestic())
                    .param("crimes", crime == null ? 0 : crime.count())
                    .param("reason", line.reason())
                    .update();
        }
        return version;
    }

    /** The lines of every verdict that counts, by item and line. */
    public List<VerdictLine> verdicts(long audit) {
        return database.sql("""
                        select l.*, v.reviewer from audits.verdict_now v
                        join audits.verdict_line l using (audit, item, version)
                        where audit = :audit order by item, line
                        """)
                .param("audit", audit)
                .query((row, index) -> new VerdictLine(
                        row.getInt("item"),
                        row.getInt("line"),
                        verdict(row),
                        row.getString("reason"),
                        row.getString("reviewer")))
                .list();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return switch (VerdictWord.valueOf(row.getString("verdict"))) {
            case CRIME ->
                new Verdict.Crime(
                        OffenceClasses.list().findOrUnknown(row.getString("offence_class")),
                        row.getBoolean("domestic"),
                        row.getInt("crimes"));
            case NO_CRIME -> new Verdict.NoCrime();
            case COULD_NOT_BE_READ -> new Verdict.CouldNotBeRead();
            case RIGHT -> new Verdict.Right();
            case WRONG -> new Verdict.Wrong();
        };
    }
}
