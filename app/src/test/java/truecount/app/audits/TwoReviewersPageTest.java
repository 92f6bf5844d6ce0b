package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.FreshHouse;

/** One audit reviewed by two, from the first verdict to the published finding. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReviewersPageTest {

    private static final int ITEMS = 12;
    private static final String RULE = "CRR26, Whether to record a crime?, p.7";

    private static FreshHouse house;
    private static Browser first;
    private static Browser second;
    private static Browser adjudicator;
    private static Browser registrar;
    private static Browser independent;
    private static long audit;

    @BeforeAll
    static void open() {
        house = FreshHouse.example();
        first = house.signedInAs("reviewer");
        second = house.signedInAs("second-reviewer");
        adjudicator = house.signedInAs("adjudicator");
        registrar = house.signedInAs("registrar");
        independent = house.signedInAs("resolver");
        String plan = house.part(AuditStore.class).find(1).orElseThrow().planText();
        audit = house.part(Audits.class)
                .open(
                        plan.replaceFirst("records: \\d+", "records: " + ITEMS)
                                        .replaceAll("(?m)^(strata|allocation|reserve):.*$", "")
                                + "\nstrata: none\nsecond-review: 1\n",
                        "two reviewers",
                        "system");
    }

    @Test
    @Order(1)
    void firstReviewersAreNotAskedTwiceAndOthersSeeWhatTheyDid() {
        for (int item = 1; item <= ITEMS; item++) {
            file(
                    first,
                    "/reviews/" + audit + "/" + item,
                    Map.of("verdict", "NO_CRIME", "reason", "As told.", "rule", RULE));
        }

        assertThat(first.open("/reviews/" + audit).heading()).isEqualTo("No item waits for you");
        assertThat(second.open("/reviews/" + audit).heading()).matches("Item \\d+ of 12");
        assertThat(second.open("/").text()).contains("12 of 12 items wait for you.");
        assertThat(first.open("/").html().select("main a[href=/reviews/" + audit + "]"))
                .isEmpty();
        assertThat(registrar.open("/audits/" + audit).text()).contains("12 items wait for a second verdict");
        assertThat(registrar.open("/audits/" + audit).html().select("form[action$=/end-review]"))
                .isEmpty();
        assertThat(adjudicator.open("/adjudications/" + audit + "/1").status()).isEqualTo(404);
        assertThat(registrar.open("/audits/" + audit + "/progress").text()).contains("Waiting for a second verdict 12");
    }

    @Test
    @Order(2)
    void theSecondReviewerSeesTheSameBlindPageInAnotherOrder() {
        Page page = second.open("/reviews/" + audit + "/3");

        assertThat(page.html().select("main").text())
                .doesNotContain("As told.", "second", "Second", "Example reviewer");
        for (int item = 1; item <= ITEMS; item++) {
            Map<String, String> answers =
                    new TreeMap<>(Map.of("verdict", "NO_CRIME", "reason", "Nothing in it.", "rule", RULE));
            if (item == 3) {
                answers.putAll(Map.of("verdict", "CRIME", "offenceClass", "8N", "domestic", "no", "count", "7"));
            }
            file(second, "/reviews/" + audit + "/" + item, answers);
        }
        assertThat(second.open("/reviews/" + audit).heading()).isEqualTo("No item waits for you");
        assertThat(house.ask("select round, count(*) from audits.verdict where audit = %d group by 1 order by 1"
                        .formatted(audit)))
                .containsExactly("FIRST 12", "SECOND 12");
    }

    @Test
    @Order(3)
    void nobodyMayPutAVerdictRightOnceTheOtherIsIn() {
        Page page =
                first.post("/reviews/" + audit + "/3", Map.of("_csrf", first.csrf(), "verdict", "COULD_NOT_BE_READ"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Item 3 is not yours to judge", "or it is settled");
        assertThat(first.open("/reviews/" + audit + "/3").status()).isEqualTo(404);
        assertThat(house.ask("select count(*) from audits.verdict where audit = %d and item = 3".formatted(audit)))
                .containsExactly("2");
    }

    @Test
    @Order(4)
    void theAdjudicatorSeesBothSideBySideAndNotWhoGaveThem() {
        assertThat(first.open("/adjudications").status()).isEqualTo(403);
        Page list = adjudicator.open("/adjudications");
        Page page = adjudicator.open("/adjudications/" + audit + "/3");

        assertThat(list.html().select("main a[href$=/" + audit + "/3]")).hasSize(1);
        assertThat(list.html().select("main a[href*=/adjudications/" + audit + "/]"))
                .hasSize(1);
        assertThat(page.text())
                .contains(
                        "7 crimes of class 8N",
                        "No crime should have been recorded",
                        "One reviewer",
                        "The other reviewer")
                .doesNotContain("Example reviewer", "Example second reviewer", "person:", "Held against the register");
        Page from = adjudicator.open("/adjudications/" + audit + "/3?from=1");
        assertThat(from.html().select("#offenceClass-0").val()
                        + from.html().select("#count-0").val())
                .isEqualTo("8N7");
        assertThat(from.html().select("#rule").val()).isEqualTo(RULE);
        assertThat(from.html().select("input[name=verdict][checked]").val()).isEqualTo("CRIME");
        Page noReason = adjudicator.post(
                "/adjudications/" + audit + "/3", Map.of("_csrf", adjudicator.csrf(), "verdict", "NO_CRIME"));
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.html().select("#reason-error").text()).contains("Say why");
        assertThat(noReason.html().select("#rule-error").text()).contains("Name the rule");

        file(
                adjudicator,
                "/adjudications/" + audit + "/3",
                Map.of(
                        "verdict",
                        "CRIME",
                        "offenceClass",
                        "8N",
                        "domestic",
                        "no",
                        "count",
                        "7",
                        "reason",
                        "It was told.",
                        "rule",
                        RULE));

        assertThat(adjudicator.open("/adjudications").html().select("a[href*=/adjudications/" + audit + "/]"))
                .isEmpty();
        assertThat(adjudicator.open("/adjudications/" + audit + "/3").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void theRegistrarDisputesWithReasonAndRuleOnceTheReviewHasEnded() {
        assertThat(registrar.open("/disputes").html().select("a[href*=/disputes/" + audit + "/]"))
                .isEmpty();
        assertThat(registrar.open("/disputes/" + audit + "/3").status()).isEqualTo(404);
        registrar.send(registrar.open("/audits/" + audit), "/audits/" + audit + "/end-review", Map.of());
        assertThat(registrar.open("/disputes").text()).contains("Item 3: 7 crimes of class 8N");
        Page page = registrar.open("/disputes/" + audit + "/3");
        assertThat(page.text())
                .contains(
                        "What stands",
                        "7 crimes of class 8N",
                        "Held against the register",
                        "7 crimes should have been");
        Page noRule = registrar.post(
                "/disputes/" + audit + "/3",
                Map.of("_csrf", registrar.csrf(), "verdict", "NO_CRIME", "reason", "Not so."));
        assertThat(noRule.html().select("#rule-error").text()).contains("Name the rule");
        Page noSuchCrime = registrar.post(
                "/disputes/" + audit + "/3",
                Map.of(
                        "_csrf",
                        registrar.csrf(),
                        "verdict",
                        "NO_CRIME",
                        "reason",
                        "Not so.",
                        "rule",
                        "CRR26, p.7",
                        "elsewhere",
                        "No/such"));
        assertThat(noSuchCrime.text()).contains("No unit of the frame has the crime record No/such");

        file(
                registrar,
                "/disputes/" + audit + "/3",
                Map.of("verdict", "NO_CRIME", "reason", "Not so.", "rule", "CRR26, p.7"));

        assertThat(registrar.open("/disputes/" + audit + "/3").status()).isEqualTo(404);
        assertThat(registrar.open("/audits/" + audit + "/progress").text()).contains("Disputed by the force 1");
        assertThat(registrar.open("/resolutions").status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void someoneWhoTookNoPartResolvesIt() {
        assertThat(adjudicator.open("/resolutions").html().select("a[href*=/resolutions/" + audit + "/]"))
                .isEmpty();
        assertThat(adjudicator.open("/resolutions/" + audit + "/3").status()).isEqualTo(404);
        Page page = independent.open("/resolutions/" + audit + "/3");
        assertThat(page.text()).contains("What stood", "What the force says", "Not so.", "Rule: CRR26, p.7");

        file(
                independent,
                "/resolutions/" + audit + "/3",
                Map.of(
                        "verdict",
                        "CRIME",
                        "offenceClass",
                        "8N",
                        "domestic",
                        "no",
                        "count",
                        "7",
                        "reason",
                        "Told twice.",
                        "rule",
                        "CRR26, p.7"));

        assertThat(registrar.open("/audits/" + audit + "/progress").text())
                .contains("Settled: a dispute was resolved 1");
        // Whose turn it is decides how often the log is shown in between, so looks that follow each other count as one.
        assertThat(house.ask("""
                        select what from (select number, what, lag(what) over (order by number) as before
                                          from ledger.entry where subject = 'audit:%d/item:3') entries
                        where what is distinct from before order by number
                        """.formatted(audit)))
                .containsExactly(
                        "audits.item-allotted",
                        "audits.log-read",
                        "audits.verdict-filed",
                        "audits.item-allotted",
                        "audits.log-read",
                        "audits.second-verdict-filed",
                        "audits.log-read",
                        "audits.verdict-adjudicated",
                        "audits.log-read",
                        "audits.verdict-disputed",
                        "audits.log-read",
                        "audits.dispute-resolved");
    }

    @Test
    @Order(7)
    void nothingThatWasSaidCanBeChangedInTheDatabase() {
        for (String table : List.of(
                "audits.verdict",
                "audits.verdict_line",
                "audits.item_record",
                "audits.item_behind",
                "audits.allotment",
                "audits.review_end")) {
            assertThatThrownBy(() -> house.ask("delete from %s returning 1".formatted(table)))
                    .as(table)
                    .hasStackTraceContaining("only grows");
        }
    }

    @Test
    @Order(8)
    void theFindingTellsHowTheReviewsEnded() {
        Browser statistician = house.signedInAs("statistician");
        Page draft = statistician.send(statistician.open("/audits/" + audit), "/audits/" + audit + "/draft", Map.of());
        String finding = draft.address().getPath();
        Page page = registrar.send(registrar.open(finding), finding + "/sign-off", Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("How the reviews ended, and how far reviewers agree")
                .contains("Items that two reviewers judged")
                .contains("Agreement beyond chance");
    }

    @Test
    @Order(9)
    void aDisputeAfterPublicationIsKeptForAFurtherFindingAndSaysSo() {
        long before = house.count("select count(*) from publications.finding where audit = " + audit);
        String published = house.ask("select encode(sha256(string_agg(sha256, '' order by path)), 'hex')"
                        + " from publications.published_file join publications.finding on number = finding"
                        + " where audit = " + audit)
                .getFirst();
        String list = registrar.open("/disputes").text();
        int item = house.part(ItemReviewStore.class)
                .disputable(house.part(AuditStore.class).find(audit).orElseThrow())
                .getFirst()
                .item();
        Page page = registrar.open("/disputes/" + audit + "/" + item);

        assertThat(list)
                .contains(
                        "A finding of this audit was published on",
                        "It does not change.",
                        "if a further finding is worked out");
        assertThat(page.text()).contains("counts only if a further finding is worked out");
        file(
                registrar,
                "/disputes/" + audit + "/" + item,
                Map.of("verdict", "COULD_NOT_BE_READ", "reason", "Seen too late.", "rule", "CRR26, p.7"));

        assertThat(house.ask("select encode(sha256(string_agg(sha256, '' order by path)), 'hex')"
                        + " from publications.published_file join publications.finding on number = finding"
                        + " where audit = " + audit))
                .containsExactly(published);
        Page again = registrar.send(
                registrar.open("/audits/" + audit), "/audits/" + audit + "/draft", Map.of("reason", "A late dispute."));
        assertThat(again.text()).contains("Disputed by the force and not resolved");
        assertThat(house.count("select count(*) from publications.finding where audit = " + audit))
                .isEqualTo(before + 1);
    }

    private static void file(Browser browser, String path, Map<String, String> answers) {
        Map<String, String> fields = new TreeMap<>(answers);
        fields.put("_csrf", browser.csrf());
        Page page = browser.post(path, fields);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }
}
