package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.SEED;
import static truecount.rulesjson.AnyFacts.cases;
import static truecount.rulesjson.AnyFacts.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.interview.Interview;

/** Every fact may be told as unknown, and what was asked in vain is never asked again. */
class UnknownPropertyTest {

    /** Reports that tell next to nothing, so that nearly everything is asked: each kind of act by each kind of reporter. */
    private static List<Facts> bare() {
        List<Facts> found = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            for (String by : List.of("", ", \"by\": \"victim\"", ", \"by\": \"witness\"", ", \"by\": \"police\"")) {
                for (String to : List.of("", ", \"to\": \"v\"", ", \"to\": \"v\", \"by\": \"s\"")) {
                    found.add(FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\"" + by
                            + "}, \"people\": [{\"id\": \"v\"}, {\"id\": \"s\"}], \"acts\": [{\"act\": \"" + kind.word()
                            + "\"" + to + "}]}"));
                }
            }
        }
        return found;
    }

    @Test
    void answeringUnknownToEverythingComesToAnEndAndAsksNothingTwice() {
        List<Facts> all = new ArrayList<>(cases());
        all.addAll(bare());
        RandomFacts random = new RandomFacts(SEED, 0.2);
        for (int i = 0; i < 5_000; i++) all.add(random.next());

        for (Facts facts : all) {
            Set<String> asked = new HashSet<>();
            Facts told = facts;
            for (Decision decision = decide(told); !decision.ask().isEmpty(); decision = decide(told)) {
                Question question = decision.ask().get(0);
                assertThat(asked.add(question.path()))
                        .as("%s asked again: %s", question.path(), FactsWriter.write(facts))
                        .isTrue();
                told = Interview.answered(told, question, Interview.unknown(question.fact()));
                assertThat(told)
                        .as("nowhere to tell %s: %s", question.path(), FactsWriter.write(facts))
                        .isNotNull();
            }
        }
    }

    @Test
    void aFileTellsEveryFactAsUnknownAndKeepsIt() {
        for (Shape shape : Vocabulary.shapes()) {
            for (Fact fact : shape.facts()) {
                boolean names = fact.name().equals("id");
                if (names || fact.name().equals("received") || shape.group() == Shape.Group.INNER) continue;
                Telling told = ShapeReader.read(
                        FactsReader.parse("{\"" + fact.name() + "\": \"unknown\"}"), shape, shape.name());
                assertThat(told.silent(fact)).as(told.path(fact)).isFalse();
                if (fact instanceof Fact.Inner inner && !told.get(inner).isEmpty()) continue;
                assertThat(told.unknown(fact, "")).as(told.path(fact)).isTrue();
            }
        }
    }
}
