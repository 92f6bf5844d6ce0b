package truecount.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;

/** Keeps the certificates of decisions in PostgreSQL. */
@Repository
class DecisionStore {

    private static final int MOST_LISTED = 200;

    private final JdbcClient database;
    private final Ledger ledger;

    DecisionStore(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Keeps a certificate, and says so in the ledger; the ledger holds its hash and nothing of the facts. */
    @Transactional
    long keep(CertificateView certificate, String who) {
        long number = database.sql("""
                        insert into decisions.certificate (hash, disposition, summary, rules_on, content, kept_by)
                        values (:hash, :disposition, :summary, :rulesOn, :content, :who)
                        returning number
                        """)
                .param("hash", certificate.hash())
                .param("disposition", certificate.disposition())
                .param("summary", certificate.summary())
                .param("rulesOn", certificate.rulesOn())
                .param("content", certificate.json())
                .param("who", who)
                .query(Long.class)
                .single();
        ledger.write(Deed.of(
                who,
                "decisions.kept",
                "decision:" + number,
                Map.of("hash", certificate.hash(), "disposition", certificate.disposition())));
        return number;
    }

    /** The newest decisions of this person, at most 200. */
    List<KeptDecision> of(String who) {
        return database.sql("select * from decisions.certificate where kept_by = :who order by number desc limit :most")
                .param("who", who)
                .param("most", MOST_LISTED)
                .query(DecisionStore::kept)
                .list();
    }

    /** The newest decisions of everyone, at most 200. */
    List<KeptDecision> all() {
        return database.sql("select * from decisions.certificate order by number desc limit :most")
                .param("most", MOST_LISTED)
                .query(DecisionStore::kept)
                .list();
    }

    Optional<KeptDecision> find(long number) {
        return database.sql("select * from decisions.certificate where number = :number")
                .param("number", number)
                .query(DecisionStore::kept)
                .optional();
    }

    private static KeptDecision kept(ResultSet row, int index) throws SQLException {
        return new KeptDecision(
                row.getLong("number"),
                row.getString("hash"),
                row.getString("summary"),
                row.getObject("rules_on", LocalDate.class),
                row.getString("content"),
                row.getString("kept_by"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
