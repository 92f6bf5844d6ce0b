package truecount.rules.offences;

import java.time.LocalDate;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.InForce;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Death;
import truecount.rules.facts.Person;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Deaths that come to notice: homicide, or a notifiable reported incident N300 (CRR26 pp.34-37). */
final class Deaths {

    private static final Offence MURDER = Offence.of("1", "001/01");
    private static final Offence MURDER_UNDER_1 = Offence.of("1", "001/02");
    private static final Offence CONCEALED_BIRTH = Offence.of("15", "015/00");

    private Deaths() {}

    /** Whether the death came of driving that is itself made out as a crime. */
    static boolean countedAsDriving(ToldAct act) {
        if (act.during() < 0) return false;
        ToldAct cause = act.in().acts()[act.during()];
        if (cause.kind() == ActKind.TAKING) return true;
        return cause.kind() == ActKind.DRIVING && DrivingOffences.madeOut(cause);
    }

    private static boolean recordedAlready(ToldAct act) {
        for (Telling record : act.in().facts().records()) {
            if (record.get(RegisterEntry.KIND) == RegisterEntry.Kind.N300) return true;
        }
        return false;
    }

    /** A death believed or found to be homicide is recorded without delay; others are N300 by their cause. */
    static class SuddenDeath extends ActRule {
        SuddenDeath() {
            this(InForce.since(2025, 1, 1));
        }

        SuddenDeath(InForce inForce) {
            super(
                    ActKind.DEATH,
                    Per.VICTIM,
                    inForce,
                    Citation.crr(35, "N300 Reported incident of sudden or unexpected death"),
                    Citation.crr(34, "N300 codes"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (act.get(Death.BIRTH_CONCEALED) == YesNo.YES || countedAsDriving(act)) return none();
            return switch (act.get(Death.ESTABLISHED)) {
                case NOT_ANSWERED, UNKNOWN -> believed(act, victim);
                case UNLAWFUL_KILLING -> homicide(act, victim);
                case NATURAL -> natural(act, victim);
                case ACCIDENT -> reported(act, victim, "N300/06", "An accidental death.");
                case SUICIDE -> reported(act, victim, "N300/02", "A suicide.");
                case DRUGS -> reported(act, victim, "N300/03", "A drug related death.");
                case ROAD_OR_RAIL -> reported(act, victim, "N300/04", "A death on road or rail.");
                case OPEN_VERDICT -> reported(act, victim, "N300/08", "The coroner gave an open verdict.");
                case NEITHER_NATURAL_NOR_HOMICIDE ->
                    act.age(victim).under(18) == YesNo.NOT_ANSWERED && victim >= 0
                            ? Answer.ask(act.in().personAt(victim), Person.AGE)
                            : act.age(victim).under(18) == YesNo.YES
                                    ? reported(act, victim, "N300/05", "The sudden unexpected death of a child.")
                                    : reported(
                                            act,
                                            victim,
                                            "N300/01",
                                            "A death neither natural nor homicide, its cause not found.");
            };
        }

        private static Answer believed(ToldAct act, int victim) {
            return switch (act.get(Death.BELIEVED)) {
                case NOT_ANSWERED -> ask(act, Death.BELIEVED);
                case UNLAWFUL_VIOLENCE -> homicide(act, victim);
                case NATURAL -> natural(act, victim);
                case ACCIDENT -> reported(act, victim, "N300/06", "Believed an accident.");
                case SUICIDE -> reported(act, victim, "N300/02", "Believed a suicide.");
                case ROAD_OR_RAIL -> reported(act, victim, "N300/04", "A death on road or rail.");
                case DRUGS -> reported(act, victim, "N300/01", "Drugs are suspected; the cause is not yet determined.");
                case NOT_CLEAR, UNKNOWN -> reported(act, victim, "N300/01", "The circumstances are not clear.");
            };
        }

        private static Answer homicide(ToldAct act, int victim) {
            if (act.get(Death.CORPORATE_OR_GROSS) == YesNo.YES) {
                return new Answer.ForRegistrar(
                        "Corporate or gross negligence manslaughter may stay unrecorded until it is made out.");
            }
            return Answer.discloses(
                    act.age(victim).under(1) == YesNo.YES ? MURDER_UNDER_1 : MURDER,
                    victim,
                    "Homicide is believed: no delay in recording.");
        }

        private static Answer natural(ToldAct act, int victim) {
            boolean used = act.in().facts().decide().get(Request.NATURAL_DEATH_CODE) == Request.NaturalDeathCode.USED;
            return used || recordedAlready(act)
                    ? reported(act, victim, "N300/07", "A death by natural causes.")
                    : Answer.incident("Believed natural: an incident record and the coroner, no N300.");
        }

        private static Answer reported(ToldAct act, int victim, String code, String because) {
            return new Answer.Reported(code, act.in().count(victim), because);
        }
    }

    /** In 2024 reports of death became notifiable on a day that the held text does not give. */
    static final class SuddenDeathIn2024 extends SuddenDeath {
        SuddenDeathIn2024() {
            super(new InForce(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            return super.apply(act, victim) instanceof Answer.Reported
                    ? new Answer.ForRegistrar("N300 began in 2024 on a day that the held text does not give.")
                    : super.apply(act, victim);
        }
    }

    /** Before 2024 a death that was no homicide was an incident and a matter for the coroner. */
    static final class SuddenDeathBefore2024 extends SuddenDeath {
        SuddenDeathBefore2024() {
            super(new InForce(InForce.FIRST_HELD_DAY, LocalDate.of(2023, 12, 31)));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            return super.apply(act, victim) instanceof Answer.Reported
                    ? Answer.incident("N300 had not begun: an incident record and the coroner.")
                    : super.apply(act, victim);
        }
    }

    /** Each concealed birth is a crime. */
    static final class ConcealedBirth extends ActRule {
        ConcealedBirth() {
            super(ActKind.DEATH, Per.VICTIM, Citation.crr(12, "One crime per victim"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (act.get(Death.BIRTH_CONCEALED) != YesNo.YES) return none();
            if (act.proved() == Act.Proved.NOT_MADE_OUT) return Answer.noCrime("Concealment of birth is not made out.");
            return Answer.discloses(CONCEALED_BIRTH, victim, "A birth was concealed.");
        }
    }
}
