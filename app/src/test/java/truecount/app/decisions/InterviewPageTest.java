package truecount.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.OpenHouse;
import truecount.rulesjson.CertificateCheck;

class InterviewPageTest {

    private static final List<String> PUNCH = List.of(
            "violence",
            "2026-05-04 09:10",
            "victim",
            "one-person",
            "stranger",
            "punched",
            "bruise",
            "none-of-these",
            "no");

    private final Browser handler = OpenHouse.signedInAs("call-handler");

    /** Answers the question of a page as a person does: a choice made or words written, and Continue. */
    private static Page answer(Browser browser, Page page, String answer) {
        Element form = page.html().selectFirst("main form");
        assertThat(form).as(page.text()).isNotNull();
        boolean written = !form.select("input[name=written]").isEmpty();
        return browser.send(page, form.attr("action"), Map.of(written ? "written" : "answer", answer));
    }

    private Page answered(List<String> answers) {
        Page page = handler.open("/decisions/new");
        for (String answer : answers) page = answer(handler, page, answer);
        return page;
    }

    @Test
    void asksWhatHappenedAndThenWhenThePoliceHeard() {
        assertThat(handler.open("/decisions/new").heading()).isEqualTo("Question 1 What happened?");

        Page page = answered(PUNCH.subList(0, 1));

        assertThat(page.heading()).isEqualTo("Question 2 When did the police first hear of it?");
        assertThat(page.html().select("input[name=written]").val()).matches("\\d{1,2}/\\d{1,2}/\\d{4} \\d\\d:\\d\\d");
        assertThat(page.text()).contains("Question 2", "Why this is asked");
    }

    @Test
    void showsWhatToRecordFirstAndWhy() {
        Page page = answered(PUNCH);

        assertThat(page.heading()).isEqualTo("Record a crime");
        assertThat(page.html().select("main table").first().text())
                .contains("What to record", "Assault occasioning actual bodily harm", "8N", "008/06");
        assertThat(page.text())
                .contains(
                        "By 5 May 2026, 09:10.",
                        "Crime Recording Rules for Front line Officers and Staff 2026/27",
                        "What was disclosed, and what became of each",
                        "What injury did the victim have?",
                        "SHA-256 over everything in it");
        assertThat(page.html().select("link[href=/decisions/print.css]")).hasSize(1);
        assertThat(handler.open("/decisions/print.css").response().body()).contains("@media print");
    }

    @Test
    void keepsTheDecisionUnderThePersonsNameAndSaysSoInTheLedger() throws SQLException {
        Page decided = answered(PUNCH);
        String keep = decided.html().selectFirst("main form").attr("action");

        Page kept = handler.send(decided, keep, Map.of());

        assertThat(kept.text()).contains("The decision is kept as number", "Kept by You");
        String path = kept.address().getPath();
        assertThat(path).matches("/decisions/\\d+");
        assertThat(handler.open("/decisions").text()).contains("1 x 8N", "4 May 2026");
        String hash = kept.html().select(".tc-code").text();
        try (Connection house = OpenHouse.asTheHouse();
                var query = house.prepareStatement(
                        "select who, details ->> 'hash' from ledger.entry where what = 'decisions.kept' and subject = ?")) {
            query.setString(1, "decision:" + path.substring(path.lastIndexOf('/') + 1));
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).startsWith("person:");
                assertThat(row.getString(2)).isEqualTo(hash);
            }
        }
    }

    @Test
    void givesTheCertificateToCheck() {
        Page decided = answered(PUNCH);
        String download = decided.html().select("a[href$=certificate.json]").attr("href");

        Page file = handler.open(download);

        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(CertificateCheck.of(file.response().body()).same()).isTrue();
        Page kept =
                handler.send(decided, decided.html().selectFirst("main form").attr("action"), Map.of());
        Page again =
                handler.open(kept.html().select("a[href$=certificate.json]").attr("href"));
        assertThat(CertificateCheck.of(again.response().body()).same()).isTrue();
    }

    @Test
    void goesBackAndChangesAnAnswer() {
        Page decided = answered(PUNCH);
        Page injury = handler.open(
                decided.html().select("a:contains(Change):contains(injury)").attr("href"));
        assertThat(injury.heading()).isEqualTo("Question 7 What injury did the victim have?");

        Page next = answer(handler, injury, "passing-pain");
        next = answer(handler, next, "none-of-these");
        next = answer(handler, next, "no");

        assertThat(next.html().select("main table").first().text()).contains("105A");
    }

    @Test
    void anAnswerFromAnEarlierPageCountsForThatQuestion() {
        Page third = answered(PUNCH.subList(0, 2));
        Page fourth = answer(handler, third, "victim");
        answer(handler, fourth, "one-person");

        Page again = answer(handler, third, "police");

        assertThat(again.text()).contains("Police officer or staff").doesNotContain("One person Change");
    }

    /** Back goes back: each question has its own address, and nothing is chosen on it that a person has not just chosen. */
    @Test
    void everyQuestionHasAnAddressOfItsOwn() {
        Page relation = answered(PUNCH.subList(0, 4));
        assertThat(relation.address().getQuery()).isEqualTo("step=4");
        Page did = answer(handler, relation, "stranger");
        assertThat(did.address().getQuery()).isEqualTo("step=5");

        Page back = handler.open(relation.address().getPath() + "?step=4");
        assertThat(back.heading()).isEqualTo(relation.heading());
        assertThat(back.html().select("main input[checked], main option[selected]"))
                .isEmpty();
        assertThat(back.html().select("main form").attr("autocomplete")).isEqualTo("off");
        assertThat(back.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void headsAFraudByWhatHappensToIt() {
        Page page = answered(List.of("deception", "2026-05-04 09:10", "victim", "one-person", "romance"));
        while (page.html().select("main form [name=step]").hasAttr("value")
                && !page.heading().contains("Report Fraud")) {
            page = answer(handler, page, otherwise(page));
        }

        assertThat(page.heading()).isEqualTo("Refer to Report Fraud: no crime record here");
        assertThat(page.html().select("main table").first().text()).contains("What to refer", "NFIB1D");
    }

    private static String otherwise(Page page) {
        for (String usual : List.of("paid", "shown", "stranger", "none-of-these", "no")) {
            if (!page.html().select("main input[value=" + usual + "]").isEmpty()) return usual;
        }
        return "unknown";
    }

    @Test
    void saysWhatIsMissing() {
        Page kind = handler.open("/decisions/new");
        Page empty = handler.send(kind, kind.html().selectFirst("main form").attr("action"), Map.of());

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().title()).startsWith("Error: What happened?");
        assertThat(empty.html().select(".govuk-error-summary a[href=#answer]").text())
                .isEqualTo("Choose an answer");
        assertThat(empty.html().getElementById("answer")).isNotNull();

        Page when = answered(PUNCH.subList(0, 1));
        Page wrong = answer(handler, when, "soon");
        assertThat(wrong.html().select("#written-error").text()).contains("\"soon\" is no time");
        assertThat(wrong.html().getElementById("written").val()).isEqualTo("soon");
    }

    @Test
    void takesNotKnownForAnAnswer() {
        Page injury = answered(PUNCH.subList(0, 6));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("unknown", "yes"));

        Page next = handler.send(injury, injury.html().selectFirst("main form").attr("action"), fields);

        assertThat(next.text()).contains("What injury did the victim have? Not known");
    }

    @Test
    void anInterviewThatIsOverBeginsAgain() {
        assertThat(handler.open("/decisions/new/gone").heading()).endsWith("What happened?");
        URI other = answered(PUNCH.subList(0, 3)).address();
        assertThat(OpenHouse.signedInAs("officer").open(other.getPath()).text()).contains("Question 1");
    }

    @Test
    void aKeptDecisionIsSeenByWhoeverKeptItAndByThoseWhoMayReclassify() {
        Page decided = answered(PUNCH);
        Page kept =
                handler.send(decided, decided.html().selectFirst("main form").attr("action"), Map.of());
        String path = kept.address().getPath();

        assertThat(OpenHouse.signedInAs("officer").open(path).status()).isEqualTo(404);
        assertThat(OpenHouse.signedInAs("officer").open("/decisions").text()).contains("You have not kept a decision");
        assertThat(OpenHouse.signedInAs("registrar").open(path).status()).isEqualTo(200);
        assertThat(OpenHouse.signedInAs("registrar").open("/decisions").text())
                .contains("1 x 8N", "Example call handler");
    }

    @Test
    void standsInTheNavigationOfThoseWhoRecordOrReview() {
        for (String name :
                List.of("call-handler", "officer", "supervisor", "decision-maker", "registrar", "reviewer")) {
            assertThat(OpenHouse.signedInAs(name).open("/").html().select("nav a[href=/decisions]"))
                    .as(name)
                    .hasSize(1);
        }
        assertThat(OpenHouse.signedInAs("statistician").open("/").html().select("a[href=/decisions]"))
                .isEmpty();
    }
}
