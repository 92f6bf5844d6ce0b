package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real call logs give, to the last printed digit, the figures that someone else worked out from them. */
class ReferenceFiguresTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path RESTRICTED = Path.of("../../shared/data");

    @Test
    void seattleAgrees() throws IOException {
        Path reference = Path.of("src/test/resources/reference/seattle.csv");
        Path calls = EXAMPLES.resolve("seattle/seattle_calls_2009_2016.csv.gz");

        assertThat(compared("seattle", conversion("seattle", calls, null), reference))
                .isEqualTo(32);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            san_luis_obispo, slo,  slo_calls_2021-09_2021-11.csv.gz,      ,                                  20
            ucsd,            ucsd, ucsd_calls_2020-02_2020-03.csv.gz,     ,                                  12
            umd,             umd,  umd_incident_log_2014_2018.csv.gz,     umd_arrest_ledger_2010_2018.csv.gz, 4
            reno,            reno, reno_cad_2011-10.csv.gz,               reno_rms_2011-10.csv.gz,           11
            """)
    void logsThatMayNotBePassedOnAgree(
            String dataset, String mapping, String incidents, @Nullable String crimes, int figures) throws IOException {
        boolean there = Files.exists(RESTRICTED);
        if (!there) {
            System.out.printf("Skipped: the log %s may not be passed on and is not in ../shared/data%n", dataset);
        }
        assumeTrue(there, "../shared/data is not there");

        ConversionResult result =
                conversion(mapping, RESTRICTED.resolve(incidents), crimes == null ? null : RESTRICTED.resolve(crimes));

        assertThat(compared(dataset, result, RESTRICTED.resolve("reference_figures.csv")))
                .isEqualTo(figures);
    }

    private static ConversionResult conversion(String mapping, Path incidents, @Nullable Path crimes) {
        List<Reject> rejects = new ArrayList<>();
        return Conversion.of(
                incidents,
                crimes,
                Mapping.read(EXAMPLES.resolve("mappings/" + mapping + ".yaml")),
                ReadOptions.strict(rejects::add));
    }

    /** Compares every figure of the data set and says how many there were. */
    private static int compared(String dataset, ConversionResult result, Path reference) throws IOException {
        int compared = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reference)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("dataset").equals(dataset)) continue;
                assertThat(printed(result, row.getField("basis"), row.getField("stratum")))
                        .as("%s / %s", row.getField("basis"), row.getField("stratum"))
                        .containsExactly(
                                row.getField("n_calls"),
                                row.getField("n_with_report"),
                                row.getField("share_pct"),
                                row.getField("wilson95_lo_pct"),
                                row.getField("wilson95_hi_pct"));
                compared++;
            }
        }
        return compared;
    }

    private static List<String> printed(ConversionResult result, String basis, String name) {
        List<Stratum> found = result.strata().stream()
                .filter(stratum ->
                        stratum.basis().equals(basis) && stratum.stratum().equals(name))
                .toList();
        assertThat(found).as("figures called '%s' / '%s'", basis, name).hasSize(1);
        Stratum stratum = found.getFirst();
        return List.of(
                "" + stratum.n(),
                "" + stratum.withCrime(),
                Percent.of(stratum.share()),
                Percent.of(stratum.interval().low()),
                Percent.of(stratum.interval().high()));
    }
}
