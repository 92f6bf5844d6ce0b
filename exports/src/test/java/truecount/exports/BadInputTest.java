package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told whose file cannot be used. */
class BadInputTest {

    private static final String SMALL = """
            incidents:
              number: number
              reported: reported
              channel: channel
            """;

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void aFileThatIsNotThere() {
        assertThatThrownBy(() -> read(folder.resolve("log.csv"), SMALL))
                .hasMessage("There is no file %s.".formatted(folder.resolve("log.csv")));
    }

    @Test
    void aFolder() {
        assertThatThrownBy(() -> read(folder, SMALL)).hasMessage(folder + " is a folder. Give a file.");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThatThrownBy(() -> read(file(""), SMALL))
                .hasMessage("log.csv is empty. Export it again, with a header row.");
    }

    @Test
    void aHeaderOnly() throws IOException {
        assertThatThrownBy(() -> read(file("number,reported,channel\n"), SMALL))
                .hasMessage("log.csv has a header but no rows below it. Export it again.");
    }

    @Test
    void anotherEncoding() throws IOException {
        String text = "number,reported,channel\n1,2026-01-05,web\n2,2026-01-05,café\n";
        Path file = file(text.getBytes(Charset.forName("windows-1252")));

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage("log.csv is not in UTF-8: line 3 holds a character that is not. If it was saved by Excel or"
                        + " an older system, try 'charset: windows-1252' under 'files:' in the mapping.");
        assertThat(read(file, "files: {charset: windows-1252}\n" + SMALL)
                        .getLast()
                        .channel())
                .isEqualTo("café");
    }

    @Test
    void aByteOrderMarkIsNoTrouble() throws IOException {
        String text = "number,reported,channel\n1,2026-01-05,café\n";

        assertThat(read(file("\uFEFF" + text), SMALL).getFirst().channel()).isEqualTo("café");
        assertThat(read(file(text.getBytes(StandardCharsets.UTF_16)), SMALL)
                        .getFirst()
                        .channel())
                .isEqualTo("café");
    }

    @Test
    void anotherSeparator() throws IOException {
        Path file = file("number;reported;channel\n1;2026-01-05;web\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage("log.csv has one column, 'number;reported;channel'. If its columns are separated by another"
                        + " character, say so with 'separator' under 'files:' in the mapping.");
        assertThat(read(file, "files: {separator: ';'}\n" + SMALL)).hasSize(1);
    }

    @Test
    void aRowWithTooFewValues() throws IOException {
        Path file = file("number,reported,channel\n1,2026-01-05,web\n2,2026-01-05\n3,2026-01-05,web,more\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage(
                        "log.csv, row 3: has 2 values where the header has 3 columns. Mend the row, or set such rows"
                                + " aside with --accept-rejects. Nothing was kept.");
        assertThat(accepting(file, SMALL)).hasSize(1);
        assertThat(rejects)
                .containsExactly(
                        new Reject("log.csv", 3, null, "has 2 values where the header has 3 columns"),
                        new Reject("log.csv", 4, null, "has 4 values where the header has 3 columns"));
    }

    @Test
    void aRowWithoutANumber() throws IOException {
        Path file = file("number,reported,channel\n,2026-01-05,web\n2,2026-01-05,web\n");

        assertThatThrownBy(() -> read(file, SMALL)).hasMessageStartingWith("log.csv, row 2: has no number.");
        assertThat(accepting(file, SMALL)).hasSize(1);
    }

    @Test
    void aQuoteLeftOpen() throws IOException {
        Path file = file("number,reported,channel\n1,2026-01-05,web\n2,2026-01-05,\"web\n3,2026-01-05,web\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage("log.csv: after row 2 (line 2) the quotes do not match up: a quote is left open, or a quote"
                        + " inside a value is not doubled. Mend that row or export the file again.");
    }

    @Test
    void aQuoteLeftOpenAboveMillionsOfCharacters() throws IOException {
        String rows = "3,2026-01-05,web\n".repeat(300_000);
        Path file = file("number,reported,channel\n1,2026-01-05,web\n2,2026-01-05,\"web\n" + rows);

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessageStartingWith(
                        "log.csv: after row 2 (line 2) a value is longer than 4,194,304 characters, the most"
                                + " that is read: either it is that long, or a quote before it is left open.");
    }

    @Test
    void aQuoteInsideAValueThatIsNotDoubled() throws IOException {
        Path file = file("number,reported,channel\n1,2026-01-05,\"the \"web\" form\"\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessageStartingWith("log.csv: after row 1 (line 1) the quotes do not match up");
    }

    @Test
    void aColumnThatIsNotThere() throws IOException {
        Path file = file("Number,Reported At,channel\n1,2026-01-05,web\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage("m.yaml, line 2: log.csv has no column 'number'. Did you mean 'Number'? Its columns are:"
                        + " Number, Reported At, channel.");
    }

    @Test
    void aColumnThatIsThereTwice() throws IOException {
        Path file = file("number,reported,channel,channel\n1,2026-01-05,web,web\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage("log.csv: the header names the column 'channel' twice, and m.yaml, line 4 uses it."
                        + " Rename one of them, or call it by its place, such as '#3'.");
    }

    @Test
    void aNumberThatStandsTwiceWithOtherContent() throws IOException {
        Path file = file("number,reported,channel\n1,2026-01-05,web\n2,2026-01-05,web\n1,2026-01-05,letter\n");

        assertThatThrownBy(() -> read(file, SMALL))
                .hasMessage(
                        "log.csv: number '1' stands on row 2 and, with other content, on row 4. They differ in 'channel'."
                                + " If rows are published again when they change, add 'republished: keep last' or"
                                + " 'republished: {latest: COLUMN}' to the mapping. If they are two records, such as two"
                                + " offences of one number or a number that starts again each year, make the number of"
                                + " both: 'number: {join: [NUMBER, COLUMN]}'. If neither, mend the file.");
        assertThat(accepting(file, SMALL)).extracting(Incident::channel).containsExactly("web", "web");
        assertThat(rejects)
                .containsExactly(new Reject("log.csv", 4, null, "repeats the number of row 2 with other content"));
    }

    @Test
    void compressedDataThatEndsEarly() throws IOException {
        byte[] whole = gzipped("number,reported,channel\n" + "1,2026-01-05,web\n".repeat(20_000));
        Path cut = file(Arrays.copyOf(whole, whole.length - 40));

        assertThatThrownBy(() -> read(cut, SMALL))
                .hasMessageMatching("log.csv ends in the middle of its compressed data, after row \\d+."
                        + " Copy or export it again.");
    }

    @Test
    void compressedDataThatIsDamaged() throws IOException {
        byte[] bytes = gzipped("number,reported,channel\n1,2026-01-05,web\n");
        Arrays.fill(bytes, 10, 20, (byte) 0xFF);

        assertThatThrownBy(() -> read(file(bytes), SMALL))
                .hasMessage("log.csv is damaged: its compressed data cannot be read after row 0. Copy or"
                        + " export it again.");
    }

    @Test
    void crimesThatTheMappingDoesNotMap() throws IOException {
        Path file = file("number\n1\n");

        assertThatThrownBy(() -> CrimeReader.open(file, Mapping.parse(SMALL, "m.yaml"), ReadOptions.strict(r -> {})))
                .hasMessage(
                        "The mapping m.yaml does not say what the columns of the crime records mean. Add 'crimes:'.");
    }

    private List<Incident> read(Path file, String mapping) {
        return read(file, mapping, ReadOptions.strict(rejects::add));
    }

    private List<Incident> accepting(Path file, String mapping) {
        rejects.clear();
        return read(file, mapping, ReadOptions.strict(rejects::add).acceptingRejects());
    }

    private static List<Incident> read(Path file, String mapping, ReadOptions options) {
        List<Incident> incidents = new ArrayList<>();
        try (IncidentReader reader = IncidentReader.open(file, Mapping.parse(mapping, "m.yaml"), options)) {
            reader.forEach(incidents::add);
        }
        return incidents;
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("log.csv"), bytes);
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
