package truecount.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.PromisePlan;
import truecount.audit.planning.RiskParts;
import truecount.auditfiles.CsvTable;
import truecount.auditfiles.CsvTable.Row;
import truecount.auditfiles.Spellings;
import truecount.exports.UnusableInput;

/**
 * The incidents to draw from, as docs/reference/draw.md describes the file.
 *
 * @param scored whether the file has the columns that a risk design needs
 * @param withProbability whether it has a column of inclusion probabilities
 */
record ScoredFrame(String file, List<Incident> incidents, boolean scored, boolean withProbability) {

    private static final List<String> COLUMNS = List.of("record", "stratum", "linked", "score", "probability");

    /**
     * One incident.
     *
     * @param row its row in the file
     * @param linked crimes linked to it
     * @param score missed crimes predicted for it
     * @param probability of being drawn; 0 where the file gives none
     */
    record Incident(String record, String stratum, double linked, double score, double probability, long row) {}

    static ScoredFrame read(Path path) {
        String file = String.valueOf(path.getFileName());
        List<Incident> incidents = new ArrayList<>();
        Map<String, Long> rows = new HashMap<>();
        boolean[] has = new boolean[2];
        Spellings strata = new Spellings();
        CsvTable.readKnown(path, List.of("record"), COLUMNS, row -> {
            List<String> header = row.cells().getHeader();
            has[0] = header.contains("linked") && header.contains("score");
            has[1] = header.contains("probability");
            Incident incident = new Incident(
                    text(row, "record"),
                    header.contains("stratum") ? text(row, "stratum") : "all",
                    header.contains("linked") ? notNegative(row, "linked") : 0,
                    header.contains("score") ? notNegative(row, "score") : 0,
                    has[1] ? probability(row) : 0,
                    row.number());
            strata.check(row, "stratum", incident.stratum());
            Long before = rows.put(incident.record(), row.number());
            if (before != null) {
                throw row.fault("the column 'record': %s stands in row %d already; each incident may be drawn once, so"
                                .formatted(incident.record(), before)
                        + " delete one of the two");
            }
            incidents.add(incident);
        });
        return new ScoredFrame(file, incidents, has[0], has[1]);
    }

    private static String text(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw row.fault("the column '%s' is empty".formatted(column));
        }
        return text;
    }

    private static double notNegative(Row row, String column) {
        double number = row.number(column);
        if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            throw row.fault("the column '%s' holds %s; a count cannot be negative".formatted(column, row.text(column)));
        }
        return number;
    }

    private static double probability(Row row) {
        double number = row.number("probability");
        if (!(number > 0 && number <= 1)) {
            throw row.fault(
                    ("the column 'probability' holds %s; it must be above 0 and at most 1, since an incident that"
                                    + " cannot be drawn belongs to no frame")
                            .formatted(row.text("probability")));
        }
        return number;
    }

    /** The plan's stratum of each incident, checked against what the plan expects. */
    Map<String, ExpectedStratum> strata(PromisePlan plan, String planFile) {
        Map<String, ExpectedStratum> expected = new HashMap<>();
        plan.strata().forEach(stratum -> expected.put(stratum.name(), stratum));
        Map<String, Long> counts = new HashMap<>();
        for (Incident incident : incidents) {
            if (!expected.containsKey(incident.stratum())) {
                throw new UnusableInput("%s, row %d: the column 'stratum': %s has no stratum '%s'. It has: %s."
                        .formatted(
                                file,
                                incident.row(),
                                planFile,
                                incident.stratum(),
                                String.join(
                                        ", ",
                                        plan.strata().stream()
                                                .map(ExpectedStratum::name)
                                                .toList())));
            }
            counts.merge(incident.stratum(), 1L, Long::sum);
        }
        for (ExpectedStratum stratum : plan.strata()) {
            long held = counts.getOrDefault(stratum.name(), 0L);
            if (held != stratum.incidents()) {
                throw new UnusableInput(
                        "%s says that stratum %s has %d incidents, but %s holds %d. Correct 'incidents'."
                                .formatted(planFile, stratum.name(), stratum.incidents(), file, held));
            }
        }
        return expected;
    }

    /** What the scores of this frame let a risk design do; the plan's own expectation without a frame. */
    static RiskParts risk(PromisePlan plan, @Nullable ScoredFrame frame, String planFile) {
        if (frame == null) {
            return RiskParts.anticipated(plan);
        }
        Map<String, ExpectedStratum> strata = frame.strata(plan, planFile);
        if (!frame.scored()) {
            return RiskParts.anticipated(plan);
        }
        RiskParts parts = new RiskParts(plan);
        for (Incident incident : frame.incidents()) {
            ExpectedStratum stratum = strata.get(incident.stratum());
            if (stratum != null) {
                parts.add(stratum, incident.linked(), incident.score());
            }
        }
        return parts;
    }
}
