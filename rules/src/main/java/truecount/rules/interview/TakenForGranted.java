package truecount.rules.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Telling;
import truecount.rules.lists.Presumption;
import truecount.rules.recording.GeneralRule;

/**
 * What was taken for granted without anyone saying so, and would make a crime of what ends as none if it were otherwise. Each
 * fact is tried alone, with every answer that can be listed.
 */
public final class TakenForGranted {

    private static final Set<Disposition> NO_CRIME =
            Set.of(Disposition.INCIDENT, Disposition.NO_CRIME, Disposition.CRIME_RELATED_INCIDENT);

    private static final Set<Disposition> CRIME = Set.of(Disposition.CRIME, Disposition.ASK);

    private TakenForGranted() {}

    /**
     * One thing taken for granted.
     *
     * @param about what it belongs to
     * @param fact the fact that was left out
     * @param presumption what leaving it out stands for, and why
     */
    public record Granted(Telling about, Fact fact, Presumption presumption) {}

    /** What was taken for granted of the acts; empty where the decision is a crime, or none could become one. */
    public static List<Granted> of(Facts facts, Decision decision, Function<Facts, Decision> decide) {
        if (!NO_CRIME.contains(decision.disposition())) return List.of();
        List<Granted> granted = new ArrayList<>();
        for (Telling act : facts.acts()) {
            for (Fact fact : act.shape().facts()) {
                Presumption presumption = Presumption.of(
                        act.shape(),
                        fact,
                        facts.report()
                                .get(truecount.rules.facts.Report.RECEIVED)
                                .earliest()
                                .toLocalDate());
                boolean open = act.silent(fact)
                        && presumption != null
                        && !presumption.standsFor().equals(Presumption.TOLD_ELSEWHERE);
                if (open && makesACrime(facts, act, fact, decide)) granted.add(new Granted(act, fact, presumption));
            }
        }
        return List.copyOf(granted);
    }

    private static boolean makesACrime(Facts facts, Telling act, Fact fact, Function<Facts, Decision> decide) {
        Question question = new Question(act, fact, "", GeneralRule.BELIEVE_THE_VICTIM);
        for (Object answer : Answers.of(fact)) {
            Facts tried = Retelling.of(facts, question, answer);
            // What would have to be asked further may end as a crime as well.
            if (tried != null && CRIME.contains(decide.apply(tried).disposition())) return true;
        }
        return false;
    }
}
