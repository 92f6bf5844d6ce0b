package truecount.rules.offences;

import java.util.List;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.InForce;
import truecount.rules.Rank;
import truecount.rules.Rule;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.told.ToldAct;

/** A rule that reads one kind of act and says which offence it discloses, if any. */
public abstract class ActRule implements Rule {

    /** For what the rule is asked. */
    public enum Per {
        /** Once for each person to whom the act was done. */
        VICTIM,
        /** Once for each thing taken, damaged or touched. */
        THING,
        /** Once for the act. */
        ACT
    }

    private final ActKind kind;
    private final Per per;
    private final InForce inForce;
    private final List<Citation> sources;

    ActRule(ActKind kind, Per per, Citation... sources) {
        this(kind, per, InForce.HELD, sources);
    }

    ActRule(ActKind kind, Per per, InForce inForce, Citation... sources) {
        this.kind = kind;
        this.per = per;
        this.inForce = inForce;
        this.sources = List.of(sources);
    }

    /**
     * What the rule says about an act.
     *
     * @param target the victim or the thing, as {@link #per()} says; -1 for a victim whom nobody names
     */
    public abstract Answer apply(ToldAct act, int target);

    /** The kind of act it reads. */
    public final ActKind kind() {
        return kind;
    }

    /** For what it is asked. */
    public final Per per() {
        return per;
    }

    @Override
    public final List<Citation> sources() {
        return sources;
    }

    @Override
    public final InForce inForce() {
        return inForce;
    }

    @Override
    public final Rank rank() {
        return Rank.OFFENCE;
    }

    static Answer none() {
        return Answer.Silence.DOES_NOT_APPLY;
    }

    static Answer ask(ToldAct act, Fact fact) {
        return Answer.ask(act.told(), fact);
    }

    static Answer ask(ToldAct act, Fact fact, int victim) {
        return new Answer.Ask(act.told(), fact, act.in().id(victim));
    }
}
