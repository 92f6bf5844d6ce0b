package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each pattern of error is in the exports of a poor force, where a reader can find it without the truth. */
class ErrorPatternsTest {

    @TempDir
    static Path dir;

    private static final ForcePlan PLAN = new ForcePlan(
            Preset.named("poor"), "patterns", 20_000, ExampleForce.FROM, ExampleForce.MONTHS, Wording.BOTH);

    private static Map<String, NamedCsvRecord> truth;
    private static List<NamedCsvRecord> crimes;
    private static List<NamedCsvRecord> incidents;

    @BeforeAll
    static void writeAPoorForce() throws IOException {
        Path force = dir.resolve("force");
        ExampleForce.write(PLAN, force, written -> {});
        truth = read(force, "truth.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("incidentNumber"), row -> row));
        crimes = read(force, "crimes.csv");
        incidents = read(force, "incidents.csv");
    }

    private static List<NamedCsvRecord> read(Path force, String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(force.resolve(name))) {
            return reader.stream().toList();
        }
    }

    private static List<NamedCsvRecord> incidents(String pattern) {
        return incidents.stream()
                .filter(row -> truthOf(row).getField("pattern").equals(pattern))
                .toList();
    }

    private static NamedCsvRecord truthOf(NamedCsvRecord incident) {
        return truth.getOrDefault(incident.getField("incidentNumber"), incident);
    }

    @Test
    void allTwentySixPatternsOccur() {
        Set<String> found = truth.values().stream()
                .map(row -> row.getField("pattern"))
                .filter(pattern -> !pattern.isEmpty())
                .collect(Collectors.toSet());

        assertThat(found)
                .containsAll(
                        IntStream.rangeClosed(1, 26).mapToObj(Integer::toString).toList());
    }

    /** Pattern 22. Of a poor force seven in ten such closures have no evidence of the victim's wish. */
    @Test
    void domesticAbuseIsClosedForWantOfSupportWithoutAWordFromTheVictim() {
        List<NamedCsvRecord> closed = crimes.stream()
                .filter(row -> row.getField("flags").contains("DA")
                        && row.getField("outcomeType").equals("16"))
                .toList();
        List<NamedCsvRecord> bare = closed.stream()
                .filter(row -> !row.getField("outcomeNote").matches("(?s).*(MG11|BWV|Email|pocket book).*"))
                .toList();

        assertThat(closed).hasSizeGreaterThan(200);
        assertThat(bare.size() / (double) closed.size()).isBetween(0.6, 0.85);
        int told = truth.values().stream()
                .mapToInt(row -> Integer.parseInt(row.getField("closedWithoutEvidence")))
                .sum();
        assertThat(told).isBetween((int) (bare.size() * 0.95), (int) (bare.size() * 1.05) + 5);
    }

    /** Pattern 24. The words stand in what the machine wrote down of the call and not in what the handler typed. */
    @Test
    void theHandlersSummaryLeavesOutWhatTheCallHeld() {
        List<NamedCsvRecord> left = incidents("24");

        assertThat(left).hasSizeGreaterThan(8).allSatisfy(row -> {
            Map<Boolean, String> lines = row.getField("logText")
                    .lines()
                    .collect(Collectors.partitioningBy(line -> line.contains("CALL TEXT"), Collectors.joining(" ")));
            String told =
                    "(?is).*(slap|smack|whack|struck|caught me|hit me|shov|push|barg|knife|blade|s[lma]{1,3}pped).*";
            assertThat(lines.getOrDefault(true, "")).matches(told);
            assertThat(lines.getOrDefault(false, "")).doesNotMatch(told);
        });
        assertThat(incidents)
                .filteredOn(row -> row.getField("logText").contains("CALL TEXT")
                        && truthOf(row).getField("required").equals("0"))
                .as("calls written down that held no crime, so that the mark tells nothing")
                .hasSizeGreaterThan(30);
    }

    /** Pattern 25. Another force's crime is closed here as a contact instead of being handed over. */
    @Test
    void anotherForcesCrimeIsClosedWithoutAWordToThatForce() {
        List<NamedCsvRecord> lost = incidents.stream()
                .filter(row -> truthOf(row).getField("notTransferred").equals("1"))
                .toList();

        assertThat(lost).hasSizeGreaterThan(3).allSatisfy(row -> {
            assertThat(row.getField("localClosingCode")).isIn("INC-CONT", "");
            assertThat(truthOf(row).getField("pattern")).isEqualTo("25");
        });
    }

    /** Weeks of backlog are seen by how long the crime bureau takes. */
    @Test
    void inWeeksOfBacklogRecordingTakesLonger() {
        ForceCalendar calendar = ForceCalendar.of(PLAN);
        Map<Boolean, List<Long>> minutes = new HashMap<>();
        for (NamedCsvRecord row : crimes) {
            OffsetDateTime reported = OffsetDateTime.parse(row.getField("reportedAt"));
            LocalDate day = reported.toLocalDate();
            Duration taken = Duration.between(reported, OffsetDateTime.parse(row.getField("recordedAt")));
            minutes.computeIfAbsent(calendar.backlog(day) > 1, heavy -> new ArrayList<>())
                    .add(taken.toMinutes());
        }
        assertThat(median(minutes.getOrDefault(true, List.of())))
                .isGreaterThan(1.12 * median(minutes.getOrDefault(false, List.of())));
    }

    private static double median(List<Long> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    /** The inspection of 2020: of nineteen victims two were not told. */
    @Test
    void someVictimsAreNotToldOfACancellation() {
        List<NamedCsvRecord> cancelled = crimes.stream()
                .filter(row -> row.getField("status").equals("CANCELLED"))
                .toList();

        assertThat(cancelled).hasSizeGreaterThan(40);
        assertThat(cancelled)
                .extracting(row -> row.getField("cancellationVictimTold"))
                .contains("NO", "YES")
                .doesNotContain("");
    }
}
