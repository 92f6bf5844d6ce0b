package truecount.app.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.audits.PublishedFindings;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.publication.FindingHtml;

/** Keeps published folders in PostgreSQL, byte for byte. */
@Repository
public class FindingStore implements PublishedFindings {

    private final JdbcClient database;
    private final Ledger ledger;

    FindingStore(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * A file of a published folder.
     *
     * @param path its name within the folder
     * @param bytes its size
     * @param sha256 of its content, lower-case hex
     */
    public record PublishedFile(String path, long bytes, String sha256) {}

    private static final String SELECT = """
            select f.*, s.signed_by, s.signed_at, w.reason as withdrawn_because, w.withdrawn_at,
                (select min(later.number) from publications.finding later
                    join publications.sign_off signed on signed.finding = later.number
                    where later.audit = f.audit and later.number > f.number) as followed_by
            from publications.finding f
            left join publications.sign_off s on s.finding = f.number
            left join publications.withdrawal w on w.finding = f.number
            """;

    /**
     * Keeps a finding and its files as a draft.
     *
     * @param reason why it is to take the place of an earlier finding; empty for a first one
     */
    @Transactional
    public long add(long audit, FindingHtml finding, SortedMap<String, byte[]> files, String reason, String who) {
        long number = database.sql("""
                        insert into publications.finding (audit, title, headline, page, published_by, reason)
                        values (:audit, :title, :headline, :page, :who, :reason) returning number
                        """)
                .param("reason", reason)
                .param("audit", audit)
                .param("title", finding.title())
                .param("headline", finding.headline())
                .param("page", finding.main())
                .param("who", who)
                .query(Long.class)
                .single();
        files.forEach((path, content) -> database.sql("""
                        insert into publications.published_file (finding, path, sha256, content)
                        values (:finding, :path, sha256(:content), :content)
                        """)
                .param("finding", number)
                .param("path", path)
                .param("content", content)
                .update());
        ledger.write(Deed.of(
                who,
                "publications.drafted",
                "finding:" + number,
                Map.of("audit", Long.toString(audit), "files", Integer.toString(files.size()))));
        return number;
    }

    /** Publishes a draft: a second person's name under it. The database refuses its author. */
    @Transactional
    public void signOff(long number, String who) {
        database.sql("insert into publications.sign_off (finding, signed_by) values (:finding, :who)")
                .param("finding", number)
                .param("who", who)
                .update();
        ledger.write(Deed.of(who, "publications.published", "finding:" + number));
    }

    /** Says of a published finding that it no longer stands, and why. */
    @Transactional
    public void withdraw(long number, String reason, String who) {
        database.sql(
                        "insert into publications.withdrawal (finding, reason, withdrawn_by) values (:finding, :reason, :who)")
                .param("finding", number)
                .param("reason", reason)
                .param("who", who)
                .update();
        ledger.write(Deed.of(who, "publications.withdrawn", "finding:" + number));
    }

    /** Every finding that was published, newest first, withdrawn and superseded ones included. */
    public List<PublishedFinding> published() {
        return database.sql(SELECT + " where s.finding is not null order by f.number desc")
                .query((row, index) -> read(row))
                .list();
    }

    /** The newest draft of each audit that was neither published nor followed by a published one, newest first. */
    public List<PublishedFinding> drafts() {
        return database.sql(SELECT + """
                         where s.finding is null and not exists (
                            select from publications.finding later where later.audit = f.audit and later.number > f.number)
                         order by f.number desc
                        """).query((row, index) -> read(row)).list();
    }

    /** Whether a finding of this audit was ever published. */
    public boolean hasFindingOf(long audit) {
        return newestOf(audit).isPresent();
    }

    @Override
    public Optional<Instant> newestOf(long audit) {
        return database.sql(
                        "select signed_at from publications.finding join publications.sign_off on finding = number where audit = :audit order by number desc limit 1")
                .param("audit", audit)
                .query((row, index) ->
                        row.getObject("signed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The finding with this number. */
    public Optional<PublishedFinding> find(long number) {
        return database.sql(SELECT + " where f.number = :number")
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The files of a finding, in order of path. */
    public List<PublishedFile> files(long number) {
        return database.sql("""
                        select path, octet_length(content) as bytes, encode(sha256, 'hex') as sha256 from publications.published_file
                        where finding = :finding order by path
                        """)
                .param("finding", number)
                .query((row, index) ->
                        new PublishedFile(row.getString("path"), row.getLong("bytes"), row.getString("sha256")))
                .list();
    }

    /** One file of a finding. */
    public Optional<byte[]> file(long number, String path) {
        return database.sql("select content from publications.published_file where finding = :finding and path = :path")
                .param("finding", number)
                .param("path", path)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    private static PublishedFinding read(ResultSet row) throws SQLException {
        Instant signed = moment(row, "signed_at");
        Instant withdrawn = moment(row, "withdrawn_at");
        return new PublishedFinding(
                row.getLong("number"),
                row.getLong("audit"),
                row.getString("title"),
                row.getString("headline"),
                row.getString("page"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                signed == null ? null : new PublishedFinding.SignedOff(row.getString("signed_by"), signed),
                withdrawn == null
                        ? null
                        : new PublishedFinding.Withdrawn(row.getString("withdrawn_because"), withdrawn),
                row.getObject("followed_by", Long.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
