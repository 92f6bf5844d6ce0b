package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrimeReaderTest {

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void readsEverythingThatTheMappingMaps() throws IOException {
        CrimeRecord crime = only("C1,FILED,008/06,Assault,Violence with injury,2026-01-05T10:00Z,2026-01-06T11:00Z,"
                + "I1;I2,PERSON,domesticAbuse;knife");

        assertThat(crime.number()).isEqualTo("C1");
        assertThat(crime.incidentNumbers()).containsExactly("I1", "I2");
        assertThat(crime.recordedAt().instant()).isEqualTo(Instant.parse("2026-01-06T11:00:00Z"));
        assertThat(crime.reportedAt().instant()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(crime.offenceCode()).isEqualTo("008/06");
        assertThat(crime.offenceTitle()).isEqualTo("Assault");
        assertThat(crime.offenceGroup()).isEqualTo("violence");
        assertThat(crime.status()).isEqualTo(CrimeStatus.ACTIVE);
        assertThat(crime.domestic()).isTrue();
        assertThat(crime.flags()).containsExactly("domesticAbuse", "knife");
        assertThat(crime.victimType()).isEqualTo("person");
        assertThat(crime.place()).isEqualTo(new RowPlace("crimes.csv", 2));
    }

    @Test
    void setsAsideAStatusThatTheMappingDoesNotKnow() throws IOException {
        assertThat(only("C1,OPNE,,,,,,,,").status()).isNull();
        assertThat(rejects)
                .containsExactly(
                        new Reject("crimes.csv", 2, "status", "'OPNE' is not a status that the mapping knows"));
    }

    @Test
    void findsTheCrimesOfAnIncidentFromEitherSide() throws IOException {
        Path file = write("C1,,,,,,,I1,,", "C2,,,,,,,,,", "C3,,,,,,,I1;I9,,");
        Mapping mapping = Mapping.parse(TypicalForce.MAPPING, "force.yaml");
        CrimeIndex index = CrimeIndex.read(file, mapping, ReadOptions.strict(rejects::add));
        Path log = Files.writeString(
                folder.resolve("incidents.csv"), TypicalForce.INCIDENT_HEADER + "\nI1,,,,,,,C2;C1;C8,,,\n");

        try (IncidentReader incidents = IncidentReader.open(log, mapping, ReadOptions.strict(rejects::add))) {
            Incident incident = incidents.iterator().next();
            assertThat(index.of(incident)).extracting(CrimeRecord::number).containsExactly("C2", "C1", "C3");
            assertThat(index.missing(incident)).containsExactly("C8");
        }
    }

    private CrimeRecord only(String row) throws IOException {
        Mapping mapping = Mapping.parse(TypicalForce.MAPPING, "force.yaml");
        try (CrimeReader reader = CrimeReader.open(write(row), mapping, ReadOptions.strict(rejects::add))) {
            return reader.iterator().next();
        }
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("crimes.csv"), TypicalForce.CRIME_HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
