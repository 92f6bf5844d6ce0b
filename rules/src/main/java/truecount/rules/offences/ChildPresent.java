package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Sexual.Did;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Sexual acts done in front of a child for the doer's gratification: classes 21 and 22B of the notifiable offence list. */
final class ChildPresent {

    private ChildPresent() {}

    /** Whether the act is one that was done in front of whomever it names, and not with or on them. */
    private static boolean inFront(ToldAct act) {
        return act.get(Sexual.DID).hasAny(Did.MASTURBATED, Did.SEX_IN_PUBLIC) && !SexualOffences.bodily(act);
    }

    /** Whether a child under 18 was in front of it, so that no rule on grown people ends it. */
    static boolean child(ToldAct act) {
        if (!inFront(act)) return false;
        for (int person : act.to()) if (act.age(person).under(18) == YesNo.YES) return true;
        return false;
    }

    /** A sexual act in the presence of a child under 16, for gratification, is an offence against the child. */
    static final class ActBeforeChild extends ActRule {
        ActBeforeChild() {
            super(ActKind.SEXUAL, Per.VICTIM, Citation.crr(65, "Sexual activity classifications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (victim < 0 || !inFront(act) || act.age(victim).under(18) != YesNo.YES) return none();
            if (act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
            if (act.age(victim).under(16) != YesNo.YES)
                return new Answer.ForRegistrar(
                        "A sexual act in front of a child who may be 16 or 17: an offence only by somebody in a position of trust, of which the held text prints no test.");
            if (!act.meant(Act.Meant.SEXUAL))
                return act.get(Act.MEANT).told()
                        ? none()
                        : new Answer.ForRegistrar(
                                "What was meant by the sexual act in front of a child cannot be told.");
            boolean under13 = act.age(victim).under(13) == YesNo.YES;
            boolean young = WillingChild.youngOffender(act);
            Offence offence = under13
                    ? Offence.of("21", young ? "021/16" : "021/10")
                    : Offence.of("22B", young ? "022/16" : "022/10");
            return Answer.discloses(
                    offence, victim, act.attempted(), "A sexual act in the presence of a child, for gratification.");
        }
    }
}
