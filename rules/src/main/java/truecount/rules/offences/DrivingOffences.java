package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Driving;
import truecount.rules.facts.Driving.Licence;
import truecount.rules.facts.Driving.Manner;
import truecount.rules.facts.Driving.Result;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Driving that kills, injures or endangers (CRR26 pp.37-39, 96-97). */
final class DrivingOffences {

    private static final Offence DEATH_DANGEROUS = Offence.of("4/4", "004/04");
    private static final Offence INJURY_DANGEROUS = Offence.of("4/4", "004/12");
    private static final Offence DEATH_CARELESS_DRINK = Offence.of("4/6", "004/06");
    private static final Offence DEATH_CARELESS = Offence.of("4/8", "004/08");
    private static final Offence INJURY_CARELESS = Offence.of("4/8", "004/19");
    private static final Offence DEATH_UNLICENSED = Offence.of("4/9", "004/09");
    private static final Offence DEATH_DISQUALIFIED = Offence.of("4/9", "004/17");
    private static final Offence INJURY_DISQUALIFIED = Offence.of("4/9", "004/18");
    private static final Offence DANGEROUS = Offence.of("802", "802/00");
    private static final Offence AGGRAVATED_TAKING = Offence.of("37/2", "037/02");

    private DrivingOffences() {}

    static boolean harmed(ToldAct act) {
        return act.get(Driving.RESULT).hasAny(Result.DEATH, Result.SERIOUS_INJURY);
    }

    private static boolean bad(Manner manner) {
        return manner == Manner.DANGEROUS || manner == Manner.CARELESS;
    }

    static boolean unlicensed(ToldAct act) {
        Licence licence = act.get(Driving.LICENCE);
        return licence == Licence.UNLICENSED || licence == Licence.DISQUALIFIED || licence == Licence.UNINSURED;
    }

    /** Whether someone was driven at on purpose, so that the assault counts and not the driving. */
    static boolean intended(ToldAct act) {
        if (act.get(Driving.MANNER) == Manner.DELIBERATE_AT_PERSON) return true;
        for (ToldAct other : act.in().acts()) {
            if (other.kind() == ActKind.VIOLENCE && other.during() == act.index()) return true;
        }
        return false;
    }

    /** Whether causing death or serious injury by this driving is made out as a crime. */
    static boolean madeOut(ToldAct act) {
        boolean standard = act.proved() == Act.Proved.MADE_OUT && bad(act.get(Driving.MANNER));
        return standard || unlicensedMadeOut(act);
    }

    private static boolean unlicensedMadeOut(ToldAct act) {
        return unlicensed(act)
                && (act.proved() == Act.Proved.MADE_OUT || act.get(Driving.LICENCE_CERTAIN) == YesNo.YES);
    }

    /** Death or serious injury by driving is a crime for each person once the investigation makes it out. */
    static final class KilledOrInjured extends ActRule {
        KilledOrInjured() {
            super(ActKind.DRIVING, Per.ACT, Citation.crr(37, "Death or serious injury caused by unlawful driving"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!harmed(act) || intended(act)) return none();
            boolean death = act.get(Driving.RESULT).has(Result.DEATH);
            boolean standard = act.proved() == Act.Proved.MADE_OUT && bad(act.get(Driving.MANNER));
            if (!standard && !unlicensedMadeOut(act)) return waiting(act, death);
            Offence offence = standard ? byManner(act, death) : byLicence(act, death);
            return crimes(act, death, offence, death ? injured(act, standard) : offence);
        }

        private static Answer waiting(ToldAct act, boolean death) {
            if (act.get(Driving.MANNER) == Manner.NOT_ANSWERED && act.proved() == Act.Proved.NOT_ANSWERED) {
                return ask(act, Driving.MANNER);
            }
            if (act.get(Driving.MANNER) == Manner.NOT_AT_FAULT || act.proved() == Act.Proved.NOT_MADE_OUT) {
                return death ? none() : Answer.incident("No driving offence is made out.");
            }
            if (unlicensed(act) && act.get(Driving.LICENCE_CERTAIN) == YesNo.NOT_ANSWERED) {
                return ask(act, Driving.LICENCE_CERTAIN);
            }
            if (!death) {
                return new Answer.NoOffence(
                        Answer.Ending.CRIME_RELATED_INCIDENT,
                        "Serious injury by driving stays a crime-related incident until made out.");
            }
            return deathTold(act)
                    ? none()
                    : new Answer.Reported("N300/04", dead(act), "A road death until the offence is made out.");
        }

        private static boolean deathTold(ToldAct act) {
            for (ToldAct other : act.in().acts()) {
                if (other.kind() == ActKind.DEATH && other.during() == act.index()) return true;
            }
            return false;
        }

        private static int dead(ToldAct act) {
            int dead = 0;
            for (int person : act.to()) dead += act.in().count(person);
            return Math.max(1, dead);
        }

        private static Offence byManner(ToldAct act, boolean death) {
            if (act.get(Driving.MANNER) == Manner.DANGEROUS) return death ? DEATH_DANGEROUS : INJURY_DANGEROUS;
            if (death && act.get(Driving.DRINK_OR_DRUGS) == YesNo.YES) return DEATH_CARELESS_DRINK;
            return death ? DEATH_CARELESS : INJURY_CARELESS;
        }

        /** The offence against those seriously injured where others were killed; null if nobody was. */
        private static @Nullable Offence injured(ToldAct act, boolean standard) {
            if (!act.get(Driving.RESULT).has(Result.SERIOUS_INJURY)) return null;
            if (standard) return byManner(act, false);
            return act.get(Driving.LICENCE) == Licence.DISQUALIFIED ? INJURY_DISQUALIFIED : null;
        }

        private static Offence byLicence(ToldAct act, boolean death) {
            if (act.get(Driving.LICENCE) == Licence.DISQUALIFIED)
                return death ? DEATH_DISQUALIFIED : INJURY_DISQUALIFIED;
            return DEATH_UNLICENSED;
        }

        /** Each of the dead is a crime, and each of the seriously injured beside them (p.37). */
        private static Answer crimes(ToldAct act, boolean death, Offence offence, @Nullable Offence injured) {
            Answer all = none();
            boolean deathTold = death && deathTold(act);
            if (deathTold) {
                for (ToldAct other : act.in().acts()) {
                    if (other.kind() != ActKind.DEATH || other.during() != act.index()) continue;
                    for (int victim : other.to()) all = join(all, one(offence, victim));
                }
            }
            boolean deadNamed = false;
            for (int victim : act.to()) deadNamed |= dead(act, victim);
            for (int victim : act.to()) {
                if (dead(act, victim) ? !deathTold : !deathTold && !deadNamed) all = join(all, one(offence, victim));
                else if (injured != null && !dead(act, victim)) all = join(all, one(injured, victim));
            }
            return !all.speaks() ? one(offence, -1) : all;
        }

        private static boolean dead(ToldAct act, int victim) {
            for (ToldAct other : act.in().acts()) {
                if (other.kind() != ActKind.DEATH) continue;
                for (int person : other.to()) if (person == victim) return true;
            }
            return act.in().personAt(victim).get(Person.DEAD) == YesNo.YES;
        }

        private static Answer join(Answer first, Answer next) {
            return !first.speaks() ? next : new Answer.Both(first, next);
        }

        private static Answer one(Offence offence, int victim) {
            return Answer.discloses(offence, victim, "One crime for each person killed or seriously injured.");
        }
    }

    /** Dangerous driving by itself is a crime only once made out, and in a stolen vehicle it is aggravated taking. */
    static final class DangerousDriving extends ActRule {
        DangerousDriving() {
            super(ActKind.DRIVING, Per.ACT, Citation.crr(96, "802 Dangerous driving"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Manner manner = act.get(Driving.MANNER);
            YesNo otherwise = act.get(Driving.ALSO_DANGEROUS_OTHERWISE);
            if (harmed(act) && manner == Manner.DANGEROUS && otherwise != YesNo.YES) {
                boolean open = otherwise == YesNo.NOT_ANSWERED && act.proved() == Act.Proved.MADE_OUT;
                return open && intended(act) ? ask(act, Driving.ALSO_DANGEROUS_OTHERWISE) : none();
            }
            if (manner == Manner.NOT_ANSWERED || manner == Manner.UNKNOWN)
                return harmed(act) ? none() : ask(act, Driving.MANNER);
            if (manner == Manner.DELIBERATE_AT_PERSON && otherwise != YesNo.YES) {
                return otherwise == YesNo.NOT_ANSWERED ? ask(act, Driving.ALSO_DANGEROUS_OTHERWISE) : none();
            }
            if (manner != Manner.DANGEROUS && manner != Manner.DELIBERATE_AT_PERSON) {
                Many<Result> result = act.get(Driving.RESULT);
                return result.hasAny(Result.DEATH, Result.SERIOUS_INJURY)
                        ? none()
                        : Answer.incident("The standard of driving is not a notifiable offence.");
            }
            boolean open = switch (act.proved()) {
                case NOT_ANSWERED, UNKNOWN, MADE_OUT -> true;
                case NOT_MADE_OUT, AWAITING_CPS, UNDER_INVESTIGATION -> false;
            };
            if (open && act.get(Driving.VEHICLE_STOLEN) == YesNo.YES) {
                return Answer.discloses(AGGRAVATED_TAKING, "Dangerous driving in a vehicle known to be stolen.");
            }
            return switch (act.proved()) {
                case MADE_OUT -> Answer.discloses(DANGEROUS, "Dangerous driving is made out.");
                case NOT_MADE_OUT -> Answer.incident("Dangerous driving is not made out.");
                case NOT_ANSWERED, UNKNOWN, AWAITING_CPS, UNDER_INVESTIGATION ->
                    new Answer.NoOffence(
                            Answer.Ending.CRIME_RELATED_INCIDENT,
                            "Dangerous driving stays a crime-related incident until made out.");
            };
        }
    }
}
