package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crime record says against whom the crime is, and ends in a way in which such a crime can end. */
class CrimeRecordsTest {

    @TempDir
    static Path dir;

    private static List<NamedCsvRecord> crimes = List.of();
    private static Map<String, NamedCsvRecord> truth = Map.of();

    @BeforeAll
    static void writeAForce() throws IOException {
        Path force = dir.resolve("force");
        ExampleForce.write("crime records", 8000, force);
        crimes = rows(force.resolve("crimes.csv"));
        truth = rows(force.resolve("truth.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("incidentNumber"), row -> row));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static String facts(NamedCsvRecord crime) {
        NamedCsvRecord row = truth.get(crime.getField("incidentNumbers"));
        return row == null ? "" : row.getField("facts");
    }

    @Test
    void twoVictimsOfOneReportAreTwoPeople() {
        Map<String, List<NamedCsvRecord>> byIncident = crimes.stream()
                .filter(crime -> facts(crime).contains("\"to\": \"w\""))
                .collect(Collectors.groupingBy(crime -> crime.getField("incidentNumbers")));

        assertThat(byIncident.values())
                .filteredOn(records -> records.size() == 2)
                .hasSizeGreaterThan(10);
        assertThat(byIncident.values())
                .filteredOn(records -> records.size() == 2)
                .allSatisfy(records -> assertThat(records)
                        .extracting(crime -> crime.getField("victimRef"))
                        .doesNotHaveDuplicates());
    }

    @Test
    void aShopHasNoAgeAndTheStateNoReference() {
        assertThat(crimes)
                .filteredOn(crime -> crime.getField("offenceClass").equals("46"))
                .hasSizeGreaterThan(50)
                .allSatisfy(crime -> {
                    assertThat(crime.getField("victimType")).isEqualTo("BUSINESS");
                    assertThat(crime.getField("victimRef")).startsWith("B-");
                    assertThat(crime.getField("victimAge")).isEmpty();
                });
        assertThat(crimes)
                .filteredOn(crime -> crime.getField("victimType").equals("STATE"))
                .isNotEmpty()
                .allSatisfy(crime -> assertThat(crime.getField("victimRef")).isEmpty());
    }

    /** Outcomes 14 and 16 rest on the wish of a victim who can have one (Crime Outcomes, April 2026, p.19). */
    @Test
    void onlyAGrownUpCanWithholdSupport() {
        assertThat(crimes)
                .filteredOn(crime -> Set.of("14", "16").contains(crime.getField("outcomeType")))
                .hasSizeGreaterThan(100)
                .allSatisfy(crime -> {
                    assertThat(crime.getField("victimType")).isEqualTo("PERSON");
                    assertThat(Integer.parseInt(crime.getField("victimAge"))).isGreaterThanOrEqualTo(16);
                });
    }

    @Test
    void whatIsGraveIsNeitherSettledNorLeftForWantOfInterest() {
        assertThat(crimes)
                .filteredOn(crime -> crime.getField("offenceGroup").equals("Sexual offences")
                        || crime.getField("offenceClass").matches("34.|5D|3B|56A|29B"))
                .hasSizeGreaterThan(50)
                .allSatisfy(crime -> assertThat(crime.getField("outcomeType")).isNotIn("8", "10"));
    }
}
