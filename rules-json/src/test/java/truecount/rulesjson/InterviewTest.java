package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.Act;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Role;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.facts.YesNo;
import truecount.rules.interview.Interview;
import truecount.rules.interview.Step;

class InterviewTest {

    private static Step start(String report, String act) {
        return Interview.next(FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\"" + report
                + "}, \"people\": [{\"id\": \"v\"}, {\"id\": \"s\"}], \"acts\": [{\"act\": " + act + "}]}"));
    }

    private static List<String> paths(Step step) {
        return step.decision().ask().stream().map(Question::path).toList();
    }

    @Test
    void asksFirstWhatSettlesWhetherThereIsACrime() {
        Step step = Interview.next(FactsReader.read("""
                {"facts": 1, "report": {"received": "2026-05-12T10:00"}, "people": [{"id": "a"}, {"id": "b"}],
                 "acts": [{"act": "violence", "to": "a", "did": "slapped", "injury": "bruise"},
                          {"act": "violence", "to": "b", "did": "punched", "injury": "broken-bone"}]}"""));

        assertThat(paths(step)).containsExactly("report.by", "acts[1].meant");
    }

    @Test
    void theOrderOfTellingDoesNotChangeTheOrderOfQuestions() {
        Step step = Interview.next(FactsReader.read("""
                {"facts": 1, "report": {"received": "2026-05-12T10:00"}, "people": [{"id": "a"}, {"id": "b"}],
                 "acts": [{"act": "violence", "to": "b", "did": "punched", "injury": "broken-bone"},
                          {"act": "violence", "to": "a", "did": "slapped", "injury": "bruise"}]}"""));
        Step alike = Interview.next(FactsReader.read("""
                {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "police", "needed": "yes"},
                 "people": [{"id": "b"}, {"id": "a"}],
                 "acts": [{"act": "violence", "to": ["b", "a"], "did": "slapped"}]}"""));

        assertThat(paths(step)).containsExactly("report.by", "acts[0].meant");
        assertThat(paths(alike)).containsExactly("acts[0].injury[a]", "acts[0].injury[b]");
    }

    /** Whatever the injury of a blow told with attempted murder, the attempt is the principal crime (CRR26 p.14). */
    @Test
    void asksNothingThatComesToTheSameWhateverTheAnswer() {
        Step step = Interview.next(FactsReader.read("""
                {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "victim"}, "people": [{"id": "s"}, {"id": "v"}],
                 "acts": [{"act": "violence", "by": "s", "to": "v", "did": "stabbed-or-cut", "injury": "scratch", "meant": "kill"},
                          {"act": "violence", "by": "s", "to": "v", "did": "slapped", "meant": "injure"}]}"""));

        assertThat(paths(step)).isEmpty();
        assertThat(step.decision().disposition()).isEqualTo(Disposition.CRIME);
        assertThat(step.decision().crimes())
                .singleElement()
                .satisfies(crime -> assertThat(crime.inClass()).isEqualTo("2"));
    }

    @Test
    void offersAnAgeInEachBand() {
        Step step = start(
                ", \"by\": \"victim\"",
                "\"sexual\", \"by\": \"s\", \"to\": \"v\", \"did\": \"penis-in-vagina-anus-or-mouth\", \"consent\": \"not-given\"");
        assertThat(paths(step)).startsWith("people[v].sex");

        Step known = step.answer(Person.Sex.FEMALE);

        assertThat(paths(known)).startsWith("people[v].age");
        assertThat(known.answers()).hasSize(5).doesNotHaveDuplicates();
        assertThat(paths(known.answer(known.answers().get(0)))).doesNotContain("people[v].age");
    }

    @Test
    void whatNobodyCanSayIsAnAnswerToo() {
        Step step = start(", \"by\": \"victim\"", "\"violence\", \"by\": \"s\", \"to\": \"v\", \"did\": \"slapped\"");

        assertThat(Interview.unknown(Act.MEANT)).isEqualTo(Many.unknown());
        assertThat(Interview.unknown(Report.NEEDED)).isEqualTo(new Judgement(YesNo.UNKNOWN, Role.NOT_ANSWERED, ""));
        assertThat(Interview.unknown(Report.BY))
                .isInstanceOfSatisfying(
                        Telling.class,
                        by -> assertThat(by.get(Reporter.CAPACITY)).isEqualTo(Reporter.Capacity.UNKNOWN));
        assertThat(Interview.unknown(Act.HOSTILITY)).isEqualTo(Telling.Tellings.UNKNOWN);
        var answered = Interview.answered(step.facts(), step.question().orElseThrow(), Many.of(Violence.Injury.BRUISE));
        assertThat(answered.acts().get(0).get(Violence.INJURY, "v")).isEqualTo(Many.of(Violence.Injury.BRUISE));
    }

    @Test
    void putsAnAnswerIntoAPlaceAndAThingToldInPlace() {
        Step place = start(
                ", \"by\": \"victim\"",
                "\"entry\", \"by\": \"s\", \"into\": {\"occupier\": \"v\"}, \"entered\": \"yes\", \"trespasser\": \"yes\", \"inside\": \"stole\"");
        assertThat(paths(place)).first().asString().endsWith("into.type");

        Step house = place.answer(Place.Type.HOUSE);

        assertThat(paths(house)).noneMatch(path -> path.endsWith("into.type"));
        assertThat(house.facts().acts().get(0).get(Entry.INTO))
                .singleElement()
                .satisfies(into -> assertThat(into.get(Place.OCCUPIER).ids()).containsExactly("v"));
    }

    @Test
    void comesToADecisionWithTheAnswersThatMatter() {
        Step step = start("", "\"violence\", \"by\": \"s\", \"to\": \"v\", \"did\": \"slapped\"");
        assertThat(paths(step)).containsExactly("acts[0].injury[v]");
        assertThatThrownBy(() -> step.answer(YesNo.YES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("YES is no answer to acts[0].injury[v]");
        Step hurt = step.answer(Many.of(Violence.Injury.BROKEN_BONE));
        assertThat(paths(hurt)).containsExactly("acts[0].meant");
        Step meant = hurt.answer(Many.of(Act.Meant.SERIOUS_HARM));
        assertThat(paths(meant)).containsExactly("report.by");

        Step end = meant.answer(
                Telling.of(Reporter.REPORTER, "report.by").with(Reporter.CAPACITY, Reporter.Capacity.VICTIM));

        assertThat(end.question()).isEmpty();
        assertThat(end.answers()).isEmpty();
        assertThat(end.decision().disposition()).isEqualTo(Disposition.CRIME);
        assertThat(end.decision().crimes())
                .singleElement()
                .satisfies(crime -> assertThat(crime.code()).isEqualTo("005/01"));
        assertThatThrownBy(() -> end.answer(YesNo.YES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing is asked");
    }

    @Test
    void offersTheAnswersThatTheVocabularyLists() {
        Step step = start(", \"by\": \"victim\"", "\"violence\", \"by\": \"s\", \"to\": \"v\", \"did\": \"slapped\"");

        assertThat(step.answers())
                .hasSize(Violence.Injury.values().length + 1)
                .contains(Many.of(Violence.Injury.BRUISE), new Many<Violence.Injury>(Many.State.TOLD, 0));
    }

    @Test
    void keepsTheAnswersOfSeveralVictimsApart() {
        Step step = Interview.next(FactsReader.read("""
                {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "police", "needed": "yes"},
                 "people": [{"id": "a"}, {"id": "b"}],
                 "acts": [{"act": "violence", "to": ["a", "b"], "did": "slapped"}]}"""));
        assertThat(paths(step)).containsExactly("acts[0].injury[a]", "acts[0].injury[b]");

        Step end = step.answer(Many.of(Violence.Injury.NONE)).answer(Many.of(Violence.Injury.BRUISE));

        assertThat(end.decision().crimes())
                .extracting(crime -> crime.code() + " " + crime.victims())
                .containsExactlyInAnyOrder("105/01 [a]", "008/06 [b]");
    }

    @Test
    void tellsAnAccountThatNobodyHasGivenYet() {
        Step step = start(
                ", \"by\": \"witness\"",
                "\"violence\", \"by\": \"s\", \"to\": \"v\", \"did\": \"slapped\", \"injury\": \"bruise\"");
        assertThat(paths(step)).containsExactly("accounts[of=v].says");

        assertThat(step.answer(truecount.rules.facts.Account.Says.CONFIRMS)
                        .decision()
                        .disposition())
                .isEqualTo(Disposition.CRIME);
        assertThat(step.answer(truecount.rules.facts.Account.Says.NOT_TRACED)
                        .decision()
                        .disposition())
                .isEqualTo(Disposition.CRIME_RELATED_INCIDENT);
    }

    @Test
    @Tag("slow")
    void staysQuickWithManyOpenQuestions() {
        String people = IntStream.range(0, 120)
                .mapToObj(i -> "{\"id\": \"v" + i + "\"}")
                .collect(Collectors.joining(","));
        String to = IntStream.range(0, 120).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
        var facts =
                FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\", \"by\": \"victim\"}, "
                        + "\"people\": [" + people
                        + "], \"acts\": [{\"act\": \"violence\", \"did\": \"slapped\", \"to\": [" + to
                        + "]}]}");
        long before = System.nanoTime();

        Step step = Interview.next(facts);

        assertThat(step.decision().ask()).hasSize(120);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Tag("slow")
    void everyWorkedExampleThatAsksCanBeBroughtToAnEnd() {
        for (WorkedExamplesTest.Example example : WorkedExamplesTest.examples().toList()) {
            Step step =
                    Interview.next(FactsReader.read(example.json().get("facts").toString()));
            for (int asked = 0; step.question().isPresent() && !step.answers().isEmpty(); asked++) {
                assertThat(asked).as(example.id()).isLessThan(30);
                step = step.answer(step.answers().get(0));
            }
        }
    }
}
