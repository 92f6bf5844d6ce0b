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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleForceTest {

    @TempDir
    static Path dir;

    private static final ForcePlan PLAN = ExampleForce.plan(ExampleForce.SEED, 6000);

    private static Path force;
    private static ForceSummary summary;
    private static List<NamedCsvRecord> incidents;
    private static List<NamedCsvRecord> crimes;
    private static List<NamedCsvRecord> truth;

    @BeforeAll
    static void writeTheForce() throws IOException {
        force = dir.resolve("force");
        summary = ExampleForce.write(PLAN, force, written -> {});
        incidents = read("incidents.csv");
        crimes = read("crimes.csv");
        truth = read("truth.csv");
    }

    private static List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(force.resolve(name))) {
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
        ExampleForce.write(PLAN, again, written -> {});

        for (String name : List.of("incidents.csv", "crimes.csv", "truth.csv", "second-system/narrative.csv")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(force.resolve(name));
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
                .hasMessage("A force needs 1 incident or more; asked for 0.");
        assertThat(none.resolve("incidents.csv")).doesNotExist();
    }

    @Test
    void everythingStandsUnderItsNameAndNothingUnfinishedIsLeft() throws IOException {
        try (var files = Files.walk(force)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> force.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "backlog.csv",
                            "crimes.csv",
                            "events.csv",
                            "incidents.csv",
                            "mapping.yaml",
                            "plan.yaml",
                            "record-key-secret.txt",
                            "second-system/crime.csv",
                            "second-system/incident.csv",
                            "second-system/link.csv",
                            "second-system/mapping.yaml",
                            "second-system/narrative.csv",
                            "second-system/person.csv",
                            "staff.csv",
                            "truth.csv");
        }
        assertThat(dir.resolve("force.part")).doesNotExist();
        assertThat(summary.incidents()).isEqualTo(6000);
    }

    @Test
    void aRunThatIsCutShortLeavesNothingBehind() {
        Path cut = dir.resolve("cut");

        assertThatThrownBy(() -> ExampleForce.write(PLAN, cut, written -> {
                    throw new IllegalStateException("cut short");
                }))
                .hasMessage("cut short");
        assertThat(cut).doesNotExist();
        assertThat(dir.resolve("cut.part")).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws IOException {
        Files.createDirectories(dir.resolve("killed.part/old"));
        Files.writeString(dir.resolve("killed.part/old/truth.csv"), "half a row");

        ExampleForce.write("killed", 20, dir.resolve("killed"));

        assertThat(dir.resolve("killed/truth.csv")).exists();
        assertThat(dir.resolve("killed/old")).doesNotExist();
        assertThat(dir.resolve("killed.part")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() {
        assertThatThrownBy(() -> ExampleForce.write("again", 20, force)).hasMessageContaining("is not empty");
    }

    @Test
    void aHundredYearsAndYearsWithoutRulesAreRefused() {
        Preset preset = Preset.named("good");

        assertThatThrownBy(() -> new ForcePlan(preset, "s", 10, ExampleForce.FROM, 1200, Wording.BOTH))
                .hasMessage(
                        "A force spans 1 to 120 months; asked for 1200. Rules change several times a year: nobody can"
                                + " say what must be recorded so many years after the first day. Ask for fewer months.");
        assertThatThrownBy(() -> new ForcePlan(preset, "s", 10, ExampleForce.FROM.minusYears(6), 12, Wording.BOTH))
                .hasMessage(
                        "A force begins on 2023-06-01 or later; asked for 2019-10-01. The text of the rules that applied"
                                + " before that day is not held (docs/reference/limits.md), so what should have been recorded"
                                + " could not be decided.");
        assertThatThrownBy(() -> Preset.named("perfect"))
                .hasMessage("There is no preset perfect. There are: northamptonshire-2020, good, adequate, poor.");
        assertThatThrownBy(() -> Wording.named("c")).hasMessage("There is no wording c. There are: a, b, both.");
    }

    @Test
    void threeIncidentsInTenHaveACrime() {
        assertThat(truth).hasSize(6000);
        double share = truth.stream()
                        .filter(row -> !row.getField("recordedCrimes").isEmpty())
                        .count()
                / 6000.0;

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
        assertThat(sum("wrongClass")).isBetween(10, 120);
        assertThat(sum("overRecorded")).isBetween(6, 80);
        assertThat(sum("late") / (double) crimes.size()).isBetween(0.03, 0.10);
        assertThat(crimes.stream().filter(row -> row.getField("status").equals("CANCELLED")))
                .hasSizeBetween(10, 80);
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

        assertThat(numbers).hasSize(6000);
        assertThat(again).hasSizeGreaterThan(40);
        assertThat(same).isBetween(5, again.size() - 10);
    }

    @Test
    void timesCarryTheOffsetOfSummerTimeAndFollowEachOther() {
        for (NamedCsvRecord row : incidents) {
            OffsetDateTime reported = OffsetDateTime.parse(row.getField("firstReportedAt"));
            assertThat(reported.getOffset().getTotalSeconds()).isIn(0, 3600);
            assertThat(reported.toLocalDate()).isBetween(PLAN.from(), PLAN.lastDay());
            assertThat(OffsetDateTime.parse(row.getField("createdAt"))).isAfterOrEqualTo(reported);
            assertThat(OffsetDateTime.parse(row.getField("lastUpdatedAt")))
                    .isBefore(PLAN.cutOff().toOffsetDateTime());
        }
        for (NamedCsvRecord row : crimes) {
            assertThat(OffsetDateTime.parse(row.getField("recordedAt")))
                    .isAfter(OffsetDateTime.parse(row.getField("reportedAt")))
                    .isBefore(PLAN.cutOff().toOffsetDateTime());
        }
    }

    @Test
    void mostLogsAreLikeNoOther() {
        long distinct = incidents.stream()
                .map(row -> row.getField("logText").replaceAll("\\d", ""))
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(5800);
    }

    @Test
    void theTriageScoreRanksUnrecordedCrimeHigherButNotPerfectly() {
        assertThat(TriageCheck.areaUnderCurve(incidents, truth)).isBetween(0.70, 0.97);
    }
}
