package truecount.rules.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Telling;

/** Leaves out the questions whose answers cannot change the decision, and puts the most telling one first. */
public final class Interview {

    private static final int MOST_TRIED = 40;

    private final Function<Facts, Decision> decide;

    /** An interview over a way to decide; the way must not itself interview. */
    public Interview(Function<Facts, Decision> decide) {
        this.decide = decide;
    }

    private record Ranked(Question question, int endings) {}

    /** The decision with only the questions that matter, best first; settled if none matters. */
    public Decision refine(Facts facts, Decision decision) {
        if (decision.ask().isEmpty() || decision.ask().size() > MOST_TRIED) return decision;
        List<Ranked> kept = new ArrayList<>();
        Facts told = facts;
        for (Question question : decision.ask()) {
            List<Object> answers = Answers.of(question.fact());
            @Nullable Facts any = null;
            Set<String> endings = new HashSet<>();
            for (Object answer : answers) {
                Facts tried = with(told, question, answer);
                if (tried == null) break;
                any = tried;
                endings.add(essence(decide.apply(tried), question));
            }
            if (any == null || endings.size() > 1) kept.add(new Ranked(question, any == null ? 2 : endings.size()));
            else told = any;
        }
        if (kept.isEmpty()) return decide.apply(told);
        kept.sort(Comparator.comparingInt((Ranked ranked) -> -ranked.endings()));
        return decision.asking(kept.stream().map(Ranked::question).toList());
    }

    /** What a decision comes to, leaving aside the question being tried. */
    private static String essence(Decision decision, Question tried) {
        StringBuilder text = new StringBuilder(decision.disposition().word());
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) parts.add(crime.inClass() + crime.code() + crime.count());
        for (Question open : decision.ask()) if (!open.path().equals(tried.path())) parts.add(open.path());
        parts.sort(Comparator.naturalOrder());
        for (String part : parts) text.append(' ').append(part);
        return text.append(decision.action()).toString();
    }

    private static @Nullable Facts with(Facts facts, Question question, Object answer) {
        Telling about = question.about();
        Telling answered = about.with(question.fact(), answer);
        Facts replaced = facts.replace(about, answered);
        return replaced.holds(answered) ? replaced : within(facts, about, answered);
    }

    /** A place or thing told in place is replaced inside whatever tells it. */
    private static @Nullable Facts within(Facts facts, Telling about, Telling answered) {
        for (Telling outer : facts.everything()) {
            for (Fact fact : outer.shape().facts()) {
                if (!(fact instanceof Fact.Inner inner) || !outer.get(inner).contains(about)) continue;
                List<Telling> list = new ArrayList<>(outer.get(inner));
                list.replaceAll(one -> one.equals(about) ? answered : one);
                Object value = inner.list() ? new Telling.Tellings(List.copyOf(list)) : answered;
                return facts.replace(outer, outer.with(inner, value));
            }
        }
        return null;
    }
}
