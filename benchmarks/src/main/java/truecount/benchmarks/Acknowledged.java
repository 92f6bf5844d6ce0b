package truecount.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the house said it had taken, to be held against what is there. */
final class Acknowledged {

    /** The first incident number's beginning, by import, and how many rows were handed in with it. */
    private final Map<String, Integer> imports = new ConcurrentHashMap<>();

    private final Map<String, Boolean> verdicts = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> drafts = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> published = new ConcurrentHashMap<>();

    void imported(String beginning, int rows) {
        imports.put(beginning, rows);
    }

    void filed(String reason) {
        verdicts.put(reason, true);
    }

    void drafted(long finding) {
        drafts.put(finding, true);
    }

    void published(long finding) {
        published.put(finding, true);
    }

    @Override
    public String toString() {
        return "%,d imports, %,d verdicts, %,d drafts and %,d published findings"
                .formatted(imports.size(), verdicts.size(), drafts.size(), published.size());
    }

    /** How many imports have not ended yet. */
    static long waiting(Connection owner) throws SQLException {
        return count(
                owner,
                "select count(*) from intake.import i where not exists"
                        + " (select from intake.import_end e where e.import = i.number)");
    }

    /** What was acknowledged and is not there, or there twice, or there in part: one sentence each. */
    List<String> wrong(Connection owner) throws SQLException {
        List<String> wrong = new ArrayList<>();
        imports.forEach((beginning, rows) -> {
            try {
                String rowsThere = text(owner, """
                        select count(*) || ' ' || count(distinct incident_number) from intake.incident_version
                        where incident_number >= ? and incident_number < ? || '~'
                        """, beginning, beginning);
                String end = text(owner, """
                        select coalesce(string_agg(e.state || ' ' || e.added || ' ' || e.message, '; '), 'no end')
                        from intake.import i left join intake.import_end e on e.import = i.number where i.file_name = ?
                        """, beginning + ".csv");
                if (!rowsThere.equals(rows + " " + rows) || !end.startsWith("DONE " + rows)) {
                    wrong.add(
                            "Import %s of %,d rows: %s there, ended as: %s".formatted(beginning, rows, rowsThere, end));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        for (String reason : verdicts.keySet()) {
            String there = text(owner, "select count(*)::text from audits.verdict_line where reason = ?", reason);
            if (!there.equals("1")) wrong.add("Verdict %s is there %s times".formatted(reason, there));
        }
        for (long finding : drafts.keySet()) {
            if (text(owner, "select count(*)::text from publications.finding where number = ?::bigint", "" + finding)
                    .equals("0")) wrong.add("Draft %d is gone".formatted(finding));
        }
        for (long finding : published.keySet()) {
            if (text(owner, "select count(*)::text from publications.sign_off where finding = ?::bigint", "" + finding)
                    .equals("0")) wrong.add("Finding %d is no longer published".formatted(finding));
        }
        long twice = count(
                owner,
                "select count(*) - count(distinct incident_number) from intake.incident_version"
                        + " where incident_number like 'CRASH-%'");
        if (twice > 0) wrong.add("%,d rows are there twice".formatted(twice));
        long left = count(owner, "select count(*) from ledger.expected");
        if (left > 0) wrong.add("%,d changes are covered by no ledger entry".formatted(left));
        return wrong;
    }

    private static long count(Connection owner, String query) throws SQLException {
        return Long.parseLong(text(owner, query));
    }

    private static String text(Connection owner, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
