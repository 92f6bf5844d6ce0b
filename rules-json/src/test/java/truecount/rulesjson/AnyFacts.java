package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Telling;
import truecount.rules.interview.Interview;
import truecount.rules.told.Story;

/** Facts of every kind to try a property on: every case of the book, and facts told at random from one seed. */
final class AnyFacts {

    static final long SEED = 20260401;

    private AnyFacts() {}

    /**
     * Facts told at random; half of them with the questions of the book answered at random until none is left.
     *
     * <p>Some go through a file and back, which refuses the few that contradict themselves.
     */
    static List<Facts> random(int count) {
        RandomFacts random = new RandomFacts(SEED, 0.35);
        Random answers = new Random(SEED);
        List<Facts> found = new ArrayList<>();
        while (found.size() < count) {
            Facts facts = random.next();
            try {
                if (found.size() % 10 == 0)
                    facts = FactsReader.read(FactsWriter.write(facts).toString());
                found.add(found.size() % 2 == 0 ? facts : settled(facts, answers));
            } catch (BadFacts contradictory) {
                assertThat(contradictory.getMessage()).isNotBlank();
            }
        }
        return found;
    }

    private static Facts settled(Facts facts, Random random) {
        Facts told = facts;
        for (int asked = 0; asked < 12; asked++) {
            Facts answered = oneAnswered(told, random);
            if (answered == null) return told;
            told = answered;
        }
        return told;
    }

    private static Facts oneAnswered(Facts facts, Random random) {
        for (Question open : decide(facts).ask()) {
            List<Object> answers = Interview.answers(open.fact());
            if (answers.isEmpty()) continue;
            return Interview.answered(facts, open, answers.get(random.nextInt(answers.size())));
        }
        return null;
    }

    static List<Facts> cases() {
        return CasesAtOnceTest.all().map(CasesAtOnceTest.Case::facts).toList();
    }

    /** Without the interview, which asks again and again: the rules alone. */
    static Decision decide(Facts facts) {
        Story story = new Story(facts);
        return Rulebook.on(story.day()).decide(story);
    }

    /** What a decision comes to: the crimes, how it ends, the force and the handling of a fraud. */
    static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            parts.add(crime.inClass() + " " + crime.code() + " " + crime.count() + " " + crime.attempted());
        }
        Collections.sort(parts);
        parts.add(decision.disposition().word() + " " + decision.action() + " " + decision.force() + " "
                + decision.fraud());
        return parts;
    }

    /** The facts that are decided otherwise after a change that ought not to matter. */
    static List<String> differing(UnaryOperator<Facts> change, int count) {
        List<String> found = new ArrayList<>();
        for (Facts facts : (Iterable<Facts>) Stream.concat(cases().stream(), random(count).stream())::iterator) {
            List<String> before = essence(decide(facts));
            List<String> after = essence(decide(change.apply(facts)));
            if (!before.equals(after)) found.add(before + " became " + after + ": " + FactsWriter.write(facts));
        }
        return found;
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    static Facts withPeople(Facts facts, List<Telling> people, List<Telling> acts) {
        return new Facts(
                facts.title(),
                facts.report(),
                people,
                facts.ties(),
                facts.places(),
                facts.things(),
                facts.accounts(),
                facts.evidence(),
                acts,
                facts.records(),
                facts.orders(),
                facts.later(),
                facts.decide());
    }
}
