package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Course;
import truecount.rules.facts.Course.Behaviours;
import truecount.rules.facts.Course.Effect;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Role;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Stalking, harassment, controlling or coercive behaviour (CRR26 pp.50-58). */
final class ConductCrime {

    private static final Offence STALKING = Offence.of("8Q", "195/12");
    private static final Offence STALKING_FEAR = Offence.of("8Q", "008/65");
    private static final Offence STALKING_ALARM = Offence.of("8Q", "008/66");
    private static final Offence HARASSMENT = Offence.of("8L", "195/94");
    private static final Offence HARASSMENT_FEAR = Offence.of("8L", "008/30");
    private static final Offence RACIAL = Offence.of("8M", "008/56");
    private static final Offence RACIAL_FEAR = Offence.of("8M", "008/58");
    private static final Offence CONTROL = Offence.of("8U", "008/67");
    private static final Offence CRUELTY = Offence.of("11A", "011/03");

    private ConductCrime() {}

    private static boolean feared(Many<Effect> effect) {
        return effect.has(Effect.FEAR_OF_VIOLENCE_TWICE_OR_MORE);
    }

    /** Behaviour printed as controlling or coercive: assaults, threats, humiliation and constant criticism too (p.54). */
    private static boolean controlling(ToldAct act) {
        return act.get(Course.BEHAVIOURS)
                .hasAny(
                        Behaviours.ISOLATING,
                        Behaviours.CONTROLLING_MONEY,
                        Behaviours.CONTROLLING_MOVEMENT,
                        Behaviours.CONTROLLING_DRESS_OR_ROUTINE,
                        Behaviours.CHECKING_UP,
                        Behaviours.DEPRIVING_OF_NEEDS,
                        Behaviours.JEALOUS_POSSESSIVE,
                        Behaviours.HUMILIATING,
                        Behaviours.NAME_CALLING,
                        Behaviours.THREATENING,
                        Behaviours.ASSAULTING,
                        Behaviours.MANIPULATING_POLICE);
    }

    /** Behaviour that may be a crime each time by itself. */
    private static boolean grave(ToldAct act) {
        return act.get(Course.BEHAVIOURS)
                .hasAny(
                        Behaviours.ASSAULTING,
                        Behaviours.THREATENING,
                        Behaviours.HACKING_ACCOUNTS,
                        Behaviours.INTERFERING_WITH_PROPERTY);
    }

    private static int offender(ToldAct act) {
        return act.by().length == 0 ? -1 : act.by()[0];
    }

    private static boolean grown(ToldAct act, int person) {
        return act.age(person).under(16) != YesNo.YES;
    }

    /** A person of 16 or over who controls a child in their charge is cruel to it; no other conduct class applies. */
    static boolean childInCharge(ToldAct act, int victim) {
        int offender = offender(act);
        return victim >= 0
                && offender >= 0
                && act.age(victim).under(16) == YesNo.YES
                && grown(act, offender)
                && act.in().ties().responsible(offender, victim);
    }

    /** Whether the two were personally connected while it went on, and not parted before it began. */
    static boolean together(ToldAct act, int victim) {
        int offender = offender(act);
        return victim >= 0
                && offender >= 0
                && act.in().ties().personallyConnected(offender, victim)
                && act.in().ties().formerPartners(offender, victim, act) != YesNo.YES;
    }

    /** Whether two people of 16 or over had parted before an act or in its course (p.55). */
    static boolean parted(ToldAct act, int offender, int victim) {
        return offender >= 0
                && victim >= 0
                && grown(act, offender)
                && grown(act, victim)
                && act.in().ties().formerPartners(offender, victim, act) == YesNo.YES;
    }

    /** A course of conduct needs at least two occasions. */
    static final class OneOccasion extends ActRule {
        OneOccasion() {
            super(ActKind.COURSE, Per.VICTIM, Citation.crr(50, "Conduct crime"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            return switch (Occasions.once(act)) {
                case YES -> HarmInside.incident(act, grave(act), "One occasion is no course of conduct.");
                case NOT_ANSWERED -> ask(act, Course.OCCASIONS);
                case UNKNOWN ->
                    new Answer.ForRegistrar("How often it happened cannot be told; conduct crime needs two occasions.");
                case NO -> none();
            };
        }
    }

    static boolean enough(ToldAct act) {
        return Occasions.once(act) == YesNo.NO;
    }

    /** Controlling or coercive behaviour with serious effect between people personally connected at the time. */
    static final class ControlOrCoercion extends ActRule {
        ControlOrCoercion() {
            super(ActKind.COURSE, Per.VICTIM, Citation.crr(54, "8U Controlling or coercive behaviour"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!enough(act)) return none();
            boolean couldBe = together(act, victim) && serious(act, victim) != YesNo.NO;
            if (act.get(Course.BEHAVIOURS).silent() && couldBe) return ask(act, Course.BEHAVIOURS);
            if (!controlling(act)) return none();
            if (childInCharge(act, victim)) {
                return Answer.discloses(
                        CRUELTY, victim, "Control of a child by the person responsible for it is cruelty.");
            }
            if (!together(act, victim) || higher(act, victim)) return none();
            return switch (serious(act, victim)) {
                case NOT_ANSWERED -> ask(act, Course.SERIOUS_EFFECT);
                case YES -> known(act, victim);
                case UNKNOWN, NO -> none();
            };
        }

        private static Answer known(ToldAct act, int victim) {
            if (act.get(Course.KNEW_OR_OUGHT_TO_KNOW).no()) return none();
            return Answer.discloses(
                    CONTROL, victim, "Repeated control with serious effect on a person personally connected.");
        }
    }

    /**
     * Whether a rung above control is reached (p.56): fear of violence on two occasions, racially aggravated or not, or stalking
     * that changed daily life.
     */
    private static boolean higher(ToldAct act, int victim) {
        Many<Effect> effect = act.get(Course.EFFECT, victim);
        return feared(effect) || (act.get(Course.FIXATED).yes() && effect.has(Effect.DAILY_LIFE_CHANGED));
    }

    /** Whether the effect is serious: judged so, or fear of violence twice, or alarm that changed daily life. */
    static YesNo serious(ToldAct act, int victim) {
        Judgement judged = act.get(Course.SERIOUS_EFFECT);
        if (judged.yes() || judged.no()) return judged.is();
        Many<Effect> effect = act.get(Course.EFFECT, victim);
        if (feared(effect)) return YesNo.YES;
        if (effect.has(Effect.SERIOUS_ALARM_OR_DISTRESS) && effect.has(Effect.DAILY_LIFE_CHANGED)) return YesNo.YES;
        boolean more = effect.hasAny(
                Effect.FEAR_OF_VIOLENCE_ONCE, Effect.SERIOUS_ALARM_OR_DISTRESS, Effect.DAILY_LIFE_CHANGED);
        if (effect.told() && !more) return YesNo.NO;
        return judged.is();
    }

    /** Whether what the course discloses is control or coercion and so not stalking or harassment. */
    static boolean control(ToldAct act, int victim) {
        if (!controlling(act)) return false;
        if (childInCharge(act, victim)) return true;
        if (!together(act, victim) || higher(act, victim)) return false;
        YesNo serious = serious(act, victim);
        boolean known = !act.get(Course.KNEW_OR_OUGHT_TO_KNOW).no();
        return serious == YesNo.NOT_ANSWERED || (serious == YesNo.YES && known);
    }

    /** A course of conduct is stalking between former partners or where it is fixated, else harassment. */
    static final class StalkingOrHarassment extends ActRule {
        StalkingOrHarassment() {
            super(
                    ActKind.COURSE,
                    Per.VICTIM,
                    Citation.crr(55, "Former partners"),
                    Citation.crr(51, "8Q Stalking"),
                    Citation.crr(50, "8L Harassment"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!enough(act) || control(act, victim)) return none();
            Many<Effect> effect = act.get(Course.EFFECT, victim);
            YesNo former = formerPartners(act, victim);
            boolean fixated = act.get(Course.FIXATED).yes();
            if (former == YesNo.YES && !registrarSaysHarassment(act))
                return stalking(act, victim, effect, "A course of conduct between former partners is stalking.");
            if (former == YesNo.NOT_ANSWERED && !fixated) return askEnded(act, victim);
            if (former != YesNo.YES && fixated)
                return stalking(act, victim, effect, "Fixated, obsessive, unwanted and repeated.");
            if (effect.only(Effect.NUISANCE_ONLY))
                return HarmInside.incident(
                        act, grave(act), "A course that is a nuisance only: anti-social behaviour under NSIR.");
            boolean dispute = act.get(Course.TURNS_ON) == Course.TurnsOn.DISPUTE;
            boolean asked = act.get(Course.FIXATED).is() != YesNo.NOT_ANSWERED;
            if (former != YesNo.YES && !asked && !dispute) return ask(act, Course.FIXATED);
            if (effect.silent()) return ask(act, Course.EFFECT, victim);
            if (effect.only(Effect.NONE))
                return HarmInside.incident(act, grave(act), "The course caused neither alarm nor distress.");
            return harassment(
                    act,
                    victim,
                    effect,
                    former == YesNo.YES
                            ? "The force crime registrar is satisfied that it is harassment only."
                            : "A course of conduct causing alarm or distress, without fixation.");
        }

        /** Whether any offender and the victim, both 16 or over, had parted before it or in its course. */
        private static YesNo formerPartners(ToldAct act, int victim) {
            YesNo found = YesNo.NO;
            for (int offender : act.by()) {
                if (parted(act, offender, victim)) return YesNo.YES;
                if (offender < 0 || victim < 0 || !grown(act, offender) || !grown(act, victim)) continue;
                YesNo former = act.in().ties().formerPartners(offender, victim, act);
                if (former == YesNo.NOT_ANSWERED) found = former;
            }
            return found;
        }

        private static Answer askEnded(ToldAct act, int victim) {
            for (int offender : act.by()) {
                Telling tie = act.in().ties().open(offender, victim);
                if (tie != null) return Answer.ask(tie, Tie.ENDED);
            }
            return none();
        }

        private static boolean registrarSaysHarassment(ToldAct act) {
            Judgement only = act.get(Course.HARASSMENT_ONLY);
            return only.yes() && (only.by() == Role.FCR || only.by() == Role.ACCREDITED_FCR);
        }

        private static Answer stalking(ToldAct act, int victim, Many<Effect> effect, String because) {
            // Stalking with serious alarm stands on a rung above racial aggravation without fear of violence (p.56).
            boolean alarm = effect.has(Effect.DAILY_LIFE_CHANGED) && !feared(effect);
            if (act.raciallyOrReligiouslyAggravated() && !alarm) return racial(victim, effect);
            if (feared(effect)) return Answer.discloses(STALKING_FEAR, victim, because);
            if (effect.has(Effect.DAILY_LIFE_CHANGED)) return Answer.discloses(STALKING_ALARM, victim, because);
            return Answer.discloses(STALKING, victim, because);
        }

        private static Answer harassment(ToldAct act, int victim, Many<Effect> effect, String because) {
            if (act.raciallyOrReligiouslyAggravated()) return racial(victim, effect);
            return Answer.discloses(feared(effect) ? HARASSMENT_FEAR : HARASSMENT, victim, because);
        }

        private static Answer racial(int victim, Many<Effect> effect) {
            return feared(effect)
                    ? Answer.discloses(
                            RACIAL_FEAR, victim, "Racially or religiously aggravated, with fear of violence.")
                    : Answer.discloses(RACIAL, victim, "Racially or religiously aggravated, without fear of violence.");
        }
    }
}
