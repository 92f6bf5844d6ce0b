package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/**
 * Grown people ill-treated or neglected by those who care for them.
 *
 * <p>The held rules print no test; the notifiable offence list holds the offences in class 8N: of a person lacking capacity by
 * anyone responsible for care (098/06), by a care worker (008/69) and by a care provider (008/70).
 */
final class AdultCare {

    private static final Offence WITHOUT_CAPACITY = Offence.of("8N", "098/06");
    private static final Offence BY_CARE_WORKER = Offence.of("8N", "008/69");
    private static final Offence BY_CARE_PROVIDER = Offence.of("8N", "008/70");

    private AdultCare() {}

    /** Whether the person neglected is no child under 16, so that the rule on cruelty to children does not speak. */
    static boolean governs(ToldAct act, int victim) {
        return act.age(victim).under(16) == YesNo.NO || grownByStanding(act, victim);
    }

    private static boolean grownByStanding(ToldAct act, int victim) {
        return act.age(victim).under(16) == YesNo.NOT_ANSWERED
                && act.in().standing(victim).has(Person.Standing.ADULT_AT_RISK);
    }

    /** Ill-treatment or neglect of a grown person, by who could not decide and who cares. */
    static final class AdultIllTreated extends ActRule {
        AdultIllTreated() {
            super(
                    ActKind.NEGLECT,
                    Per.VICTIM,
                    Citation.crr(7, "Crime defined by law: 098/06, 008/69 and 008/70 of the notifiable offence list"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Person.Standing> standing = act.in().standing(victim);
            if (!governs(act, victim)) return ageFirst(act, victim, standing);
            if (standing.has(Person.Standing.LACKS_CAPACITY))
                return Answer.discloses(
                        WITHOUT_CAPACITY, victim, "A person lacking capacity ill-treated or neglected by who cares.");
            for (int carer : act.by())
                if (act.in().body(carer))
                    return Answer.discloses(
                            BY_CARE_PROVIDER, victim, "Ill-treatment or neglect through a care provider's breach.");
            if (act.byStanding(Person.Standing.HEALTH_OR_SOCIAL_CARE))
                return Answer.discloses(BY_CARE_WORKER, victim, "Ill-treated or neglected by a care worker.");
            if (standing.silent() && victim >= 0) return Answer.ask(act.in().personAt(victim), Person.STANDING);
            return new Answer.ForRegistrar(
                    "A grown person neglected by somebody who is no care worker, and not told to lack capacity: the held text prints no class for it.");
        }

        /** A child and a grown person who cannot decide are told apart by age. */
        private static Answer ageFirst(ToldAct act, int victim, Many<Person.Standing> standing) {
            boolean open = act.age(victim).under(16) == YesNo.NOT_ANSWERED;
            return open && standing.has(Person.Standing.LACKS_CAPACITY)
                    ? Answer.ask(act.in().personAt(victim), Person.AGE)
                    : none();
        }
    }
}
