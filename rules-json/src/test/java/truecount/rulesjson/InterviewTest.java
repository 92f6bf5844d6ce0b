package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.Act;
import truecount.rules.facts.Many;
import truecount.rules.facts.Reporter;
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
