package truecount.app.audits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.audit.AuditIdentity;
import truecount.audit.RecordedCrime;
import truecount.audit.VerdictLine;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.BlindItem;
import truecount.auditfiles.ItemBehind;
import truecount.auditfiles.PlanFile;

/** Keeps audits in PostgreSQL: what was frozen, what reviewers may see, and every verdict that was filed. */
@Repository
public class AuditStore {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            select a.*, e.ended_at, c.reason as cancelled_because, c.cancelled_at,
                (select count(distinct v.item) from audits.verdict v where v.audit = a.number and v.round = 'FIRST')
                    as reviewed
            from audits.audit a
            left join audits.review_end e on e.audit = a.number
            left join audits.cancellation c on c.audit = a.number
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Ledger ledger;
    private final VerdictStore verdicts;

    AuditStore(JdbcClient database, JdbcTemplate batches, Ledger ledger, VerdictStore verdicts) {
        this.database = database;
        this.batches = batches;
        this.ledger = ledger;
        this.verdicts = verdicts;
    }

    /**
     * Keeps an audit that was just opened.
     *
     * @param commitment the number of what it was drawn from; null where frame and draw were one act
     * @param folder what was written when it was opened; its review folder is not kept, the sheets are
     * @throws OpenedBefore when it was kept before
     */
    @Transactional
    public long add(AuditOpening.Opened opened, PlanFile plan, Path folder, @Nullable Long commitment, String who) {
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
        keepBehind(number, opened.behind());
        Map<String, String> details = new TreeMap<>(Map.of(
                "audit-hash", identity.auditHash(),
                "frame-hash", identity.frameHash(),
                "plan-hash", identity.planHash(),
                "units", Long.toString(identity.units()),
                "items", Long.toString(identity.items())));
        if (commitment != null) {
            database.sql("insert into audits.commitment_draw (commitment, audit) values (:commitment, :audit)")
                    .param("commitment", commitment)
                    .param("audit", number)
                    .update();
            details.put("commitment", Long.toString(commitment));
        }
        ledger.write(Deed.of(who, "audits.opened", "audit:" + number, details));
        return number;
    }

    private void keepBehind(long number, List<ItemBehind> behind) {
        batches.batchUpdate(
                "insert into audits.item_behind (audit, item, chosen_for_second, second_place) values (?, ?, ?, ?)",
                behind,
                500,
                (row, item) -> {
                    row.setLong(1, number);
                    row.setInt(2, item.item());
                    row.setBoolean(3, item.chosenForSecond());
                    row.setInt(4, item.secondPlace());
                });
        for (ItemBehind item : behind) {
            keepRecords(number, item.item(), item.held().linked(), false);
            keepRecords(number, item.item(), item.held().cancelled(), true);
        }
    }

    private void keepRecords(long number, int item, List<RecordedCrime> records, boolean cancelled) {
        batches.batchUpdate("""
                        insert into audits.item_record (audit, item, crime_number, cancelled, offence_class,
                            offence_group, domestic, timeliness)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """, records, 100, (row, crime) -> {
            row.setLong(1, number);
            row.setInt(2, item);
            row.setString(3, crime.number());
            row.setBoolean(4, cancelled);
            row.setString(5, crime.offenceClass().written());
            row.setString(6, crime.offenceClass().group().name());
            row.setBoolean(7, crime.domestic());
            row.setString(8, crime.timeliness().name());
        });
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
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                moment(row, "ended_at"),
                cancelled(row));
    }

    private static AuditSummary.@Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        Instant at = moment(row, "cancelled_at");
        return at == null ? null : new AuditSummary.Cancelled(row.getString("cancelled_because"), at);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * Ends the blind review of an audit, so that no first or second verdict is taken any more.
     *
     * @param lacking how many items have no verdict; each counts against the force
     * @param verdictsHash SHA-256 of the verdicts file as it stands, which no later change of a verdict has;
     *     {@code none} for a review that ended before this was bound
     */
    @Transactional
    public void endReview(long number, int lacking, String verdictsHash, String who) {
        verdicts.oneAtATime(number);
        int ended = database.sql("""
                        insert into audits.review_end (audit, lacking, ended_by) values (:audit, :lacking, :who)
                        on conflict do nothing
                        """)
                .param("audit", number)
                .param("lacking", lacking)
                .param("who", who)
                .update();
        if (ended == 0) return;
        ledger.write(Deed.of(
                who,
                "audits.review-ended",
                "audit:" + number,
                Map.of("lacking", Integer.toString(lacking), "verdicts-sha256", verdictsHash)));
    }

    /**
     * Gives up an audit on which nothing was filed.
     *
     * @throws IllegalArgumentException when something was filed, in words
     */
    @Transactional
    public void cancel(long number, String reason, String who) {
        verdicts.oneAtATime(number);
        AuditSummary audit = find(number).orElseThrow();
        if (audit.reviewed() > 0 || !audit.isUnderReview()) {
            throw new IllegalArgumentException(
                    "Verdicts were filed on this audit, so it can no longer be cancelled. End its review instead");
        }
        database.sql("insert into audits.cancellation (audit, reason, cancelled_by) values (:audit, :reason, :who)")
                .param("audit", number)
                .param("reason", reason)
                .param("who", who)
                .update();
        ledger.write(Deed.of(who, "audits.cancelled", "audit:" + number));
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

    /** Files a first verdict on an item: another version, the newest of which counts. */
    @Transactional
    public void file(long audit, int item, List<VerdictLine> lines, String who) {
        verdicts.file(audit, item, lines, null, who);
    }

    /**
     * Files the first verdicts of a whole verdicts file, all of them or none.
     *
     * @throws IllegalArgumentException when an item has a verdict that another person filed, naming the items
     */
    @Transactional
    public int fileAll(long audit, Map<Integer, List<VerdictLine>> byItem, String fileSha256, String who) {
        verdicts.oneAtATime(audit);
        List<Integer> others = byItem.keySet().stream()
                .filter(verdicts.filedByOthers(audit, who)::contains)
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s another person's verdict already: %s. Leave those rows out; only whoever filed a verdict may put it right."
                            .formatted(
                                    others.size() == 1 ? "One item has" : "%,d items have".formatted(others.size()),
                                    others.stream()
                                                    .limit(10)
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(", "))
                                            + (others.size() > 10 ? " ..." : "")));
        }
        byItem.forEach((item, lines) -> verdicts.add(audit, item, lines, who));
        ledger.write(Deed.of(
                who,
                "audits.verdicts-filed",
                "audit:" + audit,
                Map.of("items", Integer.toString(byItem.size()), "sha256", fileSha256)));
        return byItem.size();
    }

    /** Whether anything was filed on an audit after a moment. */
    public boolean filedSince(long audit, Instant moment) {
        return database.sql("select exists (select from audits.verdict where audit = :audit and filed_at > :moment)")
                .param("audit", audit)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The lines of every verdict that counts, by item, round and line, each with who filed it. */
    public List<VerdictLine> verdicts(long audit) {
        return verdicts.newest(audit);
    }

    /** The same lines, each with whom the file names that it came with, where one did. */
    public List<VerdictLine> verdictsAsNamed(long audit) {
        return verdicts.newestAsNamed(audit);
    }
}
