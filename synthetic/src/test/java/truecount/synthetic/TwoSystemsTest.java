package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.exports.CrimeReader;
import truecount.exports.CrimeRecord;
import truecount.exports.IncidentReader;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.RowPlace;

/** Both systems' exports, each read by its own mapping, tell the same. */
class TwoSystemsTest {

    @TempDir
    static Path dir;

    private static Path force;
    private static final List<String> rejects = new ArrayList<>();

    @BeforeAll
    static void writeAForce() throws IOException {
        force = dir.resolve("force");
        ExampleForce.write("two systems", 3000, force);
    }

    private static List<truecount.exports.Incident> incidents(String file, String mapping) throws IOException {
        List<truecount.exports.Incident> all = new ArrayList<>();
        Path path = force.resolve(file);
        try (IncidentReader reader = IncidentReader.open(path, mapping(mapping), options())) {
            reader.forEach(one -> all.add(without(one)));
        }
        return all;
    }

    private static List<CrimeRecord> crimes(String file, String mapping) throws IOException {
        List<CrimeRecord> all = new ArrayList<>();
        try (CrimeReader reader = CrimeReader.open(force.resolve(file), mapping(mapping), options())) {
            reader.forEach(all::add);
        }
        return all;
    }

    private static Mapping mapping(String file) throws IOException {
        return Mapping.parse(Files.readString(force.resolve(file)), file);
    }

    private static ReadOptions options() {
        return ReadOptions.strict(reject -> rejects.add(reject.toString()));
    }

    /** Without what must differ: the row's version and its place. */
    private static truecount.exports.Incident without(truecount.exports.Incident one) {
        return new truecount.exports.Incident(
                one.number(),
                one.reported(),
                one.openingType(),
                one.closingType(),
                one.type(),
                one.typeGroup(),
                one.crimeType(),
                one.excludedBecause(),
                one.channel(),
                one.closingResult(),
                one.result(),
                one.toFollow(),
                one.crimeNumbers(),
                one.qualifiers(),
                one.domestic(),
                one.modelScore(),
                one.logText(),
                null,
                new RowPlace("", 0),
                one.team());
    }

    @Test
    void theSameIncidentsComeOutOfBoth() throws IOException {
        List<truecount.exports.Incident> first = incidents("incidents.csv", "mapping.yaml");
        List<truecount.exports.Incident> second = incidents("second-system/incident.csv", "second-system/mapping.yaml");

        assertThat(first).hasSize(3000);
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
        assertThat(rejects).isEmpty();
    }

    @Test
    void theSameCrimesComeOutOfBoth() throws IOException {
        List<CrimeRecord> first = crimes("crimes.csv", "mapping.yaml");
        List<CrimeRecord> second = crimes("second-system/crime.csv", "second-system/mapping.yaml");

        assertThat(first).hasSizeGreaterThan(700);
        assertThat(second)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place", "version")
                .isEqualTo(first);
        assertThat(rejects).isEmpty();
    }
}
