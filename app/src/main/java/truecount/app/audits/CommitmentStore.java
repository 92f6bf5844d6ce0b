package truecount.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.intake.VersionStore;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.audit.Commitment;
import truecount.audit.Method;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.exports.UnusableInput;

/** Keeps what was published before a draw. */
@Repository
public class CommitmentStore {

    private static final String SELECT = """
            select c.*, d.audit from audits.commitment c left join audits.commitment_draw d on d.commitment = c.number
            """;

    private final JdbcClient database;
    private final Ledger ledger;

    CommitmentStore(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Keeps a commitment, which is public from now on.
     *
     * @throws UnusableInput when the very same was made before
     */
    @Transactional
    public long add(PlanFile plan, Set<Long> imports, AuditOpening.Committed committed, String who) {
        Commitment commitment = committed.commitment();
        Optional<Long> kept = database.sql("""
                        insert into audits.commitment (hash, plan, plan_hash, frame_hash, method, seed_source, units, content,
                            imports, title, force, committed_by)
                        values (:hash, :plan, :planHash, :frameHash, :method, :source, :units, :content,
                            :imports::bigint[], :title, :force, :who)
                        on conflict (hash) do nothing returning number
                        """)
                .param("hash", commitment.hash())
                .param("plan", plan.text())
                .param("planHash", commitment.planHash())
                .param("frameHash", commitment.frameHash())
                .param("method", commitment.method().version())
                .param("source", commitment.seedSource())
                .param("units", committed.units())
                .param("content", committed.text())
                .param("imports", VersionStore.array(imports))
                .param("title", plan.plan().title())
                .param("force", plan.plan().force())
                .param("who", who)
                .query(Long.class)
                .optional();
        long number = kept.orElseThrow(() -> new UnusableInput(
                "The same plan and frame were frozen before, with the same source of the seed. Draw from that."));
        ledger.write(Deed.of(
                who,
                "audits.committed",
                "commitment:" + number,
                Map.of("hash", commitment.hash(), "units", Long.toString(committed.units()))));
        return number;
    }

    /** Every commitment, newest first. */
    public List<FrozenFrame> all() {
        return database.sql(SELECT + " order by c.number desc")
                .query((row, index) -> read(row))
                .list();
    }

    /** The commitment with this number. */
    public Optional<FrozenFrame> find(long number) {
        return database.sql(SELECT + " where c.number = :number")
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    private static FrozenFrame read(ResultSet row) throws SQLException {
        return new FrozenFrame(
                row.getLong("number"),
                row.getString("title"),
                row.getString("force"),
                row.getString("plan"),
                new Commitment(
                        row.getString("plan_hash"),
                        row.getString("frame_hash"),
                        Method.of(row.getInt("method")),
                        row.getString("seed_source")),
                row.getLong("units"),
                row.getString("content"),
                Set.of((Long[]) row.getArray("imports").getArray()),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                row.getObject("audit", Long.class));
    }
}
