package truecount.cli.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import truecount.statistics.LonelyStratum;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.StratifiedSample;

/**
 * What {@code estimate} found in one file.
 *
 * @param warnings about the file as a whole
 */
record EstimateReport(
        String file,
        StratifiedDesign design,
        double confidence,
        Map<DomainEstimate, Optional<Headline>> domains,
        List<String> warnings) {

    /** What the user chose: see the options of {@link EstimateCommand}. */
    record Choice(
            boolean finitePopulation,
            LonelyStratum lonely,
            Set<RowDomain> domains,
            IntervalChoice interval,
            double confidence) {}

    static EstimateReport of(CrimeRows rows, Choice choice) {
        StratifiedSample<IncidentCounts> sample = rows.sample(choice.finitePopulation(), choice.lonely());
        Map<DomainEstimate, Optional<Headline>> domains = new LinkedHashMap<>();
        for (RowDomain domain : RowDomain.values()) {
            if (choice.domains().contains(domain) && rows.domains().contains(domain)) {
                DomainEstimate estimate = DomainEstimate.of(sample, domain);
                domains.put(estimate, Headline.of(estimate, choice.interval(), choice.confidence()));
            }
        }
        return new EstimateReport(rows.file(), sample.design(), choice.confidence(), domains, warnings(rows, choice));
    }

    private static List<String> warnings(CrimeRows rows, Choice choice) {
        List<String> warnings = new ArrayList<>();
        if (rows.overRecorded() > 0) {
            warnings.add(("%d rows hold a crime that was recorded and should not have been. They count neither for nor"
                            + " against the accuracy; their total is given beside it.")
                    .formatted(rows.overRecorded()));
        }
        if (!rows.unit().equals(CrimeRows.INCIDENT)) {
            warnings.add(
                    ("Clusters were drawn (column '%s'): N_h, n_h and the numbers of what was reviewed are of clusters,"
                                    + " not of incidents.")
                            .formatted(rows.unit()));
        }
        if (!rows.unused().isEmpty()) {
            warnings.add("Not used: the columns %s.".formatted(String.join(", ", rows.unused())));
        }
        for (RowDomain domain : RowDomain.values()) {
            if (choice.domains().contains(domain) && !rows.domains().contains(domain)) {
                warnings.add(
                        "There is no column '%s', so nothing is said of %s.".formatted(domain.id(), domain.label()));
            }
        }
        return warnings;
    }
}
