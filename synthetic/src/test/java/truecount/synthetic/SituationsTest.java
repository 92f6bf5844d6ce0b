package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import truecount.synthetic.Situation.Author;
import truecount.synthetic.Situation.Line;
import truecount.synthetic.Situation.When;
import truecount.synthetic.Truth.Disposition;

class SituationsTest {

    private static final Map<String, String> NAMES = Map.of("victim", "Amina Tarrowby");
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 5, 4, 12, 0, 0, 0, ReportTimes.LONDON);

    private static boolean needsACrime(Situation situation) {
        Scene scene = Scene.set(situation, Dice.of("needs a crime", situation.name()));
        String facts = situation.facts().json(NOON, situation.channels().get(0), scene.victim());
        return Ruling.on(facts).disposition() == Disposition.CRIME;
    }

    @Test
    void everySituationThatNeedsACrimeSaysByWhichRule() {
        assertThat(Situations.all().list())
                .filteredOn(SituationsTest::needsACrime)
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(one.cite()).as(one.name()).containsPattern("pp?\\.\\d+"));
    }

    @Test
    void whatFollowsIsThere() {
        for (Situation situation : Situations.all().list()) {
            situation
                    .follows()
                    .forEach(sequel ->
                            assertThat(Situations.all().get(sequel.situation())).isNotNull());
        }
    }

    @Test
    void enoughHardNegativesAreThere() {
        Set<String> names =
                Situations.all().list().stream().map(Situation::name).collect(Collectors.toSet());

        assertThat(names)
                .contains(
                        "retraction-shown-by-camera",
                        "song-lyrics",
                        "phone-killed",
                        "already-recorded-rings-again",
                        "disorder-over-on-arrival",
                        "parental-chastisement",
                        "words-from-an-earlier-log",
                        "civil-dispute");
    }

    /** Otherwise the blind sheet would end before the reviewer has read what was reported. */
    @Test
    void noLineThatTellsWhatHappenedHoldsADecisionMark() {
        List<Pattern> marks = new Resource("example/plan.yaml")
                .lines().stream()
                        .filter(line -> line.startsWith("  - "))
                        .map(line -> Pattern.compile(
                                "\\b" + Pattern.quote(line.substring(4).strip().toLowerCase(Locale.ROOT)) + "\\b"))
                        .toList();
        assertThat(marks).hasSizeGreaterThan(10);
        for (Situation situation : Situations.all().list()) {
            boolean required = needsACrime(situation);
            for (Line line : situation.script()) {
                if (required && line.when() == When.ALWAYS && line.author() != Author.SUPERVISOR) {
                    assertThat(marks)
                            .as("%s: %s", situation.name(), line.template())
                            .noneMatch(mark -> mark.matcher(line.template().toLowerCase(Locale.ROOT))
                                    .find());
                }
            }
        }
    }

    @Test
    void aSituationWithoutAnOpeningCodeIsRefused() {
        assertThatThrownBy(() -> SituationReader.read("x.txt", List.of("== slap", "weight: 1")))
                .hasMessage("x.txt: slap has no opens");
    }

    @Test
    void aCodeThatIsNotListedIsRefusedWithItsPlace() {
        List<String> lines = List.of("== slap", "weight: 1", "opens: NOWHERE", "", "== next");

        assertThatThrownBy(() -> SituationReader.read("x.txt", lines))
                .hasMessage("x.txt line 5: no local code NOWHERE in local-codes.csv");
    }

    @Test
    void aLineThatIsNeitherKeyNorLogIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> SituationReader.read("x.txt", List.of("== slap", "what is this")))
                .hasMessageContaining("x.txt line 2: neither a key with a colon nor a line of the log");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> SituationReader.read("x.txt", List.of("== slap", "weight: 1", "weight: 2")))
                .hasMessage("x.txt line 3: the key weight stands there twice");
    }

    @Test
    void anOffenceThatIsNotListedIsRefused() {
        assertThatThrownBy(() -> Offences.all().get("999Z:999/99"))
                .hasMessage("No offence 999Z:999/99 in offences.csv. Add it there first.");
    }

    @Test
    void choicesMayStandInChoices() {
        Set<String> said = Set.of("a cat", "a big dog", "a dog");

        for (int i = 0; i < 50; i++) {
            assertThat(said).contains(Grammar.english().say("a [cat|[big |]dog]", NAMES, Dice.of("choices", "" + i)));
        }
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> Grammar.english().say("{nobody}", NAMES, Dice.of("s", "l")))
                .hasMessage("Neither the scene nor phrases.txt knows {nobody}");
    }

    @Test
    void aNameIsNeverMistyped() {
        TypingStyle careless = new TypingStyle("x", false, 0, 1);
        String said = Grammar.english().say("{victim} shouted", NAMES, Dice.of("s", "l"));

        assertThat(careless.type(said, Dice.of("s", "m")))
                .startsWith("Amina Tarrowby ")
                .doesNotEndWith("shouted");
    }
}
