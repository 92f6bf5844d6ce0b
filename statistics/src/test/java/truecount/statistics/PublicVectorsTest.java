package truecount.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values that others published for this mathematics, each named with its source in vectors/library.csv. */
class PublicVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(VECTORS.resolve(name), UTF_8)) {
            return csv.stream().toList();
        }
    }

    private static Map<String, Double> expected() throws IOException {
        Map<String, Double> expected = new TreeMap<>();
        for (NamedCsvRecord row : rows("library.csv")) {
            expected.put(row.getField("case"), Double.parseDouble(row.getField("expected")));
        }
        return expected;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    @Test
    void estimatesTheElectionAsRDoes() throws IOException {
        List<ProbabilityUnit<NamedCsvRecord>> counties = new ArrayList<>();
        for (NamedCsvRecord row : rows("election_pps.csv")) {
            counties.add(new ProbabilityUnit<>("county " + counties.size(), number(row, "p"), row));
        }
        Map<String, Double> expected = expected();
        UnequalProbabilitySample<NamedCsvRecord> sample =
                UnequalProbabilitySample.of(counties, new WithReplacementVariance());

        for (String name : List.of("Bush", "Kerry", "Nader")) {
            Estimate votes = ExpansionTotal.of(sample, row -> number(row, name));
            double error = expected.get("pps-wr-se-" + name.toLowerCase(java.util.Locale.ROOT));
            assertThat(votes.standardError()).as(name).isCloseTo(error, within(1e-9 * error));
        }
        double total = expected.get("pps-wr-total");
        assertThat(ExpansionTotal.of(sample, row -> number(row, "Bush")).value())
                .isCloseTo(total, within(1e-9 * total));
    }

    @Test
    void allocatesAsPracToolsDoes() throws IOException {
        long[] sizes = {215, 65, 252, 50, 149, 144};
        double[] deviations = {26_787_207, 10_645_109, 6_909_676, 11_085_034, 9_817_762, 44_553_355};
        List<AnticipatedStratum> strata = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            strata.add(new AnticipatedStratum("stratum " + h, sizes[h], deviations[h]));
        }

        StratifiedDesign design = Allocation.optimal(strata, 100, 1);

        // Theirs are fractions; ours are the best whole numbers, and so within one.
        for (int h = 0; h < sizes.length; h++) {
            assertThat((double) design.strata().get(h).sampled())
                    .isCloseTo(expected().get("neyman-practools-" + h), within(1.0));
        }
        assertThat(design.sampled()).isEqualTo(100);
    }

    @Test
    void correctsAsEpiRDoes() throws IOException {
        Estimate corrected = RoganGladen.of(
                        new RoganGladen.Measured(23 / 150.0, 150),
                        new RoganGladen.Measured(0.96, 1000),
                        new RoganGladen.Measured(0.89, 1000))
                .orElseThrow();

        assertThat(corrected.value()).isCloseTo(expected().get("rogan-gladen-epiR"), within(1e-9));
    }
}
