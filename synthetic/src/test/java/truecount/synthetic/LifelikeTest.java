package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logs tell what can have happened, to people to whom it can have happened, in words that people type. */
class LifelikeTest {

    private static final int LOGS = 12_000;
    private static final ForcePlan PLAN = ExampleForce.plan("lifelike", LOGS);
    private static final Pattern TWICE = Pattern.compile("\\b([a-z]{2,}) \\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MAY_STAND_TWICE = Set.of("that", "had", "no", "so");

    private record Told(Report report, List<String> lines) {}

    private static final List<Told> LOGBOOK = new ArrayList<>();

    @BeforeAll
    static void readTheLogs() {
        ForceRun.reports(PLAN, report -> {
            Scene scene = report.scene()
                    .with("incident", "EX-1")
                    .with("crime", "42X/1")
                    .with("class", "class")
                    .with("earlier", "EX-2")
                    .with("earlier-crime", "42X/2");
            boolean recorded = !report.conduct().recorded().isEmpty();
            List<String> lines = HappeningMaker.book(report, scene, recorded).said().stream()
                    .map(Grammar::plain)
                    .toList();
            LOGBOOK.add(new Told(report, lines));
        });
    }

    private static boolean is(Report report, String fact) {
        return report.facts().contains(fact);
    }

    @Test
    void noWordStandsTwiceInARow() {
        List<String> found = new ArrayList<>();
        for (Told told : LOGBOOK) {
            for (String line : told.lines()) {
                Matcher twice = TWICE.matcher(line);
                while (twice.find()) {
                    if (!MAY_STAND_TWICE.contains(twice.group(1).toLowerCase(Locale.ROOT))) {
                        found.add(told.report().situation().name() + ": " + line);
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void noBlankOrStopIsOutOfPlace() {
        assertThat(LOGBOOK)
                .allSatisfy(told -> assertThat(told.lines())
                        .as(told.report().situation().name())
                        .allSatisfy(line -> assertThat(line)
                                .doesNotContain("  ", " ,", " .", ",,", "..", "[", "]", "{", "}", "|")));
    }

    @Test
    void noVowelFollowsAnA() {
        Pattern vowel = Pattern.compile("\\ba (?!one|uni|use|euro|u[ -]turn|once)[aeiou]\\w*");
        Set<String> found = new TreeSet<>();
        for (Told told : LOGBOOK) {
            for (String line : told.lines()) {
                Matcher matcher = vowel.matcher(line);
                while (matcher.find()) {
                    found.add(told.report().situation().name() + ": " + matcher.group());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void whoWritesOnlineIsNotOnTheTelephone() {
        assertThat(LOGBOOK)
                .filteredOn(told -> told.report().channel().equals("ONLINE"))
                .hasSizeGreaterThan(700)
                .allSatisfy(told -> assertThat(told.lines().get(0))
                        .as(told.report().situation().name())
                        .doesNotContainPattern(
                                "(?i)on the line|on hold|now on line|ringing|through on \\d|call taker|switchboard"));
    }

    @Test
    void nobodyIsTheirOwnSuspect() {
        assertThat(LOGBOOK)
                .filteredOn(told -> told.report().situation().facts().tellsAnAct())
                .allSatisfy(told -> assertThat(told.report().scene().victim().ref())
                        .isNotEqualTo(told.report().scene().suspect().ref()));
    }

    @Test
    void aShopHasNoPartnerAndNoFamily() {
        assertThat(LOGBOOK)
                .filteredOn(told -> is(told.report(), "\"is\":\"business\""))
                .hasSizeGreaterThan(300)
                .allSatisfy(told ->
                        assertThat(told.report().situation().facts().tie()).isIn(Tie.STRANGER, Tie.KNOWN, Tie.NONE));
    }

    @Test
    void theDeadDoNotCall() {
        assertThat(LOGBOOK)
                .filteredOn(told -> is(told.report(), "\"dead\":\"yes\"")
                        || told.report().situation().name().startsWith("sudden-death"))
                .isNotEmpty()
                .allSatisfy(told -> {
                    assertThat(told.report().situation().facts().reporter()).isNotEqualTo(Reporter.VICTIM);
                    assertThat(told.report().scene().callerRef())
                            .isNotEqualTo(told.report().scene().victim().ref());
                });
    }

    @Test
    void pupilsAreOfSchoolAgeAndWorkersOfWorkingAge() {
        assertThat(LOGBOOK).allSatisfy(told -> {
            Report report = told.report();
            int age = report.scene().victim().age();
            String own = report.situation().facts().more().getOrDefault("v", "");
            if (own.contains("\"pupil\"")) {
                assertThat(age).as(report.situation().name()).isBetween(4, 18);
            }
            if (own.contains("\"constable\"") || own.contains("emergency-worker") || own.contains("\"shop-worker\"")) {
                assertThat(age).as(report.situation().name()).isBetween(16, 70);
            }
        });
    }

    @Test
    void whoeverExposesOrRapesIsAMan() {
        assertThat(LOGBOOK)
                .filteredOn(told -> told.report().truth().required().stream()
                        .anyMatch(one -> one.offence().offenceClass().startsWith("19")
                                || one.offence().offenceClass().equals("88E")))
                .isNotEmpty()
                .allSatisfy(told ->
                        assertThat(told.report().scene().suspect().female()).isFalse());
    }

    @Test
    void noHouseholdRingsEveryDay() {
        Map<String, Integer> calls = new HashMap<>();
        LOGBOOK.forEach(told -> calls.merge(told.report().scene().place().addressRef(), 1, Integer::sum));

        // A children's home or a bad address rings once a week; shops come on top.
        assertThat(calls.values()).allSatisfy(count -> assertThat(count).isLessThan(160));
        assertThat(calls.values().stream().filter(count -> count > 3).count()).isGreaterThan(100);
    }

    @Test
    void fewLogsOpenWithTheSameWords() {
        Map<String, Integer> openings = new HashMap<>();
        LOGBOOK.forEach(told -> {
            String[] words = told.lines().get(0).split(" ", 4);
            openings.merge(
                    words.length < 3 ? told.lines().get(0) : words[0] + " " + words[1] + " " + words[2],
                    1,
                    Integer::sum);
        });

        assertThat(openings.values()).allSatisfy(count -> assertThat(count).isLessThan(LOGS / 50));
    }
}
