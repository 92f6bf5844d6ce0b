package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.facts.Person;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Tie;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Ties;
import truecount.rules.told.ToldAct;

/**
 * Sexual activity with a willing person of 16 or over that is an offence all the same, because of who the two are to each other.
 *
 * <p>The notifiable offence list holds such offences in classes 23 (family), 70 (mental disorder) and 73 (position of trust);
 * the held rules print no test for them, so they are for the registrar and never a plain incident.
 */
final class BoundToRefrain {

    private static final Tie.As[] FAMILY = {
        Tie.As.PARENT, Tie.As.STEP_PARENT, Tie.As.SIBLING, Tie.As.GRANDPARENT, Tie.As.AUNT_OR_UNCLE
    };

    private BoundToRefrain() {}

    /** What willing activity of somebody of 16 or over comes to, unless what was given for it makes it exploitation. */
    static Answer of(ToldAct act, int victim) {
        if (ChildExploitation.favoured(act, victim)) return Answer.Silence.DOES_NOT_APPLY;
        Answer bound = bound(act, victim);
        return bound.speaks() ? bound : Answer.incident("A willing person of 16 or over.");
    }

    /** The registrar where the two are bound to refrain, whatever the age; else silence. */
    static Answer bound(ToldAct act, int victim) {
        return disorder(act, victim) || between(act, victim)
                ? new Answer.ForRegistrar(
                        "Willing, yet with a relative, someone responsible, a teacher or a person with a mental disorder: the held text prints no test; an offence of class 23, 70 or 73 is told as named.")
                : Answer.Silence.DOES_NOT_APPLY;
    }

    /** Whether one works at a school and the other is a pupil, which may be a position of trust though no tie is told. */
    private static boolean schooled(ToldAct act, int doer, int victim) {
        return act.in().standing(doer).has(Person.Standing.SCHOOL_STAFF)
                && act.in().standing(victim).has(Person.Standing.PUPIL);
    }

    private static boolean taught(Ties ties, int doer, int victim) {
        return ties.is(victim, Tie.As.PUPIL_OF, doer) || ties.is(doer, Tie.As.PUPIL_OF, victim);
    }

    private static boolean disorder(ToldAct act, int victim) {
        return act.in().standing(victim).hasAny(Person.Standing.MENTAL_DISORDER, Person.Standing.LACKS_CAPACITY);
    }

    private static boolean between(ToldAct act, int victim) {
        boolean grown = act.age(victim).under(18) == YesNo.NO;
        boolean penetration =
                act.get(Sexual.DID).hasAny(Sexual.Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH, Sexual.Did.OTHER_PENETRATION);
        Ties ties = act.in().ties();
        for (int doer : act.by()) {
            if (!grown && (ties.responsible(doer, victim) || taught(ties, doer, victim))) return true;
            if (!grown && schooled(act, doer, victim)) return true;
            boolean family = false;
            for (Tie.As as : FAMILY) family |= ties.is(doer, as, victim) || ties.is(victim, as, doer);
            if (family && (!grown || penetration)) return true;
        }
        return false;
    }
}
