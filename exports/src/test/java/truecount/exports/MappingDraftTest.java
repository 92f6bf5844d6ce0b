package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft sees in a file, and what it asks because the file cannot tell. */
class MappingDraftTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            2026-04-13          | iso
            2026-04-13T08:30Z   | iso
            13/04/2026 08:30    | dd/MM/yyyy HH:mm
            04/13/2026 08:30:15 | MM/dd/yyyy HH:mm:ss
            13.04.2026          | dd.MM.yyyy
            3/4/2026 8:30, 13/4/2026 18:30 | d/M/yyyy H:mm
            13-APR-26           | d-MMM-yy
            13 April 2026       | d MMMM yyyy
            20260413            | yyyyMMdd
            4/13/2026 8:30 PM   | M/d/yyyy h:mm a
            """)
    void daysAreReadInTheWayTheyAreWritten(String written, String format) {
        WrittenTimes times = WrittenTimes.in(List.of(written.split(", ")));

        assertThat(times.formats()).containsExactly(format);
        assertThat(times.orderOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0830", "08:30", "08:30:15", "8:30 AM"})
    void aTimeOfDayIsNoDay(String written) {
        assertThat(WrittenTimes.in(List.of(written)).clocks()).isTrue();
        assertThat(WrittenTimes.in(List.of(written)).dates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EX-20260401-0001", "2002180004", "42X/000412/26", "unknown", "12.5"})
    void aNumberIsNoDay(String written) {
        assertThat(WrittenTimes.in(List.of(written)).dates()).isFalse();
    }

    @Test
    void anOrderThatNoDayTellsIsAskedAndNeverGuessed() throws IOException {
        MappingDraft draft =
                MappingDraft.of(List.of(log("ref,reported,type\nA1,03/04/2026,THEFT\nA2,05/04/2026,THEFT\n")));

        DraftQuestion order = draft.open().getFirst();
        assertThat(order.words()).contains("day first and month first").contains("reported");
        assertThat(order.proposed()).isEmpty();
        assertThatThrownBy(() -> draft.answered(order, "")).hasMessageContaining("Nothing is proposed");
        assertThat(draft.answered(order, "1").yaml()).contains("formats: ['dd/MM/yyyy']");
        assertThat(draft.answered(order, "2").yaml()).contains("formats: ['MM/dd/yyyy']");
    }

    @Test
    void oneDayThatTellsTheOrderIsEnough() throws IOException {
        MappingDraft draft =
                MappingDraft.of(List.of(log("ref,reported,type\nA1,03/04/2026,THEFT\nA2,25/04/2026,THEFT\n")));

        assertThat(draft.open()).noneMatch(question -> question.words().contains("stands first"));
        assertThat(draft.yaml()).contains("formats: ['dd/MM/yyyy']");
    }

    @ParameterizedTest(name = "{0}, separated by {1}")
    @CsvSource({"windows-1252, ;", "UTF-8, ','", "UTF-16LE, ;", "ISO-8859-1, |"})
    void encodingSeparatorAndHeaderRowAreFound(String charset, String separator) throws IOException {
        String text = "Extract of the log;;\nref;reported;type\nA1;2026-04-03;Vol à l'étalage\nA2;2026-04-04;THEFT\n";
        Path file = folder.resolve("incidents.csv");
        Files.write(file, text.replace(";", separator).getBytes(Charset.forName(charset)));

        MappingCoverage read = readByItsDraft(file);

        assertThat(read.incidents().current()).isEqualTo(2);
        assertThat(read.incidents().notices()).isEmpty();
        assertThat(read.days()).isEqualTo(2);
    }

    @Test
    void aHeaderThatSteersATerminalOrBreaksALineCannotForgeTheMapping() throws IOException {
        Path file =
                log("ref,reported,\"opening\u001b[31m\nsystem: forged\"\nA1,2026-04-03,THEFT\nA2,2026-04-04,THEFT\n");

        MappingCoverage read = readByItsDraft(file);

        assertThat(read.typed()).isEqualTo(2);
        assertThat(MappingDraft.of(List.of(file)).yaml())
                .doesNotContain("\u001b")
                .doesNotContain("\nsystem: forged");
    }

    @Test
    void aNumberThatRepeatsIsAskedAbout() throws IOException {
        Path file = log("ref,reported,type\nA1,2026-04-03,THEFT\nA1,2026-04-04,FRAUD\nA2,2026-04-04,THEFT\n");
        MappingDraft draft = MappingDraft.of(List.of(file));

        DraftQuestion repeated = draft.open().getFirst();

        assertThat(repeated.words()).startsWith("1 rows of incidents.csv have a number (ref)");
        assertThat(draft.answered(repeated, "1").yaml()).contains("republished: keep last");
        assertThat(draft.answered(repeated, "2").yaml()).contains("{row: true}");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() throws IOException {
        Path file = log("1001,2026-04-03,5\n1002,2026-04-04,5\n");

        assertThatThrownBy(() -> MappingDraft.of(List.of(file))).hasMessageContaining("no row that names its columns");
    }

    @Test
    void filesThatOneMappingCannotReadAreNamed() throws IOException {
        Path log = log("ref,reported,type\nA1,2026-04-03,THEFT\nA2,2026-04-04,THEFT\n");
        Path crimes = Files.writeString(folder.resolve("crimes.csv"), "crime_no;incident_no\nC1;A1\nC2;A2\n");

        assertThatThrownBy(() -> MappingDraft.of(List.of(log, crimes))).hasMessageContaining("written differently");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("incidents.csv"), text, StandardCharsets.UTF_8);
    }

    private static MappingCoverage readByItsDraft(Path file) {
        MappingDraft draft = MappingDraft.of(List.of(file));
        while (!draft.open().isEmpty()) {
            DraftQuestion question = draft.open().getFirst();
            draft = draft.answered(question, question.kind() == DraftQuestion.Kind.ONE ? "1" : "");
        }
        return MappingCoverage.of(
                file, null, Mapping.parse(draft.yaml(), "drafted.yaml"), ReadOptions.strict(reject -> {}));
    }
}
