package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleForceTest {

    @TempDir
    static Path dir;

    private static List<NamedCsvRecord> incidents;
    private static List<NamedCsvRecord> crimes;
    private static List<NamedCsvRecord> truth;

    @BeforeAll
    static void writeTheForce() throws IOException {
        ExampleForce.write(ExampleForce.SEED, ExampleForce.INCIDENTS, dir);
        incidents = read("incidents.csv");
        crimes = read("crimes.csv");
        truth = read("truth.csv");
    }

    private static List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(dir.resolve(name))) {
            return reader.stream().toList();
        }
    }

    private static int sum(String column) {
        return truth.stream()
                .mapToInt(row -> Integer.parseInt(row.getField(column)))
                .sum();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = dir.resolve("again");
        ExampleForce.write(ExampleForce.SEED, ExampleForce.INCIDENTS, again);

        for (String name : List.of("incidents.csv", "crimes.csv", "truth.csv")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(dir.resolve(name));
        }
    }

    @Test
    void anotherSeedGivesAnotherForce() throws IOException {
        ExampleForce.write("one seed", 50, dir.resolve("one-seed"));
        ExampleForce.write("another seed", 50, dir.resolve("another-seed"));

        assertThat(Files.readAllLines(dir.resolve("one-seed/truth.csv"))).hasSize(51);
        assertThat(Files.readString(dir.resolve("one-seed/incidents.csv")))
                .isNotEqualTo(Files.readString(dir.resolve("another-seed/incidents.csv")));
    }

    @Test
    void aForceOfOneIncidentIsAForce() throws IOException {
        Path one = dir.resolve("one");
        ExampleForce.write("one", 1, one);

        assertThat(Files.readAllLines(one.resolve("truth.csv"))).hasSize(2);
    }

    @Test
    void aForceOfNoIncidentsIsRefusedAndNothingIsWritten() {
        Path none = dir.resolve("none");

        assertThatThrownBy(() -> ExampleForce.write("none", 0, none))
                .hasMessage("A force needs at least 1 incident; asked for 0");
        assertThat(none.resolve("incidents.csv")).doesNotExist();
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws IOException {
        try (var files = Files.list(dir)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile).forEach(file -> names.add(String.valueOf(file.getFileName())));
            assertThat(names)
                    .containsExactly(
                            "crimes.csv",
                            "incidents.csv",
                            "mapping.yaml",
                            "plan.yaml",
                            "record-key-secret.txt",
                            "truth.csv");
        }
    }

    @Test
    void threeIncidentsInTenHaveACrime() {
        assertThat(truth).hasSize(3000);
        double share = truth.stream()
                        .filter(row -> !row.getField("recordedCrimes").isEmpty())
                        .count()
                / 3000.0;

        assertThat(share).isBetween(0.27, 0.34);
    }

    @Test
    void recordingIsNearTheRatesThatWerePublished() {
        assertThat(1 - sum("unrecorded") / (double) sum("required")).isBetween(0.90, 0.94);
        assertThat(1 - sum("unrecordedViolence") / (double) sum("requiredViolence"))
                .isBetween(0.84, 0.92);
        assertThat(sum("requiredDomestic") / (double) sum("required")).isBetween(0.17, 0.27);
        assertThat(sum("requiredSexual") / (double) sum("required")).isBetween(0.02, 0.06);
    }

    @Test
    void everyOtherErrorIsThereAndRare() {
        assertThat(sum("wrongClass")).isBetween(5, 60);
        assertThat(sum("overRecorded")).isBetween(3, 40);
        assertThat(sum("late") / (double) crimes.size()).isBetween(0.03, 0.10);
        assertThat(crimes.stream().filter(row -> row.getField("status").equals("CANCELLED")))
                .hasSizeBetween(5, 40);
    }

    @Test
    void atLeastADozenPatternsOfErrorOccur() {
        Set<String> patterns = truth.stream()
                .map(row -> row.getField("pattern"))
                .filter(pattern -> !pattern.isEmpty())
                .collect(Collectors.toSet());

        assertThat(patterns).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void rowsArePublishedAgainAsRealExportsDo() {
        Set<String> numbers = new HashSet<>();
        Set<String> rows = new HashSet<>();
        List<String> again = new ArrayList<>();
        int same = 0;
        for (NamedCsvRecord row : incidents) {
            if (!numbers.add(row.getField("incidentNumber"))) {
                again.add(row.getField("incidentNumber"));
            }
            same += rows.add(row.getFields().toString()) ? 0 : 1;
        }

        assertThat(numbers).hasSize(3000);
        assertThat(again).hasSizeGreaterThan(40);
        assertThat(same).isBetween(5, again.size() - 10);
    }

    @Test
    void timesCarryTheOffsetOfSummerTimeAndFollowEachOther() {
        for (NamedCsvRecord row : incidents) {
            OffsetDateTime reported = OffsetDateTime.parse(row.getField("firstReportedAt"));
            assertThat(reported.getOffset().getTotalSeconds()).isEqualTo(3600);
            assertThat(reported.toLocalDate()).isBetween(ExampleForce.FIRST_DAY, ExampleForce.LAST_DAY);
            assertThat(OffsetDateTime.parse(row.getField("createdAt"))).isAfterOrEqualTo(reported);
            assertThat(OffsetDateTime.parse(row.getField("lastUpdatedAt")))
                    .isBefore(ExampleForce.CUT_OFF.toOffsetDateTime());
        }
        for (NamedCsvRecord row : crimes) {
            assertThat(OffsetDateTime.parse(row.getField("recordedAt")))
                    .isAfter(OffsetDateTime.parse(row.getField("reportedAt")))
                    .isBefore(ExampleForce.CUT_OFF.toOffsetDateTime());
        }
    }

    @Test
    void mostLogsAreLikeNoOther() {
        long distinct = incidents.stream()
                .map(row -> row.getField("logText").replaceAll("\\d", ""))
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(2900);
    }

    @Test
    void theTriageScoreRanksUnrecordedCrimeHigherButNotPerfectly() {
        assertThat(TriageCheck.areaUnderCurve(incidents, truth)).isBetween(0.70, 0.97);
    }
}
