package truecount.cli.survey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import truecount.auditfiles.CsvTable.Row;
import truecount.auditfiles.Spellings;
import truecount.exports.UnusableInput;
import truecount.statistics.Estimate;
import truecount.statistics.Interval;
import truecount.statistics.KornGraubardInterval;
import truecount.statistics.LonelyStratum;
import truecount.statistics.StratifiedSample;
import truecount.statistics.WeightingClasses;

/**
 * What a sample says of which some incidents could not be reviewed: as it stands, adjusted by weighting classes, and within
 * which bounds it must lie whatever the others hold.
 */
final class Nonresponse {

    private static final String STRATUM = "stratum";

    private final CrimeRows rows;
    private final StratifiedSample<IncidentCounts> sample;
    private final WeightingClasses<IncidentCounts> classes;
    private final Set<String> unseen;
    private final Map<String, Integer> mostCrimes;
    private final Map<String, String> classOf;

    /**
     * One domain.
     *
     * @param reviewedOnly the ratio among what was reviewed, by design weights alone
     * @param adjusted by weighting classes
     * @param interval around {@code adjusted}
     * @param worst if every incident that was not reviewed held as many crimes as the most found in one, all missed
     * @param best the same, all recorded
     * @param bounds from {@code worst} to {@code best}, with the sampling error of each
     */
    record Answer(
            RowDomain domain,
            double reviewedOnly,
            Estimate adjusted,
            Interval interval,
            double worst,
            double best,
            Interval bounds) {}

    private Nonresponse(
            CrimeRows rows,
            StratifiedSample<IncidentCounts> sample,
            WeightingClasses<IncidentCounts> classes,
            Set<String> unseen,
            Map<String, String> classOf,
            Map<String, Integer> mostCrimes) {
        this.rows = rows;
        this.sample = sample;
        this.classes = classes;
        this.unseen = unseen;
        this.classOf = classOf;
        this.mostCrimes = mostCrimes;
    }

    /**
     * Reads a sample.
     *
     * @param column of the weighting class; the stratum where it is empty
     * @param most crimes that an incident which was not reviewed may hold; 0 for the most found in its class
     */
    static Nonresponse read(Path file, String column, int most) {
        Map<String, String> classOf = new HashMap<>();
        Set<String> unseen = new HashSet<>();
        String named = column.isEmpty() ? STRATUM : column;
        Spellings spellings = new Spellings();
        CrimeRows rows = CrimeRows.read(file, CrimeRows.INCIDENT, row -> look(row, named, spellings, classOf, unseen));
        StratifiedSample<IncidentCounts> sample = rows.sample(true, LonelyStratum.FAIL);
        WeightingClasses<IncidentCounts> classes;
        try {
            classes = WeightingClasses.of(
                    sample, unit -> !unseen.contains(unit.key()), unit -> classOf.getOrDefault(unit.key(), ""));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(rows.file(), e.getMessage()), e);
        }
        Map<String, Integer> largest = new LinkedHashMap<>();
        sample.units()
                .forEach(unit -> largest.merge(
                        classOf.getOrDefault(unit.key(), ""),
                        most > 0 ? most : Math.max(1, unit.finding().should(RowDomain.OVERALL)),
                        Math::max));
        return new Nonresponse(rows, sample, classes, unseen, classOf, largest);
    }

    private static void look(
            Row row, String column, Spellings spellings, Map<String, String> classOf, Set<String> unseen) {
        List<String> header = row.cells().getHeader();
        for (String needed : List.of(CrimeRows.REVIEWED, column)) {
            if (!header.contains(needed)) {
                throw new UnusableInput("%s lacks the column '%s'.%s"
                        .formatted(
                                row.file(),
                                needed,
                                needed.equals(CrimeRows.REVIEWED)
                                        ? " It holds 1 for an incident that was reviewed, and 0 for one that could not be."
                                        : ""));
            }
        }
        String incident = row.text("incident");
        String name = row.text(column);
        if (name.isEmpty()) {
            throw row.fault(
                    "the column '%s' is empty; every incident belongs to a class, reviewed or not".formatted(column));
        }
        spellings.check(row, column, name);
        String before = classOf.putIfAbsent(incident, name);
        if (before != null && !before.equals(name)) {
            throw row.fault("the column '%s': incident %s is in '%s' here and in '%s' before"
                    .formatted(column, incident, name, before));
        }
        if (!CrimeRows.flag(row, CrimeRows.REVIEWED)) {
            if (CrimeRows.flag(row, "should") || CrimeRows.flag(row, "recorded")) {
                throw row.fault(
                        "the column 'reviewed' holds 0, but the row says what was found; give 1, or 0 for should and recorded");
            }
            unseen.add(incident);
        } else if (unseen.contains(incident)) {
            throw row.fault(
                    "the column 'reviewed': incident %s was not reviewed by an earlier row".formatted(incident));
        }
    }

    String file() {
        return rows.file();
    }

    List<WeightingClasses.SeenClass> classes() {
        return classes.classes();
    }

    int drawn() {
        return sample.units().size();
    }

    int reviewed() {
        return drawn() - unseen.size();
    }

    /** The share of the frame that the reviewed incidents stand for. */
    double reviewedShare() {
        return classes.seenShare();
    }

    /** One domain; empty where no reviewed incident holds a crime of it. */
    Optional<Answer> of(RowDomain domain, double confidence) {
        Optional<Estimate> adjusted = classes.ratio(unit -> unit.valid(domain), unit -> unit.should(domain));
        DomainEstimate plain = DomainEstimate.of(sample, domain);
        if (adjusted.isEmpty() || plain.share().isEmpty()) return Optional.empty();
        Estimate estimate = adjusted.get();
        Interval interval = unseen.isEmpty() && plain.share().get().everythingSeen()
                ? new Interval(estimate.value(), estimate.value())
                : KornGraubardInterval.of(estimate, Math.max(1, plain.rows()), confidence);
        DomainEstimate worst = DomainEstimate.of(filled(domain, false), domain);
        DomainEstimate best = DomainEstimate.of(filled(domain, true), domain);
        double low = Headline.of(worst, IntervalChoice.GAMMA, confidence)
                .orElseThrow()
                .ends()
                .low();
        double high = Headline.of(best, IntervalChoice.GAMMA, confidence)
                .orElseThrow()
                .ends()
                .high();
        double least = worst.share().orElseThrow().estimate().value();
        double greatest = best.share().orElseThrow().estimate().value();
        return Optional.of(new Answer(
                domain,
                plain.share().get().estimate().value(),
                estimate,
                interval,
                least,
                greatest,
                new Interval(Math.min(low, least), Math.max(high, greatest))));
    }

    Set<RowDomain> domains() {
        return rows.domains();
    }

    /** The sample with crimes of one domain put into every incident that was not reviewed. */
    private StratifiedSample<IncidentCounts> filled(RowDomain domain, boolean recorded) {
        return sample.mapUnits(unit -> {
            if (!unseen.contains(unit.key())) return unit.finding();
            IncidentCounts counts = new IncidentCounts();
            int crimes = mostCrimes.getOrDefault(classOf.getOrDefault(unit.key(), ""), 1);
            for (int i = 0; i < crimes; i++) counts.add(domain, true, recorded);
            return counts;
        });
    }
}
