package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.FreshHouse;
import truecount.rulesjson.CertificateCheck;

/** A reviewer tells the facts of an item and the rule book decides, from the first question to the adjudicator. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulingTest {

    private static final String RULE = "CRR26, Whether to record a crime?, p.7";

    /** Without the second question, when the police first heard, which the item's own day answers. */
    private static final List<String> PUNCH =
            List.of("violence", "victim", "one-person", "stranger", "punched", "bruise", "none-of-these", "no");

    private static FreshHouse house;
    private static Browser reviewer;
    private static Browser second;
    private static long audit;

    @BeforeAll
    static void open() {
        house = FreshHouse.example();
        reviewer = house.signedInAs("reviewer");
        second = house.signedInAs("second-reviewer");
        audit = open("records: 6", "\nstrata: none\nsecond-review: 1\n", "facts told");
    }

    private static long open(String records, String more, String seed) {
        String plan = house.part(AuditStore.class).find(1).orElseThrow().planText();
        return house.part(Audits.class)
                .open(
                        plan.replaceFirst("records: \\d+", records)
                                        .replaceAll("(?m)^(strata|allocation|reserve|breakdown|second-review):.*$", "")
                                + more,
                        seed,
                        "system");
    }

    private static String item(int item) {
        return "/reviews/" + audit + "/" + item;
    }

    private static Page answer(Browser browser, Page page, String answer) {
        Element form = page.html().selectFirst("main form");
        assertThat(form).as(page.text()).isNotNull();
        boolean written = !form.select("input[name=written]").isEmpty();
        return browser.send(page, form.attr("action"), Map.of(written ? "written" : "answer", answer));
    }

    /** The question when the police first heard, which follows what happened. */
    private static Page asksWhen(Browser browser, Page page) {
        return page.html().select("input[name=written]").isEmpty() ? answer(browser, page, PUNCH.get(0)) : page;
    }

    private static Page told(Browser browser, int item) {
        Page page = browser.open(item(item) + "/questions");
        page = asksWhen(browser, page);
        page = answer(browser, page, page.html().select("input[name=written]").val());
        for (String answer : PUNCH.subList(1, PUNCH.size())) page = answer(browser, page, answer);
        return page;
    }

    private static String facts(String day) {
        return """
                {"facts": 1, "report": {"received": "%sT10:00", "by": "victim"},
                 "people": [{"id": "v", "standing": "constable"}],
                 "acts": [{"act": "violence", "to": "v", "did": "punched", "injury": "bruise", "onDuty": "yes"}]}
                """.formatted(day);
    }

    private static String day(int item) {
        return house.part(AuditStore.class)
                .sheet(audit, item)
                .orElseThrow()
                .reported()
                .substring(0, 10);
    }

    private static List<String> filed(int item) {
        return house.ask("select version from audits.verdict where audit = %d and item = %d".formatted(audit, item));
    }

    @Test
    @Order(1)
    void theQuestionWhenProposesTheMomentOfTheReportAndTheLogIsAtHand() {
        Page review = reviewer.open(item(1));
        Page first = reviewer.open(
                review.html().select("a:contains(Answer questions)").attr("href"));
        Page page = asksWhen(reviewer, first);

        String[] day = day(1).split("-", -1);
        assertThat(page.html().select("input[name=written]").val())
                .startsWith("%d/%d/%s".formatted(Integer.parseInt(day[2]), Integer.parseInt(day[1]), day[0]));
        assertThat(page.html().select("details pre.tc-log").text())
                .isEqualTo(review.html().select("pre.tc-log").text());
    }

    @Test
    @Order(2)
    void anAnswerThatDoesNotFitIsSaidBesideTheQuestion() {
        Page page = asksWhen(reviewer, reviewer.open(item(1) + "/questions"));
        Page none = answer(reviewer, page, " ");

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html().select("#written-error").text()).contains("Enter when it was");
    }

    @Test
    @Order(3)
    void theRulesDecideAndTheVerdictKeepsTheCertificateWithFactsAndPages() {
        Page decided = told(reviewer, 1);

        assertThat(decided.heading()).isEqualTo("Record a crime");
        assertThat(decided.text()).contains("8N", "You stand by the facts; the rules decide what follows");
        assertThat(filed(1)).isEmpty();

        Page next = reviewer.send(decided, item(1) + "/ruling", Map.of("reason", "He punched her."));

        assertThat(next.heading()).matches("Item \\d of 6").isNotEqualTo("Item 1 of 6");
        assertThat(house.ask("select verdict, offence_class, crimes, reason from audits.verdict_line where audit = "
                        + audit + " and item = 1"))
                .containsExactly("CRIME 8N 1 He punched her.");
        String rule = house.ask("select rule from audits.verdict where audit = %d and item = 1".formatted(audit))
                .getFirst();
        assertThat(rule).contains("CRR26", "p.");
        String certificate = house.ask(
                        "select content from audits.verdict_certificate where audit = %d and item = 1".formatted(audit))
                .getFirst();
        assertThat(CertificateCheck.of(certificate).same()).isTrue();
        assertThat(house.ask("select details ->> 'certificate' from ledger.entry where subject = 'audit:%d/item:1'"
                                .formatted(audit)
                        + " and what = 'audits.verdict-filed'"))
                .containsExactlyElementsOf(house.ask(
                        "select hash from audits.verdict_certificate where audit = %d and item = 1".formatted(audit)));
        assertThat(reviewer.open(item(1) + "/questions").heading()).startsWith("Question 1 ");
    }

    @Test
    @Order(4)
    void anAnswerCanBeChangedBeforeFiling() {
        Page decided = told(reviewer, 2);
        Page injury = reviewer.open(
                decided.html().select("a:contains(Change):contains(injury)").attr("href"));

        assertThat(injury.heading()).contains("What injury did the victim have?");
        assertThat(reviewer.open(item(2)).text()).contains("Go on with the questions");
    }

    @Test
    @Order(5)
    void factsCanBePastedAsJson() {
        Page review = reviewer.open(item(2));
        Page decided = reviewer.send(review, item(2) + "/facts", Map.of("facts", facts(day(2))));

        assertThat(decided.text()).contains("8S", "What was told");
        reviewer.send(decided, item(2) + "/ruling", Map.of());
        assertThat(house.ask("select offence_class, rule <> '' from audits.verdict_line"
                        + " join audits.verdict using (audit, item, version) where audit = " + audit + " and item = 2"))
                .containsExactly("8S t");
    }

    @Test
    @Order(6)
    void factsThatCannotBeReadAreGivenBackWithThePlaceOfTheFault() {
        Page review = reviewer.open(item(3));
        Page page = reviewer.send(
                review, item(3) + "/facts", Map.of("facts", facts(day(3)).replace("punched", "poked")));
        Page none = reviewer.send(review, item(3) + "/facts", Map.of("facts", " "));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#facts-error").text()).contains("acts[0].did", "poked");
        assertThat(page.html().select("#facts").val()).contains("poked");
        assertThat(page.html().select("details[open] #facts")).hasSize(1);
        assertThat(none.html().select("#facts-error").text()).contains("Write the facts of the report as JSON");
    }

    @Test
    @Order(7)
    void theRulesOfAnotherDayDecideNothingWhateverIsPosted() {
        Page page = reviewer.send(reviewer.open(item(3)), item(3) + "/facts", Map.of("facts", facts("2024-02-29")));

        assertThat(page.text())
                .contains("received on 2024-02-29, but this item was reported on " + day(3))
                .doesNotContain("File this as your verdict");
        Page posted =
                reviewer.post(item(3) + "/ruling", Map.of("_csrf", reviewer.csrf(), "facts", facts("2024-02-29")));
        assertThat(posted.status()).isEqualTo(422);
        assertThat(filed(3)).isEmpty();
    }

    @Test
    @Order(8)
    void aDecisionThatIsNoVerdictCannotBeFiled() {
        String open = facts(day(3)).replace(", \"did\": \"punched\", \"injury\": \"bruise\"", "");
        Page page = reviewer.send(reviewer.open(item(3)), item(3) + "/facts", Map.of("facts", open));

        assertThat(page.text())
                .contains("The rules cannot decide yet; add the fact")
                .contains("Enter it by hand");
        assertThat(reviewer.post(item(3) + "/ruling", Map.of("_csrf", reviewer.csrf(), "facts", open))
                        .status())
                .isEqualTo(422);
        assertThat(filed(3)).isEmpty();
    }

    @Test
    @Order(9)
    void nobodyElseSeesWhatAReviewerTold() {
        assertThat(house.signedInAs("registrar").open("/decisions").text()).contains("Nobody has kept a decision yet");
        assertThat(second.open(item(1)).text()).doesNotContain("He punched her", "8N,");
        assertThat(second.open(item(1) + "/questions").heading()).startsWith("Question 1 ");
        assertThat(house.signedInAs("officer").open(item(1) + "/questions").status())
                .isEqualTo(403);
    }

    @Test
    @Order(10)
    void theAdjudicatorSeesTheFactsBehindEachVerdictThatTheRulesDecided() {
        second.post(item(1), Map.of("_csrf", second.csrf(), "verdict", "NO_CRIME", "rule", RULE));

        Page page = house.signedInAs("adjudicator").open("/adjudications/" + audit + "/1");

        assertThat(page.text())
                .contains("One crime of class 8N", "The facts told, on which the rules decided this")
                .contains("What injury did the victim have?")
                .doesNotContain("Example second reviewer", "person:");
        assertThat(page.html().select(".tc-code").text()).matches("[0-9a-f]{64}");
    }

    @Test
    @Order(11)
    void whatWasToldCannotBeChangedInTheDatabase() {
        assertThatThrownBy(() -> house.ask("delete from audits.verdict_certificate returning 1"))
                .hasStackTraceContaining("only grows");
    }

    @Test
    @Order(12)
    void anAuditThatAsksWhetherSomethingWasRightIsNotDecidedByTheRules() {
        long timeliness = open("records: 3", "\nstrata: none\nkind: timeliness\n", "whether in time");

        Page page = reviewer.open("/reviews/" + timeliness + "/1");
        assertThat(page.text()).contains("What was done was right").doesNotContain("Let the rules decide");
        assertThat(reviewer.open("/reviews/" + timeliness + "/1/questions").status())
                .isEqualTo(404);
    }
}
