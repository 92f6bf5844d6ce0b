package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void countsACrimeRecordHoweverItIsLinked() throws IOException {
        ConversionResult result = conversion("""
                byResult,2026-01-05,,,ASSAULT,,,,Crimed,,
                byNumber,2026-01-05,,,ASSAULT,,,C9,NFA,,
                fromTheCrime,2026-01-05,,,ASSAULT,,,,NFA,,
                notAtAll,2026-01-05,,,ASSAULT,,,,NFA,,
                """, "C1,ACTIVE,,,,,,fromTheCrime,,\n");

        assertThat(stratum(result, "overall", "all crime-type reports"))
                .isEqualTo(new Stratum("overall", "all crime-type reports", 4, 3));
        assertThat(result.counts().missingCrimes()).isEqualTo(1);
    }

    @Test
    void leavesHandedOverAndTooEarlyOutOfEveryShare() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-05,,,ASSAULT,,,,Crimed,,
                2,2026-01-05,,,ASSAULT,,,,Transferred to Elsewhere,,
                3,2026-04-29,,,ASSAULT,,,,,,
                """, null);

        assertThat(stratum(result, "overall", "all crime-type reports").n()).isEqualTo(1);
        assertThat(result.counts().crimeType()).isEqualTo(3);
        assertThat(result.counts().handedOver()).isEqualTo(1);
        assertThat(result.counts().notYetKnown()).isEqualTo(1);
    }

    @Test
    void keepsUnknownResultsInAStratumOfTheirOwn() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-05,,,ASSAULT,,,,Crimed,,
                2,2026-01-05,,,ASSAULT,,,,Q7,,
                3,2026-01-05,,,ASSAULT,,,,,,
                4,2026-01-05,,,ASSAULT,,,,NFA,,
                """, null);

        assertThat(stratum(result, "closing result", "unknown").n()).isEqualTo(2);
        assertThat(stratum(result, "overall", "all crime-type reports").n()).isEqualTo(4);
        assertThat(stratum(result, "overall", "of which the closing result is known")
                        .n())
                .isEqualTo(2);
        assertThat(result.unknownResults()).containsEntry("Q7", 1L).containsEntry("", 1L);
    }

    @Test
    void countsAReportToFollowAsRecordedAndShowsItApart() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-05,,,ASSAULT,,,,Crimed,,
                2,2026-01-05,,,ASSAULT,,,,Crime to follow,,
                """, null);

        assertThat(stratum(result, "overall", "all crime-type reports").withCrime())
                .isEqualTo(2);
        assertThat(stratum(result, "overall", "all crime-type reports, not counting those still to follow")
                        .withCrime())
                .isEqualTo(1);
        assertThat(result.counts().toFollow()).isEqualTo(1);
    }

    @Test
    void findsCrimesInsideOtherTypes() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-05,,,ASSAULT,,,,NFA,,
                2,2026-01-05,,,DISTURBANCE,,,C1,NFA,,
                3,2026-01-05,,,DISTURBANCE,,,,NFA,,
                4,2026-01-05,,,NOISE,,,,NFA,,
                5,2026-01-05,,,TEST,,,C2,NFA,,
                """, null);

        assertThat(result.strata())
                .contains(
                        new Stratum("crimes inside other types", "all other reports", 3, 1),
                        new Stratum("crimes inside other types", "DISTURBANCE", 2, 1))
                .noneMatch(stratum -> stratum.stratum().equals("NOISE"));
        assertThat(result.excluded()).containsEntry("a test of the system", 1L);
    }

    @Test
    void splitsByTypeChannelAndMonth() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-31T23:59,,999,ASSAULT,,,,Crimed,,
                2,2026-02-01T00:00,,101,GBH,,,,NFA,,
                3,not a date,,,THEFT,,,,NFA,,
                """, null);

        assertThat(result.strata())
                .contains(
                        new Stratum("type group", "violence", 2, 1),
                        new Stratum("type", "GBH", 1, 0),
                        new Stratum("channel", "emergency call", 1, 1),
                        new Stratum("channel", "(no channel)", 1, 0),
                        new Stratum("month", "2026-01", 1, 1),
                        new Stratum("month", "2026-02", 1, 0),
                        new Stratum("month", "(no date)", 1, 0));
        assertThat(rejects).hasSize(1);
    }

    @Test
    void tellsOfACrimeDatedBeforeItsIncident() throws IOException {
        String crime = "C1,ACTIVE,,,,,%s,1,,\n";
        String incident = "1,2026-01-05T10:00Z,,,ASSAULT,,,,Crimed,,\n";

        assertThat(conversion(incident, crime.formatted("2026-01-05T10:00Z"))
                        .counts()
                        .datedBefore())
                .isZero();
        assertThat(conversion(incident, crime.formatted("2026-01-05")).counts().datedBefore())
                .isZero();
        assertThat(rejects).isEmpty();

        assertThat(conversion(incident, crime.formatted("2026-01-05T09:59Z"))
                        .counts()
                        .datedBefore())
                .isEqualTo(1);
        assertThat(rejects)
                .containsExactly(new Reject(
                        "crimes.csv",
                        2,
                        "recorded",
                        "crime 'C1' is dated before its incident '1' (incidents.csv, row 2) was reported"));
    }

    @Test
    void countsARowPublishedAgainOnce() throws IOException {
        ConversionResult result = conversion("""
                1,2026-01-05,,,ASSAULT,,,,,,
                2,2026-01-05,,,ASSAULT,,,,NFA,,
                1,2026-01-05,,,ASSAULT,,,,Crimed,,
                1,2026-01-05,,,ASSAULT,,,,Crimed,,
                """, null);

        assertThat(stratum(result, "overall", "all crime-type reports"))
                .isEqualTo(new Stratum("overall", "all crime-type reports", 2, 1));
        assertThat(result.incidents().republished()).isEqualTo(1);
        assertThat(result.incidents().copies()).isEqualTo(1);
    }

    @Test
    void saysWhichFiguresNeedTheCrimeRecords() throws IOException {
        Path incidents = Files.writeString(folder.resolve("i.csv"), "n\n1\n");
        Mapping mapping = Mapping.parse(
                "incidents:\n  number: n\ncrimes:\n  number: c\nfigures:\n  - {stratum: linked, foundIn: {column: n}}\n",
                "m.yaml");

        ConversionResult result = Conversion.of(incidents, null, mapping, ReadOptions.strict(rejects::add));

        assertThat(result.strata()).isEmpty();
        assertThat(result.leftOut()).containsExactly("'linked' needs the crime records: give --crimes");
    }

    private ConversionResult conversion(String incidentRows, @Nullable String crimeRows) throws IOException {
        Path incidents =
                Files.writeString(folder.resolve("incidents.csv"), TypicalForce.INCIDENT_HEADER + "\n" + incidentRows);
        Path crimes = crimeRows == null
                ? null
                : Files.writeString(folder.resolve("crimes.csv"), TypicalForce.CRIME_HEADER + "\n" + crimeRows);
        return Conversion.of(
                incidents, crimes, Mapping.parse(TypicalForce.MAPPING, "force.yaml"), ReadOptions.strict(rejects::add));
    }

    private static Stratum stratum(ConversionResult result, String basis, String name) {
        return result.strata().stream()
                .filter(stratum ->
                        stratum.basis().equals(basis) && stratum.stratum().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
