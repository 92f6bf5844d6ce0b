package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final String MAPPING = """
            incidents:
              parts:
                - {file: lines.csv, key: [ref, rev], column: narrative, value: {join: [at, text]}, with: "\\n"}
                - {file: links.csv, key: ref, column: crimes, value: crime, with: ';'}
              number: ref
              republished: {latest: rev}
              crimeNumbers: {column: crimes, separator: ';'}
              logText: narrative
            """;

    @TempDir
    Path dir;

    private List<Incident> read(String incidents, String lines, String links) throws IOException {
        Files.writeString(dir.resolve("incidents.csv"), incidents);
        Files.writeString(dir.resolve("lines.csv"), lines);
        Files.writeString(dir.resolve("links.csv"), links);
        return read();
    }

    private List<Incident> read() {
        Mapping mapping = Mapping.parse(MAPPING, "m.yaml");
        List<Incident> all = new ArrayList<>();
        try (IncidentReader reader =
                IncidentReader.open(dir.resolve("incidents.csv"), mapping, ReadOptions.strict(reject -> {}))) {
            reader.forEach(all::add);
        }
        return all;
    }

    @Test
    void linesAndLinksComeFromFilesOfTheirOwn() throws IOException {
        List<Incident> all = read(
                "ref,rev\nA,1\nB,1\nC,1\n",
                "ref,rev,at,text\nA,1,10:00,hello\nA,1,10:05,closed\nC,1,11:00,bye\n",
                "ref,crime\nB,X1\nB,X2\n");

        assertThat(all).extracting(Incident::logText).containsExactly("10:00 hello\n10:05 closed", null, "11:00 bye");
        assertThat(all).extracting(Incident::crimeNumbers).containsExactly(List.of(), List.of("X1", "X2"), List.of());
    }

    @Test
    void aRowPublishedAgainHasLinesOfItsOwn() throws IOException {
        List<Incident> all = read(
                "ref,rev\nA,1\nB,1\nA,2\n",
                "ref,rev,at,text\nA,1,10:00,first\nB,1,10:01,other\nA,2,10:00,first\nA,2,12:00,last\n",
                "ref,crime\n");

        assertThat(all).extracting(Incident::logText).containsExactly("10:01 other", "10:00 first\n12:00 last");
    }

    @Test
    void aFurtherFileThatIsNotThereIsNamed() throws IOException {
        Files.writeString(dir.resolve("incidents.csv"), "ref,rev\nA,1\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("m.yaml, line 3: 'narrative' is taken from lines.csv, which must stand beside"
                        + " incidents.csv. There is no such file there.");
    }

    @Test
    void rowsOfAFurtherFileMayStandInAnotherOrder() throws IOException {
        List<Incident> all = read(
                "ref,rev\nA,1\nB,1\n",
                "ref,rev,at,text\nB,1,10:01,other\nA,1,10:00,first\nA,1,10:05,more\n",
                "ref,crime\n");

        assertThat(all).extracting(Incident::logText).containsExactly("10:00 first\n10:05 more", "10:01 other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/passwd", "a/b.csv", "..\\\\secret.csv", "C:secret.csv", ".hidden"})
    void theFileOfAPartIsANameAndNeverAPath(String file) {
        assertThatThrownBy(() -> Mapping.parse(
                        "incidents:\n  number: ref\n  parts:\n    - {file: \"%s\", key: [ref], column: p, value: v}\n"
                                .formatted(file),
                        "m.yaml"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(
                        "m.yaml, line 4: the file of a part is a name, such as types.csv, and not a path");
    }

    @Test
    void aPartThatIsALinkIsNotOpened() throws IOException {
        Files.writeString(dir.resolve("secret"), "the secret,of others\n");
        Files.createSymbolicLink(dir.resolve("lines.csv"), dir.resolve("secret"));
        Files.writeString(dir.resolve("incidents.csv"), "ref,rev\nA,1\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("There is no such file there.")
                .hasMessageNotContaining("the secret");
    }

    @Test
    void aKeyThatTheTableDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> read("ref\nA\n", "ref,rev,at,text\n", "ref,crime\n"))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("m.yaml, line 3: incidents.csv has no column 'rev'. Its columns are: ref.");
    }
}
