package truecount.rulesjson.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.FactsWriter;

class ConversationTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 12, 10, 0);
    private static final int MOST_FOR_A_COMMON_REPORT = 11;

    private static Conversation answered(String... answers) {
        Conversation at = Conversation.fromNothing(NOW);
        for (String answer : answers) at = at.answer(answer);
        return at;
    }

    private static Decision decided(Conversation conversation) {
        assertThat(conversation.turn()).isInstanceOf(Turn.Decided.class);
        return ((Turn.Decided) conversation.turn()).decision();
    }

    private static ObjectNode told(Conversation conversation) {
        return Objects.requireNonNull(conversation.told());
    }

    private static Inquiry asked(Conversation conversation) {
        assertThat(conversation.turn()).isInstanceOf(Turn.Ask.class);
        return ((Turn.Ask) conversation.turn()).inquiry();
    }

    /**
     * Reports as a call handler hears them every day, told by name of fact in whatever order they are asked; what is not
     * told is unknown. The class is that of the pages of the offence in the rules.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind violence; to one-person; relation stranger; did punched; injury bruise                         | 8N",
                "kind violence; to one-person; relation stranger; did slapped; injury passing-pain                   | 105A",
                "kind entry; to household; into house; entered yes; how forced; inside stole; relation stranger      | 28I",
                "kind course; to one-person; relation former-spouse-or-partner; occasions two-or-more; effect alarm-or-distress | 8Q",
                "kind course; to one-person; relation neighbour; occasions two-or-more; effect alarm-or-distress; fixated no    | 8L",
                "kind taking; to business; what goods; how took; from shop-floor; force none; relation stranger      | 46",
                "kind taking; to one-person; what pedal-cycle; how took; from open-ground; force none                | 44",
                "kind taking; to one-person; what motor-vehicle; how took; force none                                | 48",
                "kind damage; to one-person; what motor-vehicle; using force; putRight at-cost                       | 58C",
                "kind sexual; to one-person; relation stranger; did penis-in-vagina-anus-or-mouth; consent not-given; age 30; sex female | 19C"
            })
    void getsThroughACommonReportInUnderADozenQuestions(String story, String inClass) {
        Conversation at = Conversation.fromNothing(NOW);
        while (at.turn() instanceof Turn.Ask ask) at = at.answer(told(story + "; by victim", ask.inquiry()));

        assertThat(decided(at).crimes()).extracting(crime -> crime.inClass()).containsExactly(inClass);
        assertThat(at.given()).as("%s", at.given()).hasSizeLessThanOrEqualTo(MOST_FOR_A_COMMON_REPORT);
    }

    /**
     * What an everyday door would lose if nobody asked: each told as a caller tells it, whatever is not told being unknown.
     * The page is that of the crime recording rules that makes it what it is.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p.55 30 texts from an ex | kind communication; to one-person; relation former-spouse-or-partner; content unwanted-but-civil; conveyed message; times more-than-once; behaviours messages; effect alarm-or-distress | 8Q",
                "p.51 silent calls from nobody known | kind communication; to one-person; relation stranger; content silent; conveyed phone-call; times more-than-once; behaviours silent-calls; effect alarm-or-distress; fixated no | 8L",
                "p.60 threats below the threshold | kind threat; to one-person; relation neighbour; of other-detriment; conveyed message; times more-than-once; behaviours threatening; effect alarm-or-distress; fixated no | 8L",
                "p.50 rows with a neighbour | kind disorder; to one-person; relation neighbour; did shouting; towards named-person; meant annoy; felt alarm-or-distress; times more-than-once; behaviours name-calling; effect alarm-or-distress; fixated no | 8L",
                "p.52 an ex who lets himself in | kind entry; to one-person; relation former-spouse-or-partner; into flat; entered yes; how key; inside nothing; trespasser yes; purpose other; times more-than-once; behaviours turning-up; effect alarm-or-distress | 8Q",
                "p.52 an ex who does things to her car | kind damage; to one-person; relation former-spouse-or-partner; what motor-vehicle; using liquid; putRight free-and-easy; times more-than-once; behaviours interfering-with-property; effect alarm-or-distress | 8Q",
                "p.50 anti-social behaviour at one person | kind incident; category antisocial-personal; times more-than-once; to one-person; relation neighbour; behaviours neighbour-nuisance; effect alarm-or-distress; fixated no | 8L",
                "p.54 what he keeps doing | kind course; to one-person; relation spouse-or-partner; occasions two-or-more; behaviours controlling-money,isolating; effect daily-life-changed; seriousEffect yes | 8U",
                "p.80 pictures unless she pays | kind demand; to one-person; relation stranger; demanded money-or-property; backed share-intimate-image; conveyed message | 35",
                "p.66 a child's own picture | kind image; whose by-the-child; asked nobody-asked; age 15; forced no | 86",
                "p.79 a phone, lost or stolen | kind taking; to one-person; what phone; how lost-or-stolen; believed stolen; from elsewhere; force none | 49"
            })
    void losesNoCrimeThroughAnEverydayDoor(String page, String story, String inClass) {
        Conversation at = Conversation.fromNothing(NOW);
        while (at.turn() instanceof Turn.Ask ask) at = at.answer(told(story + "; by victim", ask.inquiry()));

        assertThat(decided(at).crimes())
                .as(page)
                .extracting(crime -> crime.inClass())
                .containsExactly(inClass);
    }

    /** The same report with "unknown" wherever the help offers it ends with the registrar and never as nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind communication; to one-person",
                "kind threat; to one-person; of kill",
                "kind disorder; to one-person",
                "kind entry; to household; into shed; entered yes; inside stole",
                "kind sexual; to one-person; did touching",
                "kind neglect; to one-person; relation parent",
                "kind course; to one-person",
                "kind image; to one-person; did posted-or-shared",
                "kind detention; to one-person",
                "kind driving",
                "kind endangerment"
            })
    void leavesWhatNobodyCanSayToTheRegistrar(String story) {
        Conversation at = Conversation.fromNothing(NOW);
        while (at.turn() instanceof Turn.Ask ask) at = at.answer(told(story + "; by victim", ask.inquiry()));

        assertThat(decided(at).disposition()).isEqualTo(Disposition.REGISTRAR);
    }

    /** A stranger's single message is no crime; that it was single is said and not hidden. */
    @Test
    void saysWhatWasTakenForGrantedWhereItWouldMakeACrime() {
        String message = """
                {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "victim"},
                 "people": [{"id": "v"}, {"id": "s"}], "ties": [{"between": ["s", "v"], "as": "stranger"}],
                 "acts": [{"act": "communication", "by": "s", "to": "v", "content": "unwanted-but-civil", "conveyed": "message"%s}]}
                """;
        var untold = FactsReader.read(message.formatted(""));
        var told = FactsReader.read(message.formatted(", \"times\": \"once\""));

        assertThat(FactsInWords.takenForGranted(untold, Rulebook.decide(untold)))
                .contains("Did it happen once, or more than once? Once");
        assertThat(FactsInWords.takenForGranted(told, Rulebook.decide(told)))
                .doesNotContain("Did it happen once, or more than once? Once");
    }

    @Test
    void asksOfAFrightenedExWhetherItHappenedOnce() {
        Conversation once = Conversation.fromNothing(NOW);
        String story = "kind communication; to one-person; by victim; relation former-spouse-or-partner;"
                + " content unwanted-but-civil; conveyed message; times once";
        while (once.turn() instanceof Turn.Ask ask) once = once.answer(told(story, ask.inquiry()));

        assertThat(once.given()).extracting(Given::value).contains("once");
        assertThat(decided(once).disposition()).isEqualTo(Disposition.INCIDENT);
    }

    /** Whoever asked a child for a picture is told apart from the child who made it (p.66: two crimes). */
    @Test
    void tellsWhoAskedTheChildApartFromTheChild() {
        String story =
                "kind image; by parent-or-guardian; whose by-the-child; asked friend; age 15; forced no; sex male";
        Conversation at = Conversation.fromNothing(NOW);
        while (at.turn() instanceof Turn.Ask ask) at = at.answer(told(story, ask.inquiry()));

        assertThat(told(at).at("/acts/1/did/0").asString()).isEqualTo("asked-for");
        assertThat(decided(at).disclosed())
                .extracting(one -> one.offence().in().code())
                .containsExactlyInAnyOrder("86", "22B");
    }

    private static String told(String story, Inquiry inquiry) {
        String fact = inquiry.key().replaceAll("\\[[^]]*]", "").replaceFirst("^.*\\.", "");
        for (String one : story.split(";", -1)) {
            if (one.strip().startsWith(fact + " ")) return one.strip().substring(fact.length() + 1);
        }
        if (inquiry.key().startsWith("opening.more")) return "no";
        if (inquiry.key().startsWith("opening.received")) return "";
        if (inquiry.key().startsWith("opening.whose")) return "of-another";
        return inquiry.key().startsWith("opening.marks") ? Inquiry.NONE : Inquiry.UNKNOWN;
    }

    @Test
    void goesBackToTheQuestionBefore() {
        Conversation two = answered("violence", "");

        assertThat(asked(two.back())).isEqualTo(asked(answered("violence")));
        assertThat(two.back().back().back().given()).isEmpty();
        assertThat(decided(answered("violence", "", "police")
                                .back()
                                .answer("victim")
                                .answer("one-person")
                                .answer("stranger")
                                .answer("punched")
                                .answer("bruise")
                                .answer(Inquiry.NONE)
                                .answer("no"))
                        .disposition())
                .isEqualTo(Disposition.CRIME);
    }

    @Test
    void asksFirstWhatHappenedAndKeepsNothingBeforeFactsHaveAForm() {
        assertThat(asked(Conversation.fromNothing(NOW)).words()).isEqualTo("What happened?");
        assertThat(answered("violence").told()).isNull();
        assertThat(told(answered("violence", "")).at("/acts/0/act").asString()).isEqualTo("violence");
    }

    /** What was told when it broke off is a file of facts; until the checklist is put, the same questions follow from it. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void goesOnFromTheFactsWhereItBrokeOff(int after) {
        List<String> answers = List.of(
                "violence", "", "victim", "one-person", "former-spouse-or-partner", "slapped", "bruise", "alcohol");
        Conversation at = answered(answers.subList(0, after).toArray(String[]::new));

        Conversation resumed = Conversation.goingOn(FactsReader.read(told(at).toString()));

        assertThat(asked(resumed)).isEqualTo(asked(at));
        for (String answer : answers.subList(after, answers.size())) {
            at = at.answer(answer);
            resumed = resumed.answer(answer);
            assertThat(asked(resumed)).isEqualTo(asked(at));
        }
    }

    @Test
    void takesAnAnswerByItsLabelAmongSeveral() {
        Conversation at = answered("violence", "", "victim", "one-person", "stranger");

        assertThat(asked(at.answer("hit with an object, 4"))).isEqualTo(asked(at.answer("hit-with-object punched")));
        assertThatThrownBy(() -> at.answer("hit with a stick"))
                .hasMessageContaining(
                        "\"hit with a stick\" is not among the answers; choose from: a number from 1 to ");
    }

    @Test
    void isTakenUpAgainFromItsAnswers() {
        Conversation before = answered("taking", "", "victim", "business", "goods");

        assertThat(asked(Conversation.fromNothing(NOW.plusDays(3)).after(before.given())))
                .isEqualTo(asked(before));
    }

    @Test
    void leavesOutAnswersThatFitNoQuestion() {
        List<Given> forged = List.of(
                new Given("opening.kind[0]", "violence"),
                new Given("opening.received", "2026-05-12T10:00"),
                new Given("acts[0].injury", "bruise"));

        assertThat(Conversation.fromNothing(NOW).after(forged).given()).hasSize(2);
        assertThat(Conversation.fromNothing(NOW)
                        .after(List.of(new Given("opening.received", "never")))
                        .given())
                .isEmpty();
    }

    @Test
    void tellsSeveralActsOfTheSamePeople() {
        Conversation at = answered(
                "violence",
                "",
                "victim",
                "one-person",
                "spouse-or-partner",
                "punched",
                "bruise",
                "none-of-these",
                "yes");

        assertThat(asked(at).words()).isEqualTo("What else happened?");
        Conversation second = at.answer("threat").answer("yes");
        assertThat(told(second).at("/acts/1/to")).isEqualTo(told(second).at("/acts/0/to"));
    }

    @Test
    void tellsEachOfSeveralVictims() {
        Conversation at = answered("violence", "", "victim", "several-apart", "3", "stranger", "punched");
        List<String> askedOf = new ArrayList<>();
        while (asked(at).words().equals("What injury did the victim have?")) {
            askedOf.add(asked(at).about());
            at = at.answer(askedOf.size() == 1 ? "bruise" : "none");
        }

        assertThat(askedOf).containsExactlyInAnyOrder("the victim", "victim 2", "victim 3");
        assertThat(told(at).at("/acts/0/injury")).hasSize(3);
    }

    @Test
    void countsVictimsAllAlike() {
        Conversation at = answered(
                "violence",
                "",
                "victim",
                "several-alike",
                "12",
                "stranger",
                "punched",
                "bruise",
                "none-of-these",
                "no");

        assertThat(decided(at).crimes().get(0).count()).isEqualTo(12);
    }

    @Test
    void followsUpAWeapon() {
        String story = "kind threat; by victim; to one-person; relation stranger; of kill; conveyed face-to-face";
        Conversation at = Conversation.fromNothing(NOW);
        while (!asked(at).key().startsWith("opening.marks")) at = at.answer(told(story, asked(at)));

        assertThat(asked(at.answer("weapon")).words()).isEqualTo("Was a weapon shown?");
    }

    @Test
    void asksNothingMoreOfADayWhoseRulesAreNotHeld() {
        assertThat(decided(answered("violence", "2019-05-01T10:00")).disposition())
                .isEqualTo(Disposition.NOT_HELD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "punched, kcked      | \"kcked\" is not among the answers",
                "none-of-these 1     | not both",
                "100                 | is not among the answers",
            })
    void saysWhatFits(String answer, String words) {
        Conversation at = answered("violence", "", "victim", "one-person", "stranger");

        assertThatThrownBy(() -> at.answer(answer))
                .isInstanceOf(BadAnswer.class)
                .hasMessageContaining(words);
    }

    @Test
    void refusesAnActAfterTheReport() {
        assertThatThrownBy(() -> answered("violence", "1700-01-01T10:00"))
                .isInstanceOf(BadAnswer.class)
                .hasMessageContaining("The report must lie between 1900 and 2099");
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 60).boxed().toList();
    }

    /** Whatever is answered, it ends, and the facts it tells read back to the same decision. */
    @ParameterizedTest
    @MethodSource("seeds")
    void endsWhateverIsAnswered(int seed) {
        Random random = new Random(seed);
        Conversation at = Conversation.fromNothing(NOW);
        List<String> said = new ArrayList<>();
        while (at.turn() instanceof Turn.Ask ask) {
            assertThat(said).as("%s", said).hasSizeLessThan(120);
            String answer = answer(ask.inquiry(), random, said.size());
            said.add(ask.inquiry().key() + "=" + answer);
            try {
                at = at.answer(answer);
            } catch (BadAnswer bad) {
                at = at.answer(ask.inquiry().mayBeUnknown() ? Inquiry.UNKNOWN : "1");
            }
        }
        Decision decision = decided(at);
        String facts = FactsWriter.write(((Turn.Decided) at.turn()).facts()).toString();
        assertThat(Rulebook.decide(FactsReader.read(facts)).crimes()).isEqualTo(decision.crimes());
    }

    private static String answer(Inquiry inquiry, Random random, int asked) {
        if (inquiry.key().startsWith("opening.more")) return asked < 20 && random.nextInt(3) == 0 ? "yes" : "no";
        if (inquiry.mayBeUnknown() && random.nextInt(6) == 0) return Inquiry.UNKNOWN;
        if (!inquiry.options().isEmpty()) {
            return inquiry.options()
                    .get(random.nextInt(inquiry.options().size()))
                    .word();
        }
        return switch (inquiry.kind()) {
            case NUMBER -> String.valueOf(2 + random.nextInt(3));
            case MOMENT, TIME -> "4/5/2026 09:10";
            case TEXT -> "066/91";
            case ONE, ANY -> inquiry.mayBeUnknown() ? Inquiry.UNKNOWN : "";
        };
    }
}
