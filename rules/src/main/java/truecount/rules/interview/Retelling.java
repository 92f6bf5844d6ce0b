package truecount.rules.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.rules.Question;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Telling;

/** Puts the answer to a question among the facts, where the question says that it belongs. */
final class Retelling {

    private Retelling() {}

    /** The facts with this answer; null if they hold no place where it could stand. */
    static @Nullable Facts of(Facts facts, Question question, Object answer) {
        Telling about = question.about();
        Telling answered = about.with(question.fact(), valueFor(question, answer));
        Facts replaced = facts.replace(about, answered);
        if (replaced.holds(answered)) return replaced;
        Facts inside = within(facts, about, answered);
        return inside != null ? inside : added(facts, answered);
    }

    /** One victim's answer stands beside those of the others. */
    private static Object valueFor(Question question, Object answer) {
        if (question.victim().isEmpty() || !question.fact().perVictim()) return answer;
        Map<String, Object> each = new HashMap<>();
        if (question.about().raw(question.fact()) instanceof PerVictim told) each.putAll(told.each());
        each.put(question.victim(), answer);
        return new PerVictim(Map.copyOf(each));
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

    /** What nobody has told of at all, a victim's account or how things stand for an outcome, is told anew. */
    private static @Nullable Facts added(Facts facts, Telling answered) {
        return switch (answered.shape().group()) {
            case ACCOUNTS -> facts.withAccount(answered);
            case LATER -> facts.withLater(answered);
            default -> null;
        };
    }
}
