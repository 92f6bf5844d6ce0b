package truecount.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.OffenceClasses;

/** Keeps what was said of items, round by round and version by version; nothing is overwritten. */
@Repository
class VerdictStore {

    private final JdbcClient database;
    private final Ledger ledger;

    VerdictStore(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Files what one person says of an item in one round, with the decision it rests on, and enters it in the ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    void file(long audit, int item, List<VerdictLine> lines, @Nullable Ruling ruling, String who) {
        int version = add(audit, item, lines, who);
        Map<String, String> details =
                new TreeMap<>(Map.of("version", Integer.toString(version), "lines", Integer.toString(lines.size())));
        if (ruling != null) {
            database.sql("""
                            insert into audits.verdict_certificate (audit, item, version, hash, content)
                            values (:audit, :item, :version, :hash, :content)
                            """)
                    .param("audit", audit)
                    .param("item", item)
                    .param("version", version)
                    .param("hash", ruling.hash())
                    .param("content", ruling.certificate())
                    .update();
            details.put("certificate", ruling.hash());
        }
        ledger.write(Deed.of(who, deed(lines.getFirst().round()), "audit:%d/item:%d".formatted(audit, item), details));
    }

    /** The certificate behind the newest verdict of each round of an item that the rule book decided. */
    Map<ReviewRound, String> certificates(long audit, int item) {
        Map<ReviewRound, String> certificates = new EnumMap<>(ReviewRound.class);
        database.sql("""
                        select v.round, c.content from audits.verdict_of_round v
                        join audits.verdict_certificate c using (audit, item, version)
                        where audit = :audit and item = :item
                        """).param("audit", audit).param("item", item).query(row -> {
            certificates.put(ReviewRound.valueOf(row.getString("round")), row.getString("content"));
        });
        return certificates;
    }

    private static String deed(ReviewRound round) {
        return switch (round) {
            case FIRST -> "audits.verdict-filed";
            case SECOND -> "audits.second-verdict-filed";
            case ADJUDICATION -> "audits.verdict-adjudicated";
            case DISPUTE -> "audits.verdict-disputed";
            case RESOLUTION -> "audits.dispute-resolved";
        };
    }

    /** Whoever else files on this audit waits until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAtATime(long audit) {
        database.sql("select pg_advisory_xact_lock(hashtext(:what))")
                .param("what", "audits.verdict " + audit)
                .query(row -> {});
    }

    /** The items of an audit whose first verdict, as it stands, somebody else filed. */
    Set<Integer> filedByOthers(long audit, String who) {
        return new HashSet<>(
                database.sql("select item from audits.verdict_now where audit = :audit and reviewer <> :who")
                        .param("audit", audit)
                        .param("who", who)
                        .query(Integer.class)
                        .list());
    }

    /** How many verdicts were filed on an audit in all rounds, put right ones included: it grows with each. */
    long count(long audit) {
        return database.sql("select count(*) from audits.verdict where audit = :audit")
                .param("audit", audit)
                .query(Long.class)
                .single();
    }

    /** Adds a version without a ledger entry of its own; the caller writes one. */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(long audit, int item, List<VerdictLine> lines, String who) {
        oneAtATime(audit);
        VerdictLine first = lines.getFirst();
        int version = database.sql("""
                        insert into audits.verdict (audit, item, version, reviewer, round, rule, named)
                        select :audit, :item, coalesce(max(version), 0) + 1, :who, :round, :rule, :named
                        from audits.verdict where audit = :audit and item = :item
                        returning version
                        """)
                .param("audit", audit)
                .param("item", item)
                .param("who", who)
                .param("round", first.round().name())
                .param("rule", first.rule())
                .param("named", first.reviewer().equals(who) ? "" : first.reviewer())
                .query(Integer.class)
                .single();
        for (VerdictLine line : lines) {
            Verdict.Crime crime = line.verdict() instanceof Verdict.Crime it ? it : null;
            database.sql("""
                            insert into audits.verdict_line (audit, item, version, line, verdict, offence_class,
                                domestic, crimes, reason, crime_elsewhere)
                            values (:audit, :item, :version, :line, :verdict, :class, :domestic, :crimes, :reason,
                                :elsewhere)
                            """)
                    .param("audit", audit)
                    .param("item", item)
                    .param("version", version)
                    .param("line", line.line())
                    .param("verdict", VerdictWord.of(line.verdict()).name())
                    .param("class", crime == null ? null : crime.offenceClass().written(), Types.VARCHAR)
                    .param("domestic", crime != null && crime.domestic())
                    .param("crimes", crime == null ? 0 : crime.count())
                    .param("reason", line.reason())
                    .param("elsewhere", line.crimeElsewhere())
                    .update();
        }
        return version;
    }

    /** The lines of the newest version of each round of every item, each with who filed it. */
    List<VerdictLine> newest(long audit) {
        return newest(audit, "v.reviewer");
    }

    /** The same lines, each with whom the file names that it came with, where one did. */
    List<VerdictLine> newestAsNamed(long audit) {
        return newest(audit, "coalesce(nullif(v.named, ''), v.reviewer)");
    }

    private List<VerdictLine> newest(long audit, String reviewer) {
        return database.sql("select " + reviewer + " as reviewer," + """
                         l.*, v.round, v.rule from audits.verdict_of_round v
                        join audits.verdict_line l using (audit, item, version)
                        where audit = :audit order by item, version, line
                        """)
                .param("audit", audit)
                .query((row, index) -> read(row))
                .list();
    }

    private static VerdictLine read(ResultSet row) throws SQLException {
        return new VerdictLine(
                row.getInt("item"),
                row.getInt("line"),
                verdict(row),
                row.getString("reason"),
                row.getString("reviewer"),
                ReviewRound.valueOf(row.getString("round")),
                row.getString("rule"),
                row.getString("crime_elsewhere"));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return switch (VerdictWord.valueOf(row.getString("verdict"))) {
            case CRIME ->
                new Verdict.Crime(
                        OffenceClasses.list().findOrUnknown(row.getString("offence_class")),
                        row.getBoolean("domestic"),
                        row.getInt("crimes"));
            case NO_CRIME, REPORTED_INCIDENT, CRIME_RELATED_INCIDENT -> new Verdict.NoCrime();
            case COULD_NOT_BE_READ -> new Verdict.CouldNotBeRead();
            case RIGHT -> new Verdict.Right();
            case WRONG -> new Verdict.Wrong();
        };
    }
}
