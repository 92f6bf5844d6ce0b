package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Course;
import truecount.rules.told.ToldAct;

/** Harm told in passing, as part of an act that is no offence by itself: it is never lost with that act. */
final class HarmInside {

    private HarmInside() {}

    /** An incident, unless the act tells of harm that no other act of the report tells: then the registrar. */
    static Answer incident(ToldAct act, boolean harm, String because) {
        return !harm || toldApart(act)
                ? Answer.incident(because)
                : new Answer.ForRegistrar(
                        because + " What was done besides may be a crime by itself: tell it as an act of its own.");
    }

    private static boolean toldApart(ToldAct act) {
        for (ToldAct other : act.in().acts()) {
            boolean harms = switch (other.kind()) {
                case VIOLENCE, THREAT, SEXUAL, DAMAGE, TAKING, COMPUTER, DETENTION -> true;
                default -> false;
            };
            if (harms && other.kind() != act.kind()) return true;
        }
        return act.kind() == ActKind.COURSE
                && !act.told().get(Course.INCLUDES).ids().isEmpty();
    }
}
