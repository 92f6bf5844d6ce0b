package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.SEED;
import static truecount.rulesjson.AnyFacts.differing;
import static truecount.rulesjson.AnyFacts.plus;
import static truecount.rulesjson.AnyFacts.withPeople;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Person;
import truecount.rules.facts.Telling;

/** The order of lists, names, titles and people who have no part never matter. */
class OrderAndNamesPropertyTest {

    @Test
    void theOrderOfListsNeverMatters() {
        Random random = new Random(SEED);
        UnaryOperator<Facts> shuffle = facts -> new Facts(
                facts.title(),
                facts.report(),
                shuffled(facts.people(), random),
                shuffled(facts.ties(), random),
                shuffled(facts.places(), random),
                shuffled(facts.things(), random),
                shuffled(facts.accounts(), random),
                shuffled(facts.evidence(), random),
                shuffled(facts.acts(), random),
                shuffled(facts.records(), random),
                shuffled(facts.orders(), random),
                shuffled(facts.later(), random),
                facts.decide());

        assertThat(differing(shuffle, 3_000)).isEmpty();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return List.copyOf(copy);
    }

    @Test
    void aTitleNeverMatters() {
        UnaryOperator<Facts> titled = facts -> new Facts(
                "Murder in the library",
                facts.report(),
                facts.people(),
                facts.ties(),
                facts.places(),
                facts.things(),
                facts.accounts(),
                facts.evidence(),
                facts.acts(),
                facts.records(),
                facts.orders(),
                facts.later(),
                facts.decide());

        assertThat(differing(titled, 500)).isEmpty();
    }

    @Test
    void aPersonWhoHasNoPartNeverMatters() {
        RandomFacts stranger = new RandomFacts(SEED, 0.6);
        UnaryOperator<Facts> joined = facts -> {
            Telling person = stranger.telling(Person.PERSON, "people[stranger]", 0.6);
            person.tell(Person.ID, "stranger");
            return withPeople(facts, plus(facts.people(), person), facts.acts());
        };

        assertThat(differing(joined, 2_000)).isEmpty();
    }

    @Test
    void namesNeverMatter() {
        UnaryOperator<Facts> renamed = facts -> Renaming.of(facts, id -> "zz-" + id);

        assertThat(differing(renamed, 2_000)).isEmpty();
    }
}
