package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.Browser.Upload;
import truecount.app.FreshHouse;

/** A verdicts file that reviewers filled in elsewhere, and that somebody else hands in. */
class VerdictsHandedInTest {

    private final FreshHouse house = FreshHouse.example();
    private final Browser statistician = house.signedInAs("statistician");

    @Test
    void keepsWhomTheFileNamesBesideWhoHandedItIn() {
        String blank = new String(statistician.fetch("/audits/2/verdicts.csv").body(), StandardCharsets.UTF_8);
        Browser.Page there = handIn(filled(blank, 680, "R. Miles"));

        assertThat(there.status()).isEqualTo(200);
        assertThat(house.ask("select reviewer ~ '^person:', named from audits.verdict where audit = 2 and item = 680"))
                .containsExactly("t R. Miles");
        assertThat(house.ask("select covers[1] from ledger.entry where what = 'audits.verdicts-filed'"
                        + " and who <> 'system' and covers[1] like '%/680/%'"))
                .containsExactly("audits.verdict 2/680/1");
        assertThat(new String(statistician.fetch("/audits/2/verdicts.csv").body(), StandardCharsets.UTF_8))
                .contains("R. Miles");
        assertThat(house.ask("select subject from ledger.entry where what = 'site.downloaded'"))
                .contains("address:/audits/2/verdicts.csv");
        // What is unpacked for a moment is gone, and none of it was elsewhere.
        assertThat(house.data().resolve("audits-at-work")).isEmptyDirectory();
    }

    @Test
    void refusesWhatCannotBeKept() {
        String blank = new String(statistician.fetch("/audits/2/verdicts.csv").body(), StandardCharsets.UTF_8);

        assertThat(handIn(filled(blank, 681, "R.\0Miles")).text())
                .contains(
                        "There is a problem", "Item 681 holds a character that cannot be kept (U+0000 at character 3)");
        assertThat(handIn(filled(blank, 681, "R".repeat(201))).text())
                .contains("Item 681 names a reviewer of more than 200 characters");
        assertThat(house.count("select count(*) from audits.verdict where audit = 2 and item = 681"))
                .isZero();
    }

    private static String filled(String blank, int item, String reviewer) {
        StringBuilder lines = new StringBuilder();
        for (String line : blank.split("\r?\n")) {
            String[] cells = line.split(",", -1);
            if (lines.isEmpty()) {
                lines.append(line).append('\n');
            } else if (cells[1].equals(Integer.toString(item))) {
                cells[3] = "no crime";
                cells[8] = reviewer;
                lines.append(String.join(",", cells)).append('\n');
            }
        }
        return lines.toString();
    }

    private Browser.Page handIn(String file) {
        return statistician.upload(
                statistician.open("/audits/2"),
                "/audits/2/verdicts",
                Map.of(),
                List.of(new Upload("verdicts", "verdicts.csv", file.getBytes(StandardCharsets.UTF_8))));
    }
}
