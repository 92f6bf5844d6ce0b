package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Value;
import truecount.auditfiles.AuditClosing.WithoutVerdict;
import truecount.exports.UnusableInput;

class ClosingTest {

    @TempDir
    Path folder;

    private TinyForce force;
    private OpenedAudit audit;
    private List<String> rows;

    @BeforeEach
    void openAndReview() throws IOException {
        force = TinyForce.of(300, folder);
        audit = force.open(TinyForce.PLAN, "open");
        rows = new ArrayList<>(Files.readAllLines(force.review("open")));
    }

    @Test
    void aVerdictOnAnItemThatWasNotDrawnIsRefused() {
        rows.add(row(61, 1, "no crime,,,"));
        rows.add(row(0, 1, "no crime,,,"));

        assertRefused(
                "The verdicts in verdicts.csv cannot be used:",
                "verdicts.csv, row %s: the column 'item': item 61 was not drawn; the items of this audit run from 1 to 60."
                        .formatted(rows.size() - 1),
                "verdicts.csv, row %s: the column 'item': item 0 was not drawn".formatted(rows.size()));
    }

    @Test
    void theSameLineOfAnItemTwiceIsRefused() {
        rows.add(row(7, 1, "crime,8N,no,1"));

        assertRefused("item 7, line 1 has a verdict on row", "already; give each line of an item its own number");
    }

    @Test
    void aFileFromAnotherAuditIsRefused() throws IOException {
        force.open(TinyForce.PLAN.replace("records: 60", "records: 61"), "other");
        Path other = force.review("other");

        assertThatThrownBy(() -> force.close("open", other))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("verdicts.csv, row 2: the column 'audit': the verdict belongs to 'audit-")
                .hasMessageContaining("but this audit is '%s'".formatted(audit.mark()));
    }

    @Test
    void wordsThatAreNotVerdictsAreRefusedWithThoseThatAre() {
        replaceVerdict(1, "crime?,8N,no,1");
        replaceVerdict(2, "crime,8NN,no,1");
        replaceVerdict(3, "crime,4-Jan,no,1");
        replaceVerdict(4, "crime,,no,1");
        replaceVerdict(5, "crime,8N,,1");
        replaceVerdict(6, "crime,8N,maybe,1");
        replaceVerdict(7, "crime,8N,no,0");
        replaceVerdict(8, "crime,8N,no,some");
        replaceVerdict(9, "no crime,8N,,");
        replaceVerdict(10, "crime,N100/01,no,1");

        assertRefused(
                "the verdict 'crime?' is not known; it must be 'crime', 'no crime' or 'could not be read'.",
                "the class '8NN' is not on the Home Office list; it must be a class such as 8N or a code such as"
                        + " 008/06.",
                "It looks like a date: set the column to text before typing a class such as 4/1.",
                "a crime needs a class, such as 8N.",
                "say whether the crime is domestic abuse: yes or no.",
                "the column 'domestic' must hold yes or no; it holds 'maybe'.",
                "the count must be from 1 to 1000; it is 0.",
                "the column 'count' must hold a whole number; it holds 'some'.",
                "'no crime' takes no class; it has '8N'.",
                "N100/01 is a reported incident and no crime; write 'no crime'.");
    }

    @Test
    void noCrimeBesideACrimeIsRefused() {
        replaceVerdict(1, "crime,8N,no,1");
        rows.add(row(1, 2, "no crime,,,"));

        assertRefused("item 1: 'no crime' and 'could not be read' must be the only line of an item; it has 2.");
    }

    @Test
    void itemsWithoutAVerdictAreNamedAndCountOnlyWhereOneSaysSo() throws IOException {
        replaceVerdict(3, ",,,");
        rows.removeIf(row -> row.startsWith(audit.mark() + ",17,"));

        assertRefused("Items without a verdict: 3, 17 (2 of 60). Fill them in, or close with"
                + " --count-missing-as-unreadable, which counts each as an item that could not be read.");
        AuditClosing closing =
                AuditClosing.of(folder.resolve("open"), write(rows), force.keys(), WithoutVerdict.COUNT_AS_UNREADABLE);
        assertThat(closing.finding().table("design").figures())
                .anySatisfy(figure -> assertThat(figure.value()).isEqualTo(new Value.Count(2, 60)));
    }

    @Test
    void anotherSecretIsRefused() {
        RecordKeys other = RecordKeys.readOrMake(folder.resolve("other-secret"));

        assertThatThrownBy(() -> AuditClosing.of(folder.resolve("open"), write(rows), other, WithoutVerdict.REFUSE))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("The audit was opened with another secret. Name the file it was opened with:"
                        + " --secret-file FILE.");
    }

    @Test
    void aFrameThatWasChangedAfterTheDrawIsRefused() throws IOException {
        edit("frame.csv", "Theft: no crime linked", "Theft: crime linked");

        assertRefused("frame.csv was changed after the audit was opened: its hash is");
    }

    @Test
    void aPlanThatWasChangedAfterTheDrawIsRefused() throws IOException {
        edit("audit.json", "\"records\" : \"60\"", "\"records\" : \"50\"");

        assertRefused("audit.json was changed after the audit was opened");
    }

    @Test
    void crimeRecordsThatWereChangedAfterTheDrawAreRefused() throws IOException {
        edit("private/crimes.csv", ",VIOLENCE,", ",OTHER,");

        assertRefused("The files in 'private' were changed after the audit was opened: item");
    }

    @Test
    void aFileThatIsNoCsvOrNoUtf8IsRefused() throws IOException {
        assertRefusedFile("only one line\n", "verdicts.csv has no rows.");
        assertRefusedFile(
                "audit,item\na,1\n",
                "verdicts.csv lacks the column 'line'. Its first row must name the columns: audit, item, line, verdict,"
                        + " class, domestic, count, reason, reviewer.");
        rows.set(1, rows.get(1) + ",one cell more");
        assertRefused(
                "verdicts.csv, row 2: it has 10 cells where the first row has 9; look for a comma too many or too few.");
        rows.set(1, row(1, 1, "\"no crime,,,"));
        assertRefused("Unclosed quoted field at end of input (record starting at line 2).");
        Path latin = Files.write(
                folder.resolve("verdicts.csv"),
                (rows.getFirst() + "\n" + row(1, 1, "no crime,,,").replace("seen", "café") + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> force.close("open", latin))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("verdicts.csv is not in UTF-8. Save it as \"CSV UTF-8\".");
    }

    @Test
    void whatASpreadsheetProgramAddsDoesNoHarm() throws IOException {
        var plain = force.close("open", write(rows)).finding();
        Path saved = Files.writeString(folder.resolve("verdicts.csv"), "\uFEFF" + String.join("\r\n", rows) + "\r\n");

        assertThat(force.close("open", saved).finding()).isEqualTo(plain);
    }

    private String row(int item, int line, String verdict) {
        return "%s,%s,%s,%s,seen,R1".formatted(audit.mark(), item, line, verdict);
    }

    private void replaceVerdict(int item, String verdict) {
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).startsWith(audit.mark() + "," + item + ",") ? i : at;
        }
        rows.set(at, row(item, 1, verdict));
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("verdicts.csv"), lines);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve("open").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> force.close("open", write(rows)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private void assertRefusedFile(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("verdicts.csv"), text);
        assertThatThrownBy(() -> force.close("open", file))
                .isInstanceOf(UnusableInput.class)
                .hasMessage(message);
    }
}
