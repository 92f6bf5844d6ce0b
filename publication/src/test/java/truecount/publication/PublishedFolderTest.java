package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.exports.UnusableInput;

/** A stranger has the published folder and nothing else. */
class PublishedFolderTest {

    @TempDir
    static Path work;

    private static Path original;

    @TempDir
    Path copies;

    private Path folder;

    @BeforeAll
    static void publish() {
        original = PublishedExample.publish(work);
    }

    @BeforeEach
    void copy() throws IOException {
        folder = copies.resolve("published");
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void agreesAsItWasPublished() {
        Verification verification = PublishedFolder.verify(folder);

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.agrees()).isTrue();
        assertThat(verification.checks().stream().map(Verification.Check::what))
                .contains(
                        "The plan has the hash that audit.json gives",
                        "The frame has the hash that audit.json gives",
                        "Every ticket is SHA-256 of seed and record key",
                        "The sample drawn again is the published one",
                        "The figures can be worked out again from the verification pack",
                        "finding.pdf made again has the same bytes",
                        "tables/accuracy.csv made again has the same bytes",
                        "pack/verdicts.csv made again has the same bytes",
                        "No file is missing and there is no other")
                .anyMatch(what -> what.startsWith("Every published figure is what comes out again (figures: "));
    }

    @Test
    void aChangedByteIsFoundInWhicheverFileItStands() throws IOException {
        List<String> names = List.of(
                "finding.html",
                "finding.json",
                "finding.pdf",
                "tables.ods",
                "tables/accuracy.csv",
                "tables/design.csv",
                "tables/errors.csv",
                "tables/unrecorded.csv");
        for (String name : names) {
            flip(name);
        }

        List<String> lines = lines();

        assertThat(names).allMatch(name -> lines.stream().anyMatch(line -> line.startsWith(name + ", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack/audit.json", "pack/frame.csv", "pack/sample.csv", "pack/verdicts.csv"})
    void aChangedByteIsFoundInThePack(String name) throws IOException {
        flip(name);

        assertThat(lines()).anyMatch(line -> line.startsWith("pack"));
    }

    @Test
    void namesRowColumnExpectedAndFoundOfAChangedCell() throws IOException {
        change("tables/accuracy.csv", "All crime", "All crimes");

        assertThat(lines())
                .containsExactly(
                        "tables/accuracy.csv, row 2 (overall), column label: expected 'All crime', found 'All crimes'");
    }

    @Test
    void namesAByteThatNoCellShows() throws IOException {
        Path table = folder.resolve("tables/accuracy.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("\n", "\r\n"));

        assertThat(lines())
                .singleElement()
                .asString()
                .matches("tables/accuracy\\.csv, byte \\d+: expected 0x0a, found 0x0d");
    }

    @Test
    void namesTableFigureAndPartOfAChangedFigure() throws IOException {
        Path json = folder.resolve("finding.json");
        String published = Files.readString(json);
        String low = published.replaceAll("(?s).*?\"low\" : ([0-9.]+),.*", "$1");
        Files.writeString(json, published.replaceFirst("\"low\" : " + low, "\"low\" : 0.99"));

        assertThat(lines())
                .hasSize(2)
                .contains("finding.json, table accuracy, figure overall, low: expected " + low + ", found 0.99")
                .anyMatch(line -> line.startsWith("finding.json, line ") && line.endsWith("\"low\" : 0.99,'"));
    }

    @Test
    void aChangedVerdictChangesFiguresAndEveryFileThatShowsThem() throws IOException {
        Path verdicts = folder.resolve("pack/verdicts.csv");
        List<String> rows = Files.readAllLines(verdicts, StandardCharsets.UTF_8);
        String unrecorded = rows.stream()
                .filter(row -> row.contains("unrecorded"))
                .findFirst()
                .orElseThrow();
        rows.set(rows.indexOf(unrecorded), unrecorded.replaceAll(",1$", ",2"));
        Files.write(verdicts, rows);

        List<String> lines = lines();

        assertThat(lines)
                .anyMatch(line -> line.startsWith("finding.json, table accuracy, figure overall, share: expected"));
        assertThat(lines).anyMatch(line -> line.startsWith("tables/accuracy.csv, row 2 (overall), column value"));
        assertThat(lines).anyMatch(line -> line.startsWith("finding.pdf, byte "));
    }

    @Test
    void namesWhatIsMissingAndWhatDoesNotBelong() throws IOException {
        Files.delete(folder.resolve("tables.ods"));
        Files.writeString(folder.resolve("tables/incidents.csv"), "anything");

        assertThat(lines())
                .containsExactly(
                        "tables.ods: expected this file, found no such file",
                        "tables/incidents.csv: expected no such file, found this file");
    }

    @Test
    void aFileCutOffAtItsEndIsFound() throws IOException {
        List<String> names = List.of("finding.html", "finding.pdf", "finding.json", "tables/accuracy.csv");
        for (String name : names) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - 1));
        }

        List<String> lines = lines();

        assertThat(names).allMatch(name -> lines.stream().anyMatch(line -> line.startsWith(name + ", ")));
    }

    @Test
    void refusesWhatIsNoPublishedFolder() {
        assertThatThrownBy(() -> PublishedFolder.verify(copies))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("is not a published folder: it has no file pack/audit.json");
        assertThatThrownBy(() -> PublishedFolder.verify(copies.resolve("nowhere")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageEndingWith("nowhere is not a folder. Name the folder that was published.");
    }

    @Test
    void holdsNoIncidentNumberNoCrimeNumberAndNothingThatWasTold() throws IOException {
        String secret = Files.readString(work.resolve("secret")).strip();
        assertThat(Files.readString(work.resolve("incidents.csv")))
                .contains(PublishedExample.INCIDENT, PublishedExample.TOLD);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Nothing in the folder is compressed but the text of the PDF is set letter by letter; its words are
                // those of the page, which is read here too.
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(folder.relativize(file).toString())
                        .doesNotContain(
                                PublishedExample.INCIDENT,
                                PublishedExample.CRIME,
                                PublishedExample.TOLD,
                                "green coat",
                                "as told",
                                secret);
            }
        }
    }

    private void flip(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(from, to));
    }

    private List<String> lines() {
        return PublishedFolder.verify(folder).differences().stream()
                .map(Verification.Difference::line)
                .toList();
    }
}
