package truecount.cli.survey;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.auditfiles.CsvTable;
import truecount.auditfiles.CsvTable.Row;
import truecount.auditfiles.Spellings;
import truecount.exports.UnusableInput;
import truecount.statistics.LonelyStratum;
import truecount.statistics.SampledUnit;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.StratifiedSample;
import truecount.statistics.Stratum;

/**
 * A reviewed sample in crime rows: one row for each crime that should have been recorded or was; an incident with none
 * has one row of zeros. Refuses whatever contradicts itself, pointing at row and column.
 *
 * <p>The columns are described in docs/reference/estimate.md.
 */
final class CrimeRows {

    /** The column of what is drawn, where no clusters are. */
    static final String INCIDENT = "incident";

    /** The column that says which incidents could be reviewed; a file may lack it. */
    static final String REVIEWED = "reviewed";

    private static final List<String> NEEDED =
            List.of("stratum", "N_h", "n_h", "weight", "incident", "should", "recorded");
    private static final List<String> COLUMNS = List.of(
            "stratum",
            "N_h",
            "n_h",
            "weight",
            "incident",
            "should",
            "recorded",
            "violence",
            "sexual",
            "domestic",
            "score");

    /** Far more incidents than any country has, and few enough to be added up. */
    private static final long MOST_INCIDENTS = 1_000_000_000_000L;

    /** A weight of its own may be rounded, but not by more than this share of it. */
    private static final double MOST_ROUNDING = 0.001;

    /** The one stratum of a sample drawn with probabilities of their own. */
    private static final String ALL = "all";

    private final String file;
    private final String unit;
    private final List<String> unitOfRow = new ArrayList<>();
    private final Map<String, Placed<String>> unitOfIncident = new HashMap<>();
    private final Map<String, Placed<Stratum>> strata = new LinkedHashMap<>();
    private final Map<String, Placed<SampledUnit<IncidentCounts>>> incidents = new LinkedHashMap<>();
    private final Set<String> withCrime = new HashSet<>();
    private final Set<String> withNothing = new HashSet<>();
    private final Set<RowDomain> domains = EnumSet.of(RowDomain.OVERALL);
    private final Spellings names = new Spellings();
    private final List<String> unused = new ArrayList<>();
    private long over;

    /** Something with the row that first named it. */
    private record Placed<T>(T what, long row) {}

    private final @Nullable Map<String, Double> weights;

    private CrimeRows(String file, String unit, @Nullable Map<String, Double> weights) {
        this.file = file;
        this.unit = unit;
        this.weights = weights;
    }

    /**
     * Reads a file whole.
     *
     * @throws UnusableInput pointing at the first row that cannot be used
     */
    static CrimeRows read(Path path) {
        return read(path, INCIDENT);
    }

    /**
     * The same for a sample of clusters of incidents, such as days or teams: {@code N_h} and {@code n_h} count clusters.
     *
     * @param cluster the column that names the cluster
     */
    static CrimeRows read(Path path, String cluster) {
        return read(path, cluster, CrimeRows::refuseUnreviewed);
    }

    /** The same, where the caller looks at each row first and knows what to make of incidents that nobody reviewed. */
    static CrimeRows read(Path path, String cluster, Consumer<Row> first) {
        return read(path, cluster, null, first);
    }

    /**
     * Reads a sample that was drawn with a probability of its own for each incident, as one stratum.
     *
     * @param weights 1 / probability of each incident of the frame
     * @throws UnusableInput pointing at the first row that cannot be used
     */
    static CrimeRows read(Path path, @Nullable Map<String, Double> weights) {
        return read(path, INCIDENT, weights, CrimeRows::refuseUnreviewed);
    }

    private static CrimeRows read(
            Path path, String cluster, @Nullable Map<String, Double> weights, Consumer<Row> first) {
        CrimeRows rows = new CrimeRows(String.valueOf(path.getFileName()), cluster, weights);
        List<String> needed = new ArrayList<>(NEEDED);
        if (!cluster.equals(INCIDENT)) needed.add(cluster);
        CsvTable.read(path, needed, rows::checkHeader, row -> {
            first.accept(row);
            rows.add(row);
        });
        rows.checkCounts();
        return rows;
    }

    private static void refuseUnreviewed(Row row) {
        if (row.cells().getHeader().contains(REVIEWED) && !flag(row, REVIEWED)) {
            throw row.fault(
                    ("the column '%s' says that incident %s was not reviewed; a row of zeros would count it as one"
                                    + " without a crime. Use truecount nonresponse")
                            .formatted(REVIEWED, row.text("incident")));
        }
    }

    String file() {
        return file;
    }

    /** The domains that have a column, and all of them together. */
    Set<RowDomain> domains() {
        return Set.copyOf(domains);
    }

    /** The column of what was drawn: incidents, or clusters of them. */
    String unit() {
        return unit;
    }

    /** The unit that each row belongs to, in the order of the file. */
    List<String> unitOfRow() {
        return List.copyOf(unitOfRow);
    }

    /** Columns that the file has besides and that nothing is read from. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** Rows with a crime that was recorded and should not have been. */
    long overRecorded() {
        return over;
    }

    /** The sample, tied to its design. */
    StratifiedSample<IncidentCounts> sample(boolean finitePopulation, LonelyStratum lonely) {
        List<Stratum> sized = strata.values().stream().map(Placed::what).toList();
        StratifiedDesign design = new StratifiedDesign(sized, finitePopulation, lonely);
        if (lonely == LonelyStratum.FAIL) {
            refuseLonely(finitePopulation);
        }
        boolean allLonely = sized.stream().allMatch(stratum -> stratum.sampled() == 1);
        if (lonely == LonelyStratum.AVERAGE && allLonely) {
            throw new UnusableInput(
                    "%s: every stratum has one drawn incident, so there is no average to use. Choose --lonely adjust."
                            .formatted(file));
        }
        return StratifiedSample.of(
                design, incidents.values().stream().map(Placed::what).toList());
    }

    private void add(Row row) {
        Stratum stratum = stratum(row);
        String incident = row.text("incident");
        if (incident.isEmpty()) {
            throw row.fault("the column 'incident' is empty; give the number of the incident");
        }
        boolean should = flag(row, "should");
        boolean recorded = flag(row, "recorded");
        checkScore(row);
        String drawn = unit.equals(INCIDENT) ? incident : row.text(unit);
        if (drawn.isEmpty()) {
            throw row.fault("the column '%s' is empty; give the cluster that the incident belongs to".formatted(unit));
        }
        checkUnit(row, incident, drawn);
        Placed<SampledUnit<IncidentCounts>> placed = incidents.computeIfAbsent(
                drawn, key -> new Placed<>(new SampledUnit<>(key, stratum.name(), new IncidentCounts()), row.number()));
        if (!placed.what().stratum().equals(stratum.name())) {
            throw row.fault(("the column '%s': %s %s is in stratum %s here and in stratum %s in row %d; it"
                            + " is drawn once, from one stratum")
                    .formatted(unit, unit, drawn, stratum.name(), placed.what().stratum(), placed.row()));
        }
        unitOfRow.add(drawn);
        IncidentCounts counts = placed.what().finding();
        over += recorded && !should ? 1 : 0;
        for (RowDomain domain : domains) {
            if (domain == RowDomain.OVERALL || flag(row, domain.id())) {
                counts.add(domain, should, recorded);
            }
        }
    }

    /** Refuses an incident in two clusters, and one that holds crimes in one row and nothing in another. */
    private void checkUnit(Row row, String incident, String drawn) {
        Placed<String> first = unitOfIncident.computeIfAbsent(incident, key -> new Placed<>(drawn, row.number()));
        if (!first.what().equals(drawn)) {
            throw row.fault(
                    ("the column '%s': incident %s is in %s here and in %s in row %d; an incident belongs to" + " one")
                            .formatted(unit, incident, drawn, first.what(), first.row()));
        }
        boolean nothing = !flag(row, "should") && !flag(row, "recorded");
        if ((nothing && withCrime.contains(incident)) || withNothing.contains(incident)) {
            throw row.fault(("the column 'incident': incident %s stands in row %d already, and one of the two rows says"
                            + " that it holds no crime; delete the row that is not true")
                    .formatted(incident, first.row()));
        }
        (nothing ? withNothing : withCrime).add(incident);
    }

    private void checkHeader(List<String> header) {
        for (String column : header) {
            if (COLUMNS.contains(column) || column.equals(unit) || column.equals(REVIEWED)) {
                continue;
            }
            if (COLUMNS.stream().anyMatch(known -> !header.contains(known) && isLike(column, known))) {
                throw new UnusableInput("%s, row 1: there is no column '%s'. The columns are: %s. Delete or rename it."
                        .formatted(file, column, String.join(", ", COLUMNS)));
            }
            unused.add(column);
        }
        for (RowDomain domain : RowDomain.values()) {
            if (header.contains(domain.id())) {
                domains.add(domain);
            }
        }
    }

    /** Whether it may be this name mistyped: no more than two letters differ between how both begin and end. */
    private static boolean isLike(String written, String known) {
        String typed = written.strip().toLowerCase(Locale.ROOT);
        int shorter = Math.min(typed.length(), known.length());
        int begin = 0;
        while (begin < shorter && typed.charAt(begin) == known.charAt(begin)) begin++;
        int end = 0;
        while (end < shorter - begin
                && typed.charAt(typed.length() - 1 - end) == known.charAt(known.length() - 1 - end)) end++;
        return begin + end >= Math.max(typed.length(), known.length()) - 2;
    }

    private Stratum stratum(Row row) {
        String name = weights == null ? row.text("stratum") : ALL;
        if (name.isEmpty()) {
            throw row.fault("the column 'stratum' is empty; give the name of the stratum");
        }
        names.check(row, "stratum", name);
        long population = positive(row, "N_h");
        long drawn = positive(row, "n_h");
        if (drawn > population) {
            throw row.fault("the column 'n_h': %d incidents cannot be drawn from a stratum of %d; check 'N_h'"
                    .formatted(drawn, population));
        }
        Stratum stratum = new Stratum(name, population, drawn);
        Placed<Stratum> first = strata.computeIfAbsent(name, key -> new Placed<>(stratum, row.number()));
        if (!first.what().equals(stratum)) {
            throw row.fault(
                    ("the columns 'N_h' and 'n_h' say %d and %d for stratum %s, where row %d says %d and %d; they"
                                    + " must be the same throughout a stratum")
                            .formatted(
                                    population,
                                    drawn,
                                    name,
                                    first.row(),
                                    first.what().population(),
                                    first.what().sampled()));
        }
        if (weights == null) {
            checkWeight(row, stratum);
        } else {
            checkOwnWeight(row, weights.get(row.text("incident")));
        }
        return stratum;
    }

    private static void checkOwnWeight(Row row, @Nullable Double own) {
        if (own != null && !(Math.abs(row.number("weight") - own) <= MOST_ROUNDING * own)) {
            throw row.fault("the column 'weight' holds %s, but the frame's probability of this incident gives %s"
                    .formatted(row.text("weight"), own));
        }
    }

    private static void checkWeight(Row row, Stratum stratum) {
        double weight = row.number("weight");
        double allowed = Math.max(halfOfLastDigit(row.text("weight")), 1e-9 * stratum.weight());
        if (!(weight > 0 && Math.abs(weight - stratum.weight()) <= allowed)) {
            throw row.fault(
                    ("the column 'weight' holds %s, but N_h / n_h is %d / %d = %s; correct the one that is wrong,"
                                    + " since each drawn incident stands for that many")
                            .formatted(row.text("weight"), stratum.population(), stratum.sampled(), stratum.weight()));
        }
    }

    private static double halfOfLastDigit(String number) {
        return 0.5000001 * new BigDecimal(number).ulp().doubleValue();
    }

    private static long positive(Row row, String column) {
        long number = row.whole(column, MOST_INCIDENTS);
        if (number < 1) {
            throw row.fault("the column '%s' must be 1 or more; it holds %d".formatted(column, number));
        }
        return number;
    }

    static boolean flag(Row row, String column) {
        int number = row.whole(column);
        if (number < 0) {
            throw row.fault("the column '%s' holds %d; a count cannot be negative".formatted(column, number));
        }
        if (number > 1) {
            throw row.fault("the column '%s' holds %d; it must be 0 or 1, so give each crime a row of its own"
                    .formatted(column, number));
        }
        return number == 1;
    }

    private static void checkScore(Row row) {
        if (row.cells().getHeader().contains("score") && !row.text("score").isEmpty() && !(row.number("score") >= 0)) {
            throw row.fault("the column 'score' holds %s; it must be 0 or more, or empty".formatted(row.text("score")));
        }
    }

    private void checkCounts() {
        Map<String, Long> drawn = new HashMap<>();
        incidents.values().forEach(placed -> drawn.merge(placed.what().stratum(), 1L, Long::sum));
        for (Placed<Stratum> placed : strata.values()) {
            Stratum stratum = placed.what();
            long held = drawn.getOrDefault(stratum.name(), 0L);
            if (held != stratum.sampled()) {
                throw new UnusableInput(
                        ("%s, row %d: the column 'n_h' says that %d %s were drawn from stratum %s, but the file holds"
                                        + " %d. Add those that are missing (an incident without a crime has a row of"
                                        + " zeros), or take out those that were not drawn.")
                                .formatted(
                                        file,
                                        placed.row(),
                                        stratum.sampled(),
                                        unit.equals(INCIDENT) ? "incidents" : "clusters (column '" + unit + "')",
                                        stratum.name(),
                                        held));
            }
        }
    }

    private void refuseLonely(boolean finitePopulation) {
        for (Placed<Stratum> placed : strata.values()) {
            Stratum stratum = placed.what();
            if (stratum.sampled() == 1 && !(finitePopulation && stratum.takeAll())) {
                throw new UnusableInput(
                        ("%s, row %d: the column 'n_h' says that stratum %s has one drawn incident of %d, so its spread is"
                                        + " unknown. Choose how to treat it: --lonely adjust measures it about the mean of"
                                        + " all and errs on the wide side; average, remove and certainty are there too.")
                                .formatted(file, placed.row(), stratum.name(), stratum.population()));
            }
        }
    }
}
