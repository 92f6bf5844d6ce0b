package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.exports.ClosingResult.HANDED_OVER;
import static truecount.exports.ClosingResult.NOT_RECORDED;
import static truecount.exports.ClosingResult.NOT_YET_KNOWN;
import static truecount.exports.ClosingResult.RECORDED;
import static truecount.exports.ClosingResult.UNKNOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentReaderTest {

    @TempDir
    Path folder;

    private final Mapping mapping = Mapping.parse(TypicalForce.MAPPING, "force.yaml");
    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void readsEverythingThatTheMappingMaps() throws IOException {
        Incident incident =
                only("INC-1,2026-03-31T23:30:00+01:00,,999,ASSAULT,ASSAULT,DA;MH,C1; C2,Crimed,0.25,He hit me");

        assertThat(incident)
                .isEqualTo(new Incident(
                        "INC-1",
                        new Moment(
                                LocalDate.of(2026, 3, 31), LocalTime.of(23, 30), Instant.parse("2026-03-31T22:30:00Z")),
                        "ASSAULT",
                        "ASSAULT",
                        "ASSAULT",
                        "violence",
                        true,
                        null,
                        "emergency call",
                        "Crimed",
                        RECORDED,
                        false,
                        List.of("C1", "C2"),
                        List.of("DA", "MH"),
                        true,
                        0.25,
                        "He hit me",
                        null,
                        new RowPlace("incidents.csv", 2),
                        null));
        assertThat(rejects).isEmpty();
    }

    @Test
    void leavesAbsentWhatTheRowDoesNotSay() throws IOException {
        Incident incident = only("INC-1,,,,,,,,,,");

        assertThat(incident.reported()).isNull();
        assertThat(incident.openingType()).isNull();
        assertThat(incident.channel()).isNull();
        assertThat(incident.result()).isEqualTo(UNKNOWN);
        assertThat(incident.domestic()).isFalse();
        assertThat(incident.modelScore()).isNull();
        assertThat(incident.crimeNumbers()).isEmpty();
    }

    @Test
    void tellsWhatClosingResultsMean() throws IOException {
        assertThat(only("1,2026-01-05,,,,,,,CRIMED,,").result()).isEqualTo(RECORDED);
        assertThat(only("1,2026-01-05,,,,,,,No crime,,").result()).isEqualTo(NOT_RECORDED);
        assertThat(only("1,2026-01-05,,,,,,,Transferred to another force,,").result())
                .isEqualTo(HANDED_OVER);
        assertThat(only("1,2026-01-05,,,,,,,ZZ9,,").result()).isEqualTo(UNKNOWN);
        assertThat(only("1,2026-01-05,,,,,,,,,").result()).isEqualTo(UNKNOWN);

        Incident toFollow = only("1,2026-01-05,,,,,,,Crime to follow,,");
        assertThat(toFollow.result()).isEqualTo(RECORDED);
        assertThat(toFollow.toFollow()).isTrue();
    }

    @Test
    void isTooEarlyToSayWithinTheLastDaysBeforeTheExport() throws IOException {
        assertThat(only("1,2026-04-22,,,,,,,,,").result()).isEqualTo(UNKNOWN);
        assertThat(only("1,2026-04-23,,,,,,,,,").result()).isEqualTo(UNKNOWN);
        assertThat(only("1,2026-04-24,,,,,,,,,").result()).isEqualTo(NOT_YET_KNOWN);
        assertThat(only("1,2026-04-24,,,,,,,No crime,,").result()).isEqualTo(NOT_RECORDED);
        assertThat(only("1,2026-04-24,,,,,,,ZZ9,,").result()).isEqualTo(UNKNOWN);
    }

    @Test
    void excludesNoiseWithItsReason() throws IOException {
        Incident test = only("1,2026-01-05,,,TEST CALL,,,,,,");

        assertThat(test.excludedBecause()).isEqualTo("a test of the system");
        assertThat(test.crimeType()).isFalse();
    }

    @Test
    void groupsTypesByTheFirstRuleThatHolds() throws IOException {
        assertThat(only("1,,,,Theft from shop,,,,,,").typeGroup()).isEqualTo("theft");
        assertThat(only("1,,,,DISTURBANCE,,,,,,").typeGroup()).isEqualTo("disorder");
        assertThat(only("1,,,,DISTURBANCE,,,,,,").crimeType()).isFalse();
        assertThat(only("1,,,,assault,,,,,,").crimeType()).isFalse();
    }

    @Test
    void readsSeveralDateFormatsInOneColumn() throws IOException {
        assertThat(month(only("1,2026-02-03,,,,,,,,,"))).isEqualTo(YearMonth.of(2026, 2));
        assertThat(month(only("1,2026-02-03 10:15,,,,,,,,,"))).isEqualTo(YearMonth.of(2026, 2));
        assertThat(month(only("1,03/02/2026 10:15,,,,,,,,,"))).isEqualTo(YearMonth.of(2026, 2));
        assertThat(rejects).isEmpty();
    }

    @Test
    void setsAsideADateItCannotReadAndKeepsTheRow() throws IOException {
        Incident incident = only("1,INCIDENT DATE,,999,,,,,,,");

        assertThat(incident.reported()).isNull();
        assertThat(incident.channel()).isEqualTo("emergency call");
        assertThat(rejects)
                .containsExactly(new Reject(
                        "incidents.csv",
                        2,
                        "firstReportedAt",
                        "'INCIDENT DATE' is not a date written as iso or dd/MM/yyyy HH:mm"));
    }

    @Test
    void setsAsideTheHourThatTheClockChangeMakesDoubtful() throws IOException {
        Incident twice = only("1,2026-10-25T01:30,,,,,,,,,");
        assertThat(twice.reported()).isEqualTo(new Moment(LocalDate.of(2026, 10, 25), LocalTime.of(1, 30), null));
        assertThat(rejects.getLast().reason()).startsWith("2026-10-25T01:30 happened twice: the clocks went back");

        Incident never = only("1,2026-03-29T01:30,,,,,,,,,");
        assertThat(never.reported().instant()).isNull();
        assertThat(rejects.getLast().reason()).isEqualTo("2026-03-29T01:30 did not happen: the clocks went forward");
    }

    @Test
    void believesAnOffsetOnTheNightOfTheClockChange() throws IOException {
        assertThat(only("1,2026-10-25T01:30+01:00,,,,,,,,,").reported().instant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(only("1,2026-10-25T01:30Z,,,,,,,,,").reported().instant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(rejects).isEmpty();
    }

    @Test
    void readsHoursOnEitherSideOfTheClockChange() throws IOException {
        assertThat(only("1,2026-03-29T00:59,,,,,,,,,").reported().instant()).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(only("1,2026-03-29T02:00,,,,,,,,,").reported().instant()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(only("1,2026-10-25T00:59,,,,,,,,,").reported().instant()).isEqualTo("2026-10-24T23:59:00Z");
        assertThat(only("1,2026-10-25T02:00,,,,,,,,,").reported().instant()).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(rejects).isEmpty();
    }

    private static YearMonth month(Incident incident) {
        Moment reported = incident.reported();
        assertThat(reported).isNotNull();
        return reported.month();
    }

    private Incident only(String row) throws IOException {
        Path file =
                Files.writeString(folder.resolve("incidents.csv"), TypicalForce.INCIDENT_HEADER + "\n" + row + "\n");
        try (IncidentReader reader = IncidentReader.open(file, mapping, ReadOptions.strict(rejects::add))) {
            List<Incident> incidents = new ArrayList<>();
            reader.forEach(incidents::add);
            assertThat(incidents).hasSize(1);
            return incidents.getFirst();
        }
    }
}
