package truecount.rules.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;

/**
 * Asks what is still needed, the most telling question first and none that cannot change the decision.
 *
 * <p>Each open question is tried with every answer that can be listed, and each of those with every answer to each question
 * that is then still open; {@link Measure} says how much they change. A question is left out only when all of this comes to
 * the same whatever its answer, several values at once included ({@link Answers#together}). With so many people or acts that this takes too long, no question is left out and the
 * answers are not looked beyond.
 */
public final class Interview {

    /** Beyond this many open questions, those that ask for one fact of several people or acts are tried once for all. */
    private static final int MOST_TRIED = 40;

    /** How much may be decided for one ranking, counting each decision by its people and acts. */
    private static final int MOST_WORK = 40_000;

    private final Function<Facts, Decision> decide;
    private int left = MOST_WORK;

    /** An interview over a way to decide; the way must not itself interview. */
    public Interview(Function<Facts, Decision> decide) {
        this.decide = decide;
    }

    /** Where an interview stands on the facts told so far: the question to put next, or the decision. */
    public static Step next(Facts facts) {
        return new Step(facts, Rulebook.decide(facts));
    }

    private record Ranked(Question question, Measure measure) {}

    /** The decision with only the questions that matter, best first; settled if none matters. */
    public Decision refine(Facts facts, Decision decision) {
        if (decision.ask().isEmpty()) return decision;
        left = MOST_WORK;
        boolean many = decision.ask().size() > MOST_TRIED;
        Map<Object, Measure> alike = new HashMap<>();
        List<Ranked> kept = new ArrayList<>();
        Facts told = facts;
        for (Question question : decision.ask()) {
            Measure known = many ? alike.get(question.fact()) : null;
            if (known == null) {
                Trial trial = trial(told, question);
                if (trial.needless != null) {
                    told = trial.needless;
                    continue;
                }
                known = trial.measure;
                alike.put(question.fact(), known);
            }
            kept.add(new Ranked(question, known));
        }
        if (kept.isEmpty()) return decide.apply(told);
        kept.sort(Comparator.comparing(Ranked::measure)
                .reversed()
                .thenComparing(ranked -> ranked.question().path()));
        return decision.asking(kept.stream().map(Ranked::question).toList());
    }

    /**
     * What trying a question showed.
     *
     * @param measure how much its answers change
     * @param needless the facts with one of its answers, if every answer comes to the same; else null
     */
    private record Trial(Measure measure, @Nullable Facts needless) {}

    private Trial trial(Facts facts, Question question) {
        List<List<Ending>> soon = new ArrayList<>();
        List<List<Ending>> further = new ArrayList<>();
        @Nullable Facts any = null;
        boolean same = true;
        for (Object answer : Answers.of(question.fact())) {
            Facts tried = Retelling.of(facts, question, answer);
            if (tried == null) break;
            any = tried;
            Decision decision = apply(tried);
            soon.add(List.of(Ending.of(decision, question)));
            further.add(endings(tried, decision, question));
            same &= soon.getLast().equals(soon.getFirst()) && further.getLast().equals(further.getFirst());
        }
        // What is about to be left out may still count where several values hold at once.
        for (Object answer : same && any != null ? Answers.together(question.fact()) : List.of()) {
            Facts tried = left > 0 && same ? Retelling.of(facts, question, answer) : null;
            if (tried == null) break;
            Decision decision = apply(tried);
            soon.add(List.of(Ending.of(decision, question)));
            further.add(endings(tried, decision, question));
            same = soon.getLast().equals(soon.getFirst()) && further.getLast().equals(further.getFirst());
        }
        boolean whole = left > 0;
        return new Trial(Measure.of(whole ? further : soon), same && whole ? any : null);
    }

    /** How it can end once one more of the questions that are still open is answered as well. */
    private List<Ending> endings(Facts facts, Decision decision, Question tried) {
        List<Ending> endings = new ArrayList<>();
        for (Question open : decision.ask()) {
            if (open.path().equals(tried.path())) continue;
            for (Object answer : Answers.of(open.fact())) {
                Facts answered = left > 0 ? Retelling.of(facts, open, answer) : null;
                if (answered != null) endings.add(Ending.of(apply(answered), tried));
            }
        }
        return endings.isEmpty() ? List.of(Ending.of(decision, tried)) : endings;
    }

    private Decision apply(Facts facts) {
        left -= 1 + facts.people().size() + facts.acts().size();
        return decide.apply(facts);
    }

    /**
     * The facts with an answer put where its question says that it belongs.
     *
     * @return null if the facts hold no place where the answer could stand
     */
    public static @Nullable Facts answered(Facts facts, Question question, Object answer) {
        return Retelling.of(facts, question, answer);
    }

    /** The answer that nobody can say, which every fact takes. */
    public static Object unknown(Fact fact) {
        return Answers.unknown(fact);
    }

    /** The answers that a question can have, as far as they can be listed; empty for free words, times and names. */
    public static List<Object> answers(Fact fact) {
        return Answers.of(fact);
    }
}
