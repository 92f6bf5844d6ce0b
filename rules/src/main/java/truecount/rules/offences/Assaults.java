package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Violence;
import truecount.rules.facts.Violence.Did;
import truecount.rules.facts.Violence.Injury;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Assaults: by intent, by injury, and by whom they were done to (CRR26 pp.42-47). */
final class Assaults {

    private static final Offence ATTEMPTED_MURDER = Offence.of("2", "002/00");
    private static final Offence WITH_INTENT = Offence.of("5D", "005/01");
    private static final Offence WITH_INTENT_CONSTABLE = Offence.of("8S", "005/01");
    private static final Offence WITH_INTENT_WORKER = Offence.of("8T", "005/01");
    private static final Offence SERIOUS = Offence.of("8N", "008/01");
    private static final Offence SERIOUS_RACIAL = Offence.of("8P", "008/59");
    private static final Offence SERIOUS_CONSTABLE = Offence.of("8S", "008/01");
    private static final Offence SERIOUS_WORKER = Offence.of("8T", "008/01");
    private static final Offence BODILY_HARM = Offence.of("8N", "008/06");
    private static final Offence BODILY_HARM_RACIAL = Offence.of("8P", "008/60");
    private static final Offence BODILY_HARM_CONSTABLE = Offence.of("8S", "008/06");
    private static final Offence BODILY_HARM_WORKER = Offence.of("8T", "008/06");
    private static final Offence NO_INJURY = Offence.of("105A", "105/01");
    private static final Offence NO_INJURY_RACIAL = Offence.of("105B", "008/57");
    private static final Offence NO_INJURY_CONSTABLE = Offence.of("104", "008/73");
    private static final Offence NO_INJURY_WORKER = Offence.of("105A", "008/73");

    private Assaults() {}

    /** Whether the act is an assault that the general chart grades, and not a class of its own. */
    static boolean graded(ToldAct act) {
        Many<Did> did = act.get(Violence.DID);
        return !did.only(Did.GAVE_SUBSTANCE_SECRETLY) && !did.only(Did.FGM) && !did.only(Did.DOG_ATTACKED);
    }

    /** Whether an injury is a wound or serious harm (p.42). */
    static boolean serious(Many<Injury> injury) {
        return injury.hasAny(
                Injury.WOUND_SKIN_BROKEN_THROUGH,
                Injury.BROKEN_BONE,
                Injury.BROKEN_CHEEK_JAW_OR_RIBS,
                Injury.FRACTURED_SKULL,
                Injury.ORGAN_OR_BRAIN_INJURY,
                Injury.HEAVY_BLOOD_LOSS,
                Injury.PERMANENT_DISABILITY_OR_SENSE_LOSS,
                Injury.LASTING_DISFIGUREMENT,
                Injury.LONG_TREATMENT_OR_INCAPACITY,
                Injury.PSYCHIATRIC_WITH_EXPERT,
                Injury.SERIOUS_UNSPECIFIED);
    }

    /** Whether an injury is actual bodily harm but no more (pp.43, 47). */
    static boolean lesser(Many<Injury> injury) {
        return injury.hasAny(
                Injury.LASTING_PAIN,
                Injury.REDNESS,
                Injury.GRAZE,
                Injury.SCRATCH,
                Injury.BRUISE,
                Injury.SWELLING,
                Injury.SUPERFICIAL_CUT,
                Injury.BLACK_EYE,
                Injury.SIMPLE_BROKEN_NOSE,
                Injury.TOOTH_LOST_OR_BROKEN,
                Injury.FINGER_OR_TOE_BROKEN_SIMPLE,
                Injury.OTHER_MINOR_INJURY,
                Injury.SHOCK_WITH_EXPERT,
                Injury.HIDDEN_INJURY_NEEDING_TREATMENT);
    }

    private static Offence byVictim(
            ToldAct act, int victim, Offence plain, Offence racial, Offence officer, Offence worker) {
        boolean onDuty = act.get(Act.ON_DUTY) == truecount.rules.facts.YesNo.YES;
        Many<Person.Standing> standing = act.in().standing(victim);
        Offence found = plain;
        if (act.raciallyOrReligiouslyAggravated()) found = racial;
        if (onDuty && standing.has(Person.Standing.EMERGENCY_WORKER)) found = worker;
        if (onDuty && standing.has(Person.Standing.CONSTABLE)) found = officer;
        return found;
    }

    private static boolean dutyOpen(ToldAct act, int victim) {
        // Not known is asked too, in vain, and so left to the registrar: the class would be less without a word.
        boolean open = act.get(Act.ON_DUTY) != truecount.rules.facts.YesNo.YES
                && act.get(Act.ON_DUTY) != truecount.rules.facts.YesNo.NO;
        return open && act.in().standing(victim).hasAny(Person.Standing.CONSTABLE, Person.Standing.EMERGENCY_WORKER);
    }

    /** An assault meant to kill is attempted murder. */
    static final class MeantToKill extends ActRule {
        MeantToKill() {
            super(
                    ActKind.VIOLENCE,
                    Per.VICTIM,
                    Citation.crr(34, "Homicide"),
                    Citation.crr(14, "Principal crime table"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.meant(Act.Meant.KILL) || ended(act, victim)) return none();
            return Answer.discloses(ATTEMPTED_MURDER, victim, true, "The violence was meant to kill.");
        }
    }

    /** Whether the person this was done to died, so that the death is counted and not the assault. */
    static boolean ended(ToldAct act, int victim) {
        for (ToldAct other : act.in().acts()) {
            if (other.kind() != ActKind.DEATH) continue;
            for (int dead : other.to()) if (dead == victim && victim >= 0) return true;
        }
        return false;
    }

    /** The class of an assault follows first the intent to cause serious harm, then the injury. */
    static final class ByIntentAndInjury extends ActRule {
        ByIntentAndInjury() {
            super(
                    ActKind.VIOLENCE,
                    Per.VICTIM,
                    Citation.crr(47, "Assault flowchart"),
                    Citation.crr(42, "5D Assault with intent to cause serious harm"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!graded(act) || act.meant(Act.Meant.KILL) || caringCruelty(act, victim)) return none();
            Many<Injury> injury = act.get(Violence.INJURY, victim);
            if ((injury.silent() || serious(injury)) && deadUntold(act, victim))
                return new Answer.ForRegistrar(
                        "The person this was done to is dead: tell the death as an act of its own, with what is believed of it.");
            if (act.meant(Act.Meant.SERIOUS_HARM) || act.meant(Act.Meant.ENDANGER_LIFE))
                return dutyOpen(act, victim) ? ask(act, Act.ON_DUTY) : meant(act, victim, injury);
            boolean breath = OtherViolence.strangled(act);
            if (injury.silent()) return ended(act, victim) || breath ? none() : ask(act, Violence.INJURY, victim);
            if (act.get(Violence.DID).silent()) return ask(act, Violence.DID);
            if (dutyOpen(act, victim)) return ask(act, Act.ON_DUTY);
            if (intentOpen(act, injury)) return ask(act, Act.MEANT);
            if (serious(injury)) {
                return found(
                        act,
                        victim,
                        SERIOUS,
                        SERIOUS_RACIAL,
                        SERIOUS_CONSTABLE,
                        SERIOUS_WORKER,
                        "A wound or serious harm without evident intent to cause it.");
            }
            if (lesser(injury)) {
                return found(
                        act,
                        victim,
                        BODILY_HARM,
                        BODILY_HARM_RACIAL,
                        BODILY_HARM_CONSTABLE,
                        BODILY_HARM_WORKER,
                        "An injury that is not serious harm.");
            }
            if (breath) return none();
            if (injury.told()) {
                return found(
                        act,
                        victim,
                        NO_INJURY,
                        NO_INJURY_RACIAL,
                        NO_INJURY_CONSTABLE,
                        NO_INJURY_WORKER,
                        "Force, or fear of it, without injury.");
            }
            return new Answer.ForRegistrar(
                    "Force was used and the injury cannot be told; the class follows the injury.", true);
        }

        private static Answer meant(ToldAct act, int victim, Many<Injury> injury) {
            boolean attempt = injury.told() && !serious(injury);
            Offence offence =
                    byVictim(act, victim, WITH_INTENT, WITH_INTENT, WITH_INTENT_CONSTABLE, WITH_INTENT_WORKER);
            return Answer.discloses(
                    offence,
                    victim,
                    attempt,
                    attempt
                            ? "Serious harm was meant though the injury is less: an attempt."
                            : "Serious harm was meant.");
        }

        private static boolean intentOpen(ToldAct act, Many<Injury> injury) {
            boolean signs = act.get(Violence.SIGNS_OF_INTENT).bits() != 0
                    && !act.get(Violence.SIGNS_OF_INTENT).only(Violence.SignsOfIntent.NONE);
            return act.get(Act.MEANT).silent()
                    && (serious(injury) || signs || act.get(Violence.DID).has(Did.KICKED_HEAD_REPEATEDLY));
        }

        private static Answer found(
                ToldAct act,
                int victim,
                Offence plain,
                Offence racial,
                Offence officer,
                Offence worker,
                String because) {
            return Answer.discloses(
                    byVictim(act, victim, plain, racial, officer, worker), victim, act.attempted(), because);
        }
    }

    private static boolean deadUntold(ToldAct act, int victim) {
        return victim >= 0
                && act.in().personAt(victim).get(Person.DEAD) == truecount.rules.facts.YesNo.YES
                && !ended(act, victim)
                && act.in().facts().records().isEmpty();
    }

    /** An assault by someone responsible for a child that is told as neglect or cruelty is counted there. */
    static boolean caringCruelty(ToldAct act, int victim) {
        return act.during() >= 0 && act.in().acts()[act.during()].kind() == ActKind.NEGLECT && victim >= 0;
    }
}
