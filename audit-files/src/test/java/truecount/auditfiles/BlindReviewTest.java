package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindReviewTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 1, 22, 15);

    @TempDir
    Path folder;

    @Test
    void aBlindItemHasNoFieldForWhatThePoliceDecided() {
        // Whoever adds a field must think whether a reviewer may see it.
        assertThat(Arrays.stream(BlindItem.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("number", "reported", "channel", "openingType", "log", "question", "done");
    }

    @Test
    void aSheetShowsWhatThePoliceKnew() throws IOException {
        String sheet = sheet("22:15 Caller says \"he hit me\" & ran\n22:31 Patrol on scene");

        assertThat(sheet)
                .contains("<h1>Item 1 of 1</h1>")
                .contains("2026-03-01 22:15")
                .contains("<td>101</td>")
                .contains("<td>ASSAULT</td>")
                .contains("22:15 Caller says &quot;he hit me&quot; &amp; ran\n22:31 Patrol on scene");
    }

    @Test
    void noSheetShowsTheClosingResultTheLinkedCrimesOrTheStratum() throws IOException {
        TinyForce.of(300, folder).open(TinyForce.PLAN, "open");

        try (Stream<Path> sheets = Files.list(folder.resolve("open/review"))) {
            List<Path> pages =
                    sheets.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSize(60);
            for (Path page : pages) {
                assertThat(Files.readString(page))
                        .contains("10:20 Officer spoke to both")
                        .doesNotContainIgnoringCase("crimed")
                        .doesNotContain("FILED", "filed", "CLOSED-", "crime linked", "INC-", "Violence")
                        .doesNotContainPattern("\\bC\\d+\\b");
            }
        }
    }

    @Test
    void theLogEndsBeforeTheLineThatTellsTheDecision() throws IOException {
        String[] tellingLines = {
            "22:50 Result code 12",
            "22:50 This is NO CRIME",
            "22:50 Filed by sergeant",
            "22:50 closed-assault",
            "22:50 nfa"
        };
        for (String line : tellingLines) {
            assertThat(sheet("22:15 He hit me\n" + line + "\n22:59 Anything after it"))
                    .as(line)
                    .contains("22:15 He hit me")
                    .doesNotContain("22:50", "22:59");
        }
    }

    @Test
    void aMarkIsFoundAsAWholeWordOnly() throws IOException {
        assertThat(sheet("22:15 Her infant saw it\n22:16 Profiled the caller"))
                .contains("Her infant saw it", "Profiled the caller");
    }

    @Test
    void theMarksOfThePlanReplaceTheUsualOnes() throws IOException {
        String plan = TinyForce.PLAN + "decision-marks: [\"sgt has decided\"]\n";

        assertThat(sheet("22:15 He said there was no crime here\n22:40 SGT HAS DECIDED", plan))
                .contains("He said there was no crime here")
                .doesNotContain("22:40");
    }

    @Test
    void aLogCannotSmuggleMarkupOrPlaceholdersIntoTheSheet() throws IOException {
        assertThat(sheet("22:15 <script>alert(1)</script> @ITEM@"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; @ITEM@")
                .doesNotContain("<script");
    }

    @Test
    void anItemWithoutALogSaysWhomToAsk() throws IOException {
        assertThat(sheet("")).contains("The export holds no log for this item. Ask the keeper of this audit");
    }

    private String sheet(String log) throws IOException {
        return sheet(log, TinyForce.PLAN);
    }

    private String sheet(String log, String plan) throws IOException {
        TinyForce force = new TinyForce(folder);
        force.addIncident("INC-1", DAY, "ASSAULT", "FILED", "", log.replace("\"", "\"\""));
        force.addCrime("C1", "INC-9", "8N", DAY, "OPEN");
        String out = "open-" + Integer.toHexString((log + plan).hashCode());
        force.open(plan, out);
        return Files.readString(folder.resolve(out).resolve("review/item-0001.html"));
    }
}
