package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Account;
import truecount.rules.facts.Act;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Many;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.interview.Interview;
import truecount.rules.lists.CrimeClass;
import truecount.rules.told.Story;

/** What holds for any facts at all, tried on facts told at random and on every case of the book. */
class PropertiesTest {

    private static final long SEED = 20260401;
    private static final int STORIES = 20_000;

    /**
     * Facts told at random; half of them with the questions of the book answered at random until none is left.
     *
     * <p>Some go through a file and back, which refuses the few that contradict themselves.
     */
    private static List<Facts> random(int count) {
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

    private static List<Facts> cases() {
        return CasesAtOnceTest.all().map(CasesAtOnceTest.Case::facts).toList();
    }

    /** Without the interview, which asks again and again: the rules alone. */
    private static Decision decide(Facts facts) {
        Story story = new Story(facts);
        return Rulebook.on(story.day()).decide(story);
    }

    private static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            parts.add(crime.inClass() + " " + crime.code() + " " + crime.count() + " " + crime.attempted());
        }
        Collections.sort(parts);
        parts.add(decision.disposition().word() + " " + decision.action() + " " + decision.force() + " "
                + decision.fraud());
        return parts;
    }

    private static int total(Decision decision) {
        return decision.crimes().stream().mapToInt(Crime::count).sum();
    }

    @Test
    void whateverIsToldEndsInADecisionThatHoldsTogether() {
        for (Facts facts : random(STORIES)) {
            try {
                sane(decide(facts));
            } catch (RuntimeException | AssertionError fault) {
                throw new AssertionError(FactsWriter.write(facts).toString(), fault);
            }
        }
    }

    private static void sane(Decision decision) {
        if (decision.disposition() == Disposition.ASK)
            assertThat(decision.ask()).isNotEmpty();
        if (decision.disposition() == Disposition.CRIME)
            assertThat(decision.crimes()).isNotEmpty();
        if (decision.disposition() == Disposition.INCIDENT)
            assertThat(decision.crimes()).isEmpty();
        for (Crime crime : decision.crimes()) {
            assertThat(crime.count()).isPositive();
            assertThat(crime.victims()).doesNotHaveDuplicates();
            assertThat(crime.inClass().startsWith("N") || CrimeClass.exists(crime.inClass()))
                    .isTrue();
        }
        decision.disclosed().forEach(one -> assertThat(one.because()).isNotBlank());
    }

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

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    private static Facts withPeople(Facts facts, List<Telling> people, List<Telling> acts) {
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

    /**
     * Silence about a fact stands for one of its answers: whatever nobody asked for has an answer that leaves the decision as
     * it is, "unknown" among them. A fact that changed the decision whatever its answer ought to have been asked for. Numbers
     * are left out, since not all of theirs can be tried.
     */
    @Test
    void whatWasNotAskedForHasAnAnswerThatChangesNothing() {
        List<String> found = new ArrayList<>();
        for (Facts facts : cases()) {
            Decision decision = decide(facts);
            if (!decision.ask().isEmpty()) continue;
            for (Telling told : facts.everything()) {
                for (Fact fact : told.shape().facts()) {
                    if (told.silent(fact) && mattersAlways(facts, told, fact, essence(decision))) {
                        found.add(told.path(fact) + ": " + FactsWriter.write(facts));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean mattersAlways(Facts facts, Telling told, Fact fact, List<String> before) {
        if (fact instanceof Fact.Quantity) return false;
        List<Object> answers = new ArrayList<>(Interview.answers(fact));
        if (fact instanceof Fact.OneOf<?> one) answers.add(one.unknown());
        for (Object answer : answers) {
            if (essence(decide(facts.replace(told, told.with(fact, answer)))).equals(before)) return false;
        }
        return !answers.isEmpty();
    }

    @Test
    void aVeryLargeReportEndsSoon() {
        String acts = "{\"act\": \"violence\", \"to\": [\"a\", \"b\"], \"did\": \"punched\"}"
                .repeat(1000)
                .replace("}{", "},{");
        Facts facts =
                FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\", \"by\": \"victim\"}, "
                        + "\"people\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"acts\": [" + acts + "]}");
        long start = System.nanoTime();

        Decision decision = Rulebook.decide(facts);

        assertThat(decision.ask()).hasSize(2000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    /** A second victim like the first: told of in the same words, confirming like the first, and nobody's kin. */
    @Test
    void aSeparateVictimOfTheSameActNeverLowersTheNumberOfCrimes() {
        List<String> found = new ArrayList<>();
        for (Facts facts : (Iterable<Facts>) Stream.concat(cases().stream(), random(3_000).stream())::iterator) {
            Facts more = withAnotherVictim(facts);
            if (more == null) continue;
            Decision before = decide(facts);
            Decision after = decide(more);
            boolean settled = before.ask().isEmpty()
                    && after.ask().isEmpty()
                    && !before.crimes().isEmpty();
            if (settled && after.disposition() != Disposition.REGISTRAR && total(after) < total(before)) {
                found.add(essence(before) + " became " + essence(after) + ": " + FactsWriter.write(facts));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Facts withAnotherVictim(Facts facts) {
        Telling act = facts.acts().get(0);
        List<String> to = act.get(Act.TO).ids();
        boolean recording = facts.decide().silent(Request.ON) && facts.records().isEmpty();
        if (to.size() != 1 || !recording) return null;
        Telling first = facts.people().stream()
                .filter(one -> one.get(Person.ID).equals(to.get(0)))
                .findFirst()
                .orElseThrow();
        Telling second = first.with(Person.ID, "another").with(Person.HOUSEHOLD, null);
        Telling done = act.with(Act.TO, new Refs(Many.State.TOLD, List.of(to.get(0), "another")));
        for (Fact fact : act.shape().facts()) {
            if (!(act.raw(fact) instanceof PerVictim told) || !told.each().containsKey(to.get(0))) continue;
            Map<String, Object> each = new HashMap<>(told.each());
            each.put("another", each.get(to.get(0)));
            done = done.with(fact, new PerVictim(Map.copyOf(each)));
        }
        Telling swapped = done;
        List<Telling> acts =
                facts.acts().stream().map(one -> one == act ? swapped : one).toList();
        Facts more = withPeople(facts, plus(facts.people(), second), acts);
        for (Telling account : facts.accounts()) {
            if (account.get(Account.OF).ids().contains(to.get(0)))
                more = more.withAccount(account.with(Account.OF, new Refs(Many.State.TOLD, List.of("another"))));
        }
        return more;
    }

    @Test
    void namesNeverMatter() {
        UnaryOperator<Facts> renamed = facts -> Renaming.of(facts, id -> "zz-" + id);

        assertThat(differing(renamed, 2_000)).isEmpty();
    }

    @Test
    void aCertificateReplaysToItself() {
        for (Facts facts : random(100)) {
            ObjectNode certificate;
            try {
                certificate =
                        Certificate.of(FactsReader.read(FactsWriter.write(facts).toString()));
            } catch (BadFacts contradictory) {
                continue;
            }
            ObjectNode again =
                    Certificate.of(FactsReader.read(certificate.get("facts").toString()));
            assertThat(again.get("hash")).isEqualTo(certificate.get("hash"));
        }
    }

    /** The facts that are decided otherwise after a change that ought not to matter. */
    private static List<String> differing(UnaryOperator<Facts> change, int count) {
        List<String> found = new ArrayList<>();
        for (Facts facts : (Iterable<Facts>) Stream.concat(cases().stream(), random(count).stream())::iterator) {
            List<String> before = essence(decide(facts));
            List<String> after = essence(decide(change.apply(facts)));
            if (!before.equals(after)) found.add(before + " became " + after + ": " + FactsWriter.write(facts));
        }
        return found;
    }
}
