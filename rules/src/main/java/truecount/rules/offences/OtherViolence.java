package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.InForce;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Violence;
import truecount.rules.facts.Violence.Did;
import truecount.rules.facts.Violence.Injury;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Violence with a class or code of its own: strangulation, spiking, dogs, genital mutilation (CRR26 pp.42-46). */
final class OtherViolence {

    /** Strangulation stands in 8S and 8T since April 2025; before, in 8N whoever the victim is. */
    private static final InForce IN_CLASSES_OF_WORKERS = InForce.since(2025, 4, 1);

    private static final Offence STRANGULATION = Offence.of("8N", "008/77");
    private static final Offence STRANGULATION_RACIAL = Offence.of("8P", "008/78");
    private static final Offence STRANGULATION_CONSTABLE = Offence.of("8S", "008/77");
    private static final Offence STRANGULATION_WORKER = Offence.of("8T", "008/77");
    private static final Offence SUBSTANCE_TO_ANNOY = Offence.of("8N", "008/02");
    private static final Offence SUBSTANCE_TO_ENDANGER = Offence.of("5E", "005/10");
    private static final Offence SUBSTANCE_SEXUAL = Offence.of("88C", "088/05");
    private static final Offence DOG = Offence.of("8N", "008/21");
    private static final Offence MUTILATION = Offence.of("8N", "008/52");

    private OtherViolence() {}

    /** Whether breath was stopped since that is an offence of its own; before June 2022 the injury alone decides. */
    static boolean strangled(ToldAct act) {
        return act.get(Violence.DID).hasAny(Did.STRANGLED, Did.SUFFOCATED) && !STRANGULATION.notYetOn(act.day());
    }

    /** Pressure to the neck or anything that stops breathing is strangulation or suffocation, hurt or not. */
    static final class Strangulation extends ActRule {
        Strangulation() {
            super(
                    ActKind.VIOLENCE,
                    Per.VICTIM,
                    Citation.crr(42, "8N Non-fatal strangulation and suffocation"),
                    Citation.crr(44, "8P Racially or religiously aggravated assault"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!strangled(act)) return none();
            if (act.meant(Act.Meant.KILL) || Assaults.ended(act, victim)) return none();
            Offence offence = STRANGULATION;
            boolean ofWorkers = IN_CLASSES_OF_WORKERS.covers(act.in().day());
            if (act.raciallyOrReligiouslyAggravated()) offence = STRANGULATION_RACIAL;
            Many<Person.Standing> standing = act.in().standing(victim);
            boolean worker = standing.hasAny(Person.Standing.CONSTABLE, Person.Standing.EMERGENCY_WORKER);
            if (ofWorkers && worker && act.get(Act.ON_DUTY) == YesNo.UNKNOWN) return ask(act, Act.ON_DUTY);
            if (act.get(Act.ON_DUTY) == YesNo.YES) {
                if (ofWorkers && standing.has(Person.Standing.EMERGENCY_WORKER)) offence = STRANGULATION_WORKER;
                if (ofWorkers && standing.has(Person.Standing.CONSTABLE)) offence = STRANGULATION_CONSTABLE;
            }
            return Answer.discloses(offence, victim, act.attempted(), "Strangulation or suffocation needs no injury.");
        }
    }

    /** A substance given in secret is classed by what was meant; not known means to annoy. */
    static final class Spiking extends ActRule {
        Spiking() {
            super(ActKind.VIOLENCE, Per.VICTIM, Citation.crr(46, "Spiking offences"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Violence.DID).has(Did.GAVE_SUBSTANCE_SECRETLY)) return none();
            if (act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
            if (act.meant(Act.Meant.ENDANGER_LIFE) || act.meant(Act.Meant.SERIOUS_HARM)) {
                return Answer.discloses(
                        SUBSTANCE_TO_ENDANGER, victim, act.attempted(), "Given to endanger life or do serious harm.");
            }
            if (act.meant(Act.Meant.SEXUAL)) {
                return Answer.discloses(SUBSTANCE_SEXUAL, victim, act.attempted(), "Given with a sexual intention.");
            }
            return Answer.discloses(
                    SUBSTANCE_TO_ANNOY,
                    victim,
                    act.attempted(),
                    act.get(Act.MEANT).told()
                            ? "Given to injure or annoy."
                            : "Given for a reason not known, which counts as to injure or annoy.");
        }
    }

    /** A dog out of control that injures someone is a crime wherever it happens. */
    static final class DogOutOfControl extends ActRule {
        DogOutOfControl() {
            super(ActKind.VIOLENCE, Per.VICTIM, Citation.crr(44, "8N Dangerous dogs"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Violence.DID).has(Did.DOG_ATTACKED)) return none();
            Many<Injury> injury = act.get(Violence.INJURY, victim);
            if (injury.silent()) return ask(act, Violence.INJURY, victim);
            if (injury.only(Injury.NONE)) return Answer.incident("The dog injured nobody.");
            return Answer.discloses(DOG, victim, "A dog out of control injured a person.");
        }
    }

    /** Genital mutilation told under the duty to report is recorded at once, wherever it was done. */
    static final class GenitalMutilation extends ActRule {
        GenitalMutilation() {
            super(ActKind.VIOLENCE, Per.VICTIM, Citation.crr(44, "8N Female genital mutilation"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Violence.DID).has(Did.FGM)) return none();
            return Answer.discloses(MUTILATION, victim, act.attempted(), "Female genital mutilation.");
        }
    }
}
