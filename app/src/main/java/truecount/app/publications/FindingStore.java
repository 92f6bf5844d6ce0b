package truecount.app.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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

    /** Keeps a finding and its files. */
    @Transactional
    public long add(long audit, FindingHtml finding, SortedMap<String, byte[]> files, String who) {
        long number = database.sql("""
                        insert into publications.finding (audit, title, headline, page, published_by)
                        values (:audit, :title, :headline, :page, :who) returning number
                        """)
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
                "publications.published",
                "finding:" + number,
                Map.of("audit", Long.toString(audit), "files", Integer.toString(files.size()))));
        return number;
    }

    /** Every finding, newest first. */
    public List<PublishedFinding> all() {
        return database.sql("select * from publications.finding order by number desc")
                .query((row, index) -> read(row))
                .list();
    }

    /** Whether a finding of this audit was ever published. */
    public boolean hasFindingOf(long audit) {
        return newestOf(audit).isPresent();
    }

    @Override
    public Optional<Instant> newestOf(long audit) {
        return database.sql(
                        "select published_at from publications.finding where audit = :audit order by number desc limit 1")
                .param("audit", audit)
                .query((row, index) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The finding with this number. */
    public Optional<PublishedFinding> find(long number) {
        return database.sql("select * from publications.finding where number = :number")
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
        return new PublishedFinding(
                row.getLong("number"),
                row.getLong("audit"),
                row.getString("title"),
                row.getString("headline"),
                row.getString("page"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
