package truecount.app.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.Browser.Page;
import truecount.app.FreshHouse;

class ReviewTest {

    private static final String RULE = "rule=CRR26, Whether to record a crime?, p.7";

    private static FreshHouse house;
    private static Browser reviewer;

    @BeforeAll
    static void open() {
        house = FreshHouse.example();
        reviewer = house.signedInAs("reviewer");
    }

    /** A reviewer has few logs open at once. */
    @AfterEach
    void giveBack() {
        for (String item : house.ask("""
                select distinct item from audits.allotment a where audit = 2 and item >= 600 and ends_at > clock_timestamp() and not given_back
                """)) {
            reviewer.post("/reviews/2/%s/give-back".formatted(item), Map.of("_csrf", reviewer.csrf()));
        }
    }

    @Test
    void whoSendsAFormOfAnItemThatTheyNeverOpenedHasItFromThenOn() {
        assertThat(send(650, List.of("verdict=")).status()).isEqualTo(422);

        assertThat(house.ask("select what from ledger.entry where subject = 'audit:2/item:650' order by number"))
                .containsExactly("audits.item-allotted", "audits.log-read");
        assertThat(house.signedInAs("second-reviewer").open("/reviews/2/650").status())
                .isEqualTo(404);
    }

    @Test
    void aReviewerIsLedToTheFirstItemThatWaits() {
        Page home = reviewer.open("/");
        Page page = reviewer.open("/reviews/2");

        assertThat(home.text()).contains("Review items of Second draw.");
        assertThat(page.heading()).matches("Item \\d+ of 700");
    }

    @Test
    void noReviewPageTellsWhatThePoliceDecidedOrWhichRecordItIs() {
        List<String> drawn = house.ask("""
                select convert_from(content, 'UTF8') from audits.frozen_file
                where audit = 2 and path = 'private/items.csv'
                """);
        List<String[]> items =
                drawn.getFirst().lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(items).hasSize(700);
        int told = 0;
        for (String[] item : items.subList(0, 60)) {
            Page page = reviewer.open("/reviews/2/" + item[0]);
            String all = page.response().body();
            List<String> secrets = house.ask("""
                    select secret from (
                        select '%1$s'
                        union select unnest(crime_numbers) from intake.incident where incident_number = '%1$s'
                        union select crime_number from register.crime where '%1$s' = any (incident_numbers)
                        union select model_score::text from intake.incident
                            where incident_number = '%1$s' and length(model_score::text) > 4
                    ) told (secret) where secret is not null
                    """.formatted(item[2]));
            assertThat(page.status()).isEqualTo(200);
            for (String secret : secrets) {
                assertThat(all).as("item " + item[0] + " tells " + secret).doesNotContain(secret);
            }
            // A reviewer has few logs open at once.
            reviewer.post("/reviews/2/" + item[0] + "/give-back", Map.of("_csrf", reviewer.csrf()));
            told += secrets.size();
            String report = page.html().select("h1, title, dl, pre").text();
            for (String closed :
                    house.ask("select closing_type from intake.incident where incident_number = '%s'".formatted(item[2])
                            + " and closing_type is not null and closing_type <> opening_type")) {
                assertThat(report)
                        .as("item " + item[0] + " tells " + closed)
                        .doesNotContainPattern("\\b" + Pattern.quote(closed) + "\\b");
                told++;
            }
            // A log may itself say that something was recorded; the page around it may not.
            Document around = page.html();
            around.select("pre").remove();
            assertThat(around.outerHtml())
                    .doesNotContain("NOT_RECORDED", "RECORDED", "HANDED_OVER", "stratum", "Stratum");
        }
        assertThat(told).isGreaterThan(120);
    }

    @Test
    void aReviewerSeesNeitherAuditsNorImportsNorFindings() {
        for (String path :
                List.of("/audits", "/audits/1", "/audits/1/verdicts.csv", "/imports", "/findings", "/findings/1")) {
            assertThat(reviewer.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(reviewer.open("/reviews/2").html().select("nav a[href^=/audits], nav a[href^=/findings]"))
                .isEmpty();
    }

    @Test
    void nothingChosenIsSaidBesideTheChoice() {
        Page page = send(601, List.of());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#verdict-error").text()).contains("Select what the police should have done");
        assertThat(page.html().select("#verdict")).hasSize(1);
        assertThat(versions(601)).isEmpty();
    }

    @Test
    void aCrimeNeedsAClassOnTheListAndAWholeNumber() {
        Page none = send(602, List.of("verdict=CRIME"));
        Page unknown = send(602, line("CRIME", "999Z", "no", ""));
        Page incident = send(602, line("CRIME", "N100/01", "no", ""));
        Page zero = send(602, line("CRIME", "999Z", "no", "0"));
        Page countOnly = send(602, line("CRIME", "", "no", "2"));
        Page twoInOne = send(602, line("CRIME", "8N,105A", "no", ""));

        assertThat(none.html().select("#offenceClass-0-error").text())
                .contains("Write the class of the crime, such as 8N");
        assertThat(unknown.html().select("#offenceClass-0-error").text())
                .contains("'999Z' is not on the Home Office list");
        assertThat(unknown.html().select("#offenceClass-0").val()).isEqualTo("999Z");
        assertThat(incident.html().select("#offenceClass-0-error").text())
                .contains("is a reported incident and no crime");
        assertThat(zero.html().select("#count-0-error").text())
                .contains("Write how many crimes as a whole number, 1 or more");
        assertThat(zero.html().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#offenceClass-0", "#count-0");
        assertThat(countOnly.html().select("#offenceClass-0-error").text()).contains("Write the class of this line");
        assertThat(twoInOne.html().select("#offenceClass-0-error").text()).contains("'8N,105A' is not on the");
        assertThat(versions(602)).isEmpty();
    }

    @Test
    void noCrimeTakesNoClass() {
        Page page = send(603, line("NO_CRIME", "8N", "no", ""));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#offenceClass-0-error").text())
                .contains("You chose 'No crime should have been recorded', which takes no class");
    }

    @Test
    void aReasonMayBeTwoThousandCharactersAndNotOneMore() {
        assertThat(send(604, List.of("verdict=NO_CRIME", "reason=" + "x".repeat(2001)))
                        .html()
                        .select("#reason-error")
                        .text())
                .contains("The reason must be 2,000 characters or fewer");
        assertThat(send(604, List.of("verdict=NO_CRIME", RULE, "reason=" + "x".repeat(2000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatShouldHaveBeenRecordedNamesItsRuleAndWhatCannotBeReadNeedsNone() {
        Page noRule = send(607, List.of("verdict=NO_CRIME"));
        Page longRule = send(607, List.of("verdict=NO_CRIME", "rule=" + "x".repeat(301)));

        assertThat(noRule.status()).isEqualTo(422);
        assertThat(noRule.html().select("#rule-error").text()).contains("Name the rule, such as CRR26");
        assertThat(longRule.html().select("#rule-error").text()).contains("300 characters or fewer");
        assertThat(versions(607)).isEmpty();

        send(607, List.of("verdict=COULD_NOT_BE_READ"));
        send(608, line("CRIME", "8N", "no", ""), RULE);

        assertThat(versions(607)).containsExactly("1 COULD_NOT_BE_READ");
        assertThat(house.ask("select rule from audits.verdict where audit = 2 and item = 608"))
                .containsExactly("CRR26, Whether to record a crime?, p.7");
    }

    @Test
    void aChoiceThatIsNotOnThePageIsRefused() {
        Page page = send(609, List.of("verdict=RIGHT", RULE));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#verdict-error").text()).contains("Select what the police should have done");
        assertThat(versions(609)).isEmpty();
    }

    @Test
    void anotherClassIsAddedWithoutAScriptAndNothingIsLost() {
        List<String> first = new ArrayList<>(line("CRIME", "8N", "yes", "2"));
        first.add("reason=Said so.");
        first.add("more=line");

        Page page = send(605, first);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("input[name=offenceClass]")).hasSize(2);
        assertThat(page.html().select("#offenceClass-0").val()).isEqualTo("8N");
        assertThat(page.html().select("#count-0").val()).isEqualTo("2");
        assertThat(page.html().select("#domestic-0 option[selected]").val()).isEqualTo("yes");
        assertThat(page.html().select("input[name=verdict][checked]").val()).isEqualTo("CRIME");
        assertThat(page.html().select("#reason").val()).isEqualTo("Said so.");
        assertThat(versions(605)).isEmpty();

        List<String> both = new ArrayList<>(line("CRIME", "8N", "yes", "2"));
        both.addAll(List.of("offenceClass=105A", "domestic=no", "count=", "reason=Said so.", RULE));
        assertThat(send(605, both).heading()).matches("Item \\d+ of 700");
        assertThat(house.ask("select line, verdict, offence_class, domestic, crimes, reason from audits.verdict_line"
                        + " where audit = 2 and item = 605 order by line"))
                .containsExactly("1 CRIME 8N t 2 Said so.", "2 CRIME 105A f 1 Said so.");
    }

    @Test
    void aSecondVerdictIsANewVersionAndTheOldOneStays() {
        send(606, List.of("verdict=COULD_NOT_BE_READ"));
        send(606, List.of("verdict=NO_CRIME", "reason=Read it again.", RULE));

        assertThat(versions(606)).containsExactly("1 COULD_NOT_BE_READ", "2 NO_CRIME");
        assertThat(house.part(AuditStore.class).verdicts(2).stream()
                        .filter(line -> line.item() == 606)
                        .map(line -> VerdictWord.of(line.verdict())))
                .containsExactly(VerdictWord.NO_CRIME);
        assertThat(house.ask("select who ~ '^person:', details ->> 'version' from ledger.entry"
                        + " where subject = 'audit:2/item:606' order by number"))
                .containsExactly("t 1", "t 2");
    }

    @Test
    void anItemThatOneReviewerHasOpenIsNobodyElsesAndEachLookStandsInTheLedger() {
        Browser other = house.signedInAs("second-reviewer");
        String mine = "/reviews/2/620";

        assertThat(reviewer.open(mine).status()).isEqualTo(200);
        Page refused = other.open(mine);
        Page filed = other.post(
                mine,
                Map.of("_csrf", other.csrf(), "verdict", "NO_CRIME", "rule", "CRR26, Whether to record a crime?, p.7"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("Item 620 is not yours to judge");
        assertThat(filed.status()).isEqualTo(404);
        assertThat(versions(620)).isEmpty();
        reviewer.open(mine);
        assertThat(house.ask("select what from ledger.entry where subject = 'audit:2/item:620' order by number"))
                .containsExactly("audits.item-allotted", "audits.log-read", "audits.log-read");

        reviewer.post(mine + "/give-back", Map.of("_csrf", reviewer.csrf()));
        assertThat(reviewer.open(mine).status()).isEqualTo(404);
        assertThat(other.open(mine).status()).isEqualTo(200);
        other.post(mine + "/give-back", Map.of("_csrf", other.csrf()));
    }

    @Test
    void aReviewerHasThreeLogsOpenAtOnceAndNotAFourth() {
        Browser other = house.signedInAs("second-reviewer");
        for (int item : List.of(630, 631, 632)) {
            assertThat(other.open("/reviews/2/" + item).status()).isEqualTo(200);
        }
        Page fourth = other.open("/reviews/2/633");

        assertThat(fourth.status()).isEqualTo(404);
        assertThat(fourth.text()).contains("You have 3 items open. File a verdict on one, or give one back");
        for (int item : List.of(630, 631, 632)) {
            other.post("/reviews/2/%d/give-back".formatted(item), Map.of("_csrf", other.csrf()));
        }
    }

    @Test
    void nobodyReplacesAnothersVerdictAndOnesOwnCanBeSeenAndPutRight() {
        Browser other = house.signedInAs("second-reviewer");
        Page filed = send(640, List.of("verdict=COULD_NOT_BE_READ"));
        assertThat(filed.text()).contains("Filed: your verdict on item 640.");

        assertThat(other.open("/reviews/2/640").status()).isEqualTo(404);
        assertThat(other.open("/reviews/2/filed").text()).doesNotContain("Item 640");
        assertThat(reviewer.open("/reviews/2/filed").html().select("a[href=/reviews/2/640]"))
                .hasSize(1);
        Page own = reviewer.open("/reviews/2/640");
        assertThat(own.heading()).isEqualTo("Put right: item 640 of 700");
        assertThat(own.html().select("input[name=verdict][checked]").val()).isEqualTo("COULD_NOT_BE_READ");
        send(640, List.of("verdict=NO_CRIME", RULE));
        assertThat(versions(640)).containsExactly("1 COULD_NOT_BE_READ", "2 NO_CRIME");
    }

    @Test
    void anItemThatWasNotDrawnIsNotFound() {
        assertThat(reviewer.open("/reviews/2/701").status()).isEqualTo(404);
        assertThat(reviewer.open("/reviews/2/0").status()).isEqualTo(404);
        assertThat(reviewer.open("/reviews/99").status()).isEqualTo(404);
        assertThat(reviewer.post("/reviews/2/701", Map.of("_csrf", reviewer.csrf(), "verdict", "NO_CRIME"))
                        .status())
                .isEqualTo(404);
    }

    private static List<String> line(String verdict, String offenceClass, String domestic, String count) {
        return List.of("verdict=" + verdict, "offenceClass=" + offenceClass, "domestic=" + domestic, "count=" + count);
    }

    private static Page send(int item, List<String> answers, String more) {
        List<String> all = new ArrayList<>(answers);
        all.add(more);
        return send(item, all);
    }

    private static Page send(int item, List<String> answers) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("_csrf", reviewer.csrf()));
        for (String answer : answers) {
            int equals = answer.indexOf('=');
            fields.add(Map.entry(answer.substring(0, equals), answer.substring(equals + 1)));
        }
        return reviewer.postLines("/reviews/2/" + item, fields);
    }

    private static List<String> versions(int item) {
        return house.ask("select version, verdict from audits.verdict_line where audit = 2 and item = %d order by 1"
                .formatted(item));
    }
}
