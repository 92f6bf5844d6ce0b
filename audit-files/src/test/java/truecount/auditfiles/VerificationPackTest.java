package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.Finding;
import truecount.audit.FindingMaker;
import truecount.audit.Method;
import truecount.exports.UnusableInput;

class VerificationPackTest {

    @TempDir
    Path folder;

    private Path pack;
    private Finding published;

    @BeforeEach
    void publish() {
        TinyForce force = TinyForce.of(300, folder);
        force.open(TinyForce.PLAN, "open");
        AuditClosing closing = force.close("open", force.review("open"));
        pack = folder.resolve("pack");
        closing.writePack(pack);
        published = closing.finding();
    }

    @Test
    void aStrangerFindsEverythingInAgreement() {
        assertThat(VerificationPack.read(pack).checks())
                .extracting(VerificationPack.Check::agrees)
                .containsOnly(true)
                .hasSize(7);
    }

    @Test
    void aPackOfTheFirstMethodIsWorkedOutByTheFirstMethod() throws IOException {
        edit("audit.json", "1 where the score stands up to what was found, else 0, version 2", "1, version 1");

        VerificationPack read = VerificationPack.read(pack);

        assertThat(read.plan().method()).isEqualTo(Method.FIRST);
        assertThat(read.plan().hash()).isEqualTo(read.identity().planHash());
        assertThat(read.finding().quality()).isEmpty();
        assertThat(read.finding()).isEqualTo(FindingMaker.make(read.plan(), read.frame(), read.draw(), read.codes()));
        assertThat(published.quality()).isNotEmpty();
    }

    @Test
    void aPackOfAMethodThatIsNotKnownIsRefused() throws IOException {
        edit("audit.json", "else 0, version 2", "else 0, version 3");

        assertThatThrownBy(() -> VerificationPack.read(pack))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("does not know version 3 of the method");
    }

    @Test
    void theOrderOfTheRowsOfTheFrameDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(pack.resolve("frame.csv")));
        Collections.reverse(rows.subList(1, rows.size()));
        Files.write(pack.resolve("frame.csv"), rows);

        VerificationPack read = VerificationPack.read(pack);

        assertThat(read.checks()).allMatch(VerificationPack.Check::agrees);
        assertThat(read.finding()).isEqualTo(published);
    }

    @Test
    void aChangedUnitShowsInTheHashOfTheFrame() throws IOException {
        edit("frame.csv", ",1,1,0,", ",1,0,1,");

        assertDisagrees("The frame has the hash that audit.json gives");
    }

    @Test
    void aChangedTicketShows() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(pack.resolve("frame.csv")));
        String row = rows.get(1);
        char last = row.charAt(row.length() - 1);
        rows.set(1, row.substring(0, row.length() - 1) + (last == '0' ? '1' : '0'));
        Files.write(pack.resolve("frame.csv"), rows);

        assertDisagrees("Every ticket is SHA-256 of seed and record key");
    }

    @Test
    void aChangedSeedShows() throws IOException {
        edit("audit.json", TinyForce.SEED, "another seed");

        assertDisagrees("The sample drawn again is the published one");
        assertDisagrees("Every ticket is SHA-256 of seed and record key");
    }

    @Test
    void aChangedPlanShows() throws IOException {
        edit("audit.json", "\"confidence\" : \"0.95\"", "\"confidence\" : \"0.9\"");

        assertDisagrees("The plan has the hash that audit.json gives");
    }

    @Test
    void anItemLeftOutOfTheSampleShows() throws IOException {
        List<String> rows = Files.readAllLines(pack.resolve("sample.csv"));
        Files.write(pack.resolve("sample.csv"), rows.subList(0, rows.size() - 1));

        assertDisagrees("The sample drawn again is the published one");
    }

    @Test
    void anImpossibleVerdictCodeIsRefusedWithItsRow() throws IOException {
        edit("verdicts.csv", ",unrecorded,", ",no-crime,");

        assertThatThrownBy(() -> VerificationPack.read(pack))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("verdicts.csv, row")
                .hasMessageContaining("A count of 1 is impossible for the code 'no-crime'");
    }

    @Test
    void oneUnrecordedCrimeFewerChangesTheFinding() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(pack.resolve("verdicts.csv")));
        int at = 0;
        while (!rows.get(at).contains(",unrecorded,")) {
            at++;
        }
        rows.set(at, rows.get(at).split(",", -1)[0] + ",no-crime,0,0,0,0");
        Files.write(pack.resolve("verdicts.csv"), rows);

        assertThat(VerificationPack.read(pack).finding()).isNotEqualTo(published);
    }

    @Test
    void aCodeForAUnitThatWasNotDrawnIsRefused() throws IOException {
        Files.writeString(
                pack.resolve("verdicts.csv"),
                Files.readString(pack.resolve("verdicts.csv")) + "f".repeat(64) + ",no-crime,0,0,0,0\n");

        assertThatThrownBy(() -> VerificationPack.read(pack).finding())
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("which was not drawn");
    }

    @Test
    void aFolderThatIsNoPackIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> VerificationPack.read(empty))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("audit.json cannot be read. Is")
                .hasMessageContaining("the folder of an audit?");
        Files.writeString(empty.resolve("audit.json"), "{");
        assertThatThrownBy(() -> VerificationPack.read(empty)).hasMessageContaining("is not readable as JSON");
        Files.writeString(empty.resolve("audit.json"), "{}");
        assertThatThrownBy(() -> VerificationPack.read(empty)).hasMessageContaining("lacks 'format'");
        Files.writeString(empty.resolve("audit.json"), "{\"format\": \"truecount audit 2\"}");
        assertThatThrownBy(() -> VerificationPack.read(empty))
                .hasMessageContaining("has the format 'truecount audit 2'; this version reads 'truecount audit 1'");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }

    private void assertDisagrees(String what) {
        assertThat(VerificationPack.read(pack).checks())
                .filteredOn(check -> !check.agrees())
                .extracting(VerificationPack.Check::what)
                .contains(what);
    }
}
