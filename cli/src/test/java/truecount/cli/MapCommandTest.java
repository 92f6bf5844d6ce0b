package truecount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.exports.Mapping;
import truecount.exports.MappingCoverage;
import truecount.exports.ReadOptions;

/** A mapping drafted from the files alone, every proposal taken, reads and links what the shipped mapping does. */
class MapCommandTest {

    private static final Path SEATTLE = Path.of("../examples/seattle/seattle_calls_2009_2016.csv.gz");

    /** What somebody types who only ever presses Enter. */
    private static final String ENTER = "\n".repeat(20);

    @TempDir
    private static Path force;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeAForce() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertThat(Truecount.run(nowhere, nowhere, "force", "--out", "" + force, "--incidents", "600", "--months", "2"))
                .isZero();
    }

    @Test
    void theFirstShapeOfTheExampleForceIsReadAndLinkedAsByItsOwnMapping() {
        readsAndLinksTheSame("mapping.yaml", "incidents.csv", "crimes.csv");
    }

    @Test
    void theSecondShapeToo_inFiveFilesGivenInAnyOrder() {
        readsAndLinksTheSame(
                "second-system/mapping.yaml",
                "second-system/incident.csv",
                "second-system/crime.csv",
                "second-system/person.csv",
                "second-system/narrative.csv",
                "second-system/link.csv");
    }

    @Test
    void aLogWithoutCrimeRecordsIsReadAsByItsShippedMapping() {
        MappingCoverage drafted = drafted(SEATTLE);
        MappingCoverage shipped = coverage(Path.of("../examples/mappings/seattle.yaml"), SEATTLE, null);

        assertThat(drafted.incidents()).isEqualTo(shipped.incidents());
        assertThat(drafted.days()).isEqualTo(shipped.days());
        assertThat(drafted.typed()).isEqualTo(shipped.typed());
    }

    @Test
    void withoutAnybodyToAskTheQuestionsStayOpenAndTheMappingIsRefused() {
        Path mapping = folder.resolve("open.yaml");

        assertThat(run("", "map", SEATTLE.toString(), "--out", mapping.toString()))
                .isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString()).contains("questions are open");
        assertThat(run("", "map", "--check", mapping.toString(), SEATTLE.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("a question is still open: Which types in initial_call_type");
    }

    @Test
    void aMappingThatIsThereIsNotOverwritten() throws Exception {
        Path mapping = Files.writeString(folder.resolve("mine.yaml"), "mine");

        assertThat(run(ENTER, "map", SEATTLE.toString(), "--out", mapping.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("is there already");
        assertThat(mapping).hasContent("mine");
    }

    @Test
    void theJsonIsWhatItsSchemaSays() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/reference/map.schema.json")), InputFormat.JSON);
        Path mapping = folder.resolve("json.yaml");
        out.getBuffer().setLength(0);

        run(ENTER, "map", SEATTLE.toString(), "--out", mapping.toString(), "--json");
        assertThat(schema.validate(out.toString(), InputFormat.JSON)).isEmpty();

        out.getBuffer().setLength(0);
        run("", "map", "--check", mapping.toString(), SEATTLE.toString(), "--json");
        assertThat(schema.validate(out.toString(), InputFormat.JSON)).isEmpty();
        assertThat(out.toString()).contains("\"records\" : 2299");
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() {
        Path mapping = folder.resolve("again.yaml");

        run("99\nabc\nnone" + ENTER, "map", SEATTLE.toString(), "--out", mapping.toString());

        assertThat(out.toString()).contains("Type numbers from 1 to");
        assertThat(mapping).exists();
    }

    private void readsAndLinksTheSame(String shippedMapping, String incidents, String... others) {
        MappingCoverage shipped =
                coverage(force.resolve(shippedMapping), force.resolve(incidents), force.resolve(others[0]));

        MappingCoverage drafted =
                drafted(Stream.concat(Stream.of(others).map(force::resolve), Stream.of(force.resolve(incidents)))
                        .toArray(Path[]::new));

        assertThat(drafted.incidents().current()).isEqualTo(shipped.incidents().current());
        assertThat(drafted.incidents().rowsSetAside()).isZero();
        assertThat(drafted.incidents().valuesSetAside()).isZero();
        // The day of the export is asked and was left to the latest report.
        assertThat(drafted.crimes())
                .usingRecursiveComparison()
                .ignoringFields("exportedOn")
                .isEqualTo(shipped.crimes());
        assertThat(List.of(drafted.days(), drafted.typed(), drafted.naming(), drafted.found(), drafted.linked()))
                .containsExactly(shipped.days(), shipped.typed(), shipped.naming(), shipped.found(), shipped.linked());
        assertThat(List.of(drafted.crimesNaming(), drafted.crimesFound(), drafted.recorded()))
                .containsExactly(shipped.crimesNaming(), shipped.crimesFound(), shipped.recorded());
    }

    private MappingCoverage drafted(Path... files) {
        Path mapping = folder.resolve("drafted-%d.yaml".formatted(files.length));
        String[] words = Stream.concat(
                        Stream.of("map", "--out", mapping.toString()),
                        Stream.of(files).map(Path::toString))
                .toArray(String[]::new);
        assertThat(run(ENTER, words)).as(err.toString()).isZero();
        Path incidents = files[files.length - 1];
        return coverage(mapping, incidents, files.length == 1 ? null : files[0]);
    }

    private static MappingCoverage coverage(Path mapping, Path incidents, @Nullable Path crimes) {
        return MappingCoverage.of(incidents, crimes, Mapping.read(mapping), ReadOptions.strict(reject -> {}));
    }

    private int run(String typed, String... words) {
        return Truecount.run(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words);
    }
}
