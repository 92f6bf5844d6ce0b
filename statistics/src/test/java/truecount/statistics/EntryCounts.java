package truecount.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one unit of a crime-row file, by domain: entries that should be there, entries that are, and how
 * many rows speak of the domain.
 */
record EntryCounts(Map<String, double[]> byDomain) {

    static final List<String> DOMAINS = List.of("overall", "violence", "sexual", "domestic");

    double should(String domain) {
        return byDomain.get(domain)[0];
    }

    double recorded(String domain) {
        return byDomain.get(domain)[1];
    }

    boolean speaksOf(String domain) {
        return byDomain.get(domain)[0] > 0;
    }

    /** The sample of a reference file with one row for each entry. */
    static StratifiedSample<EntryCounts> sample(String name) {
        Map<String, Stratum> strata = new LinkedHashMap<>();
        Map<String, SampledUnit<EntryCounts>> units = new LinkedHashMap<>();
        for (NamedCsvRecord row : Oracle.rows(name)) {
            String stratum = row.getField("stratum");
            strata.computeIfAbsent(
                    stratum,
                    s -> new Stratum(s, Long.parseLong(row.getField("N_h")), Long.parseLong(row.getField("n_h"))));
            SampledUnit<EntryCounts> unit = units.computeIfAbsent(
                    row.getField("incident"), key -> new SampledUnit<>(key, stratum, new EntryCounts(empty())));
            for (String domain : DOMAINS) {
                boolean inside =
                        domain.equals("overall") || row.getField(domain).equals("1");
                if (inside) {
                    double[] counts = unit.finding().byDomain().get(domain);
                    counts[0] += Double.parseDouble(row.getField("should"));
                    counts[1] += Double.parseDouble(row.getField("recorded"));
                }
            }
        }
        return StratifiedSample.of(
                StratifiedDesign.of(new ArrayList<>(strata.values())), new ArrayList<>(units.values()));
    }

    private static Map<String, double[]> empty() {
        Map<String, double[]> counts = new LinkedHashMap<>();
        DOMAINS.forEach(domain -> counts.put(domain, new double[2]));
        return counts;
    }
}
