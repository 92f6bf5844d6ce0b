package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Place;
import truecount.rules.facts.Possession;
import truecount.rules.facts.Possession.Of;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Things taken into or held in prison; the prison protocol itself is not held (CRR26 p.95). */
final class Prisons {

    private Prisons() {}

    static boolean inPrison(ToldAct act) {
        return act.where().get(Place.TYPE) == Place.Type.PRISON
                || act.get(Possession.DOING) == Possession.Doing.CARRYING_IN_PRISON;
    }

    /** Contraband in prison is an offence of the Prison Act; what to record goes through the prison liaison. */
    static final class Contraband extends ActRule {
        Contraband() {
            super(ActKind.POSSESSION, Per.ACT, Citation.crr(95, "69 Offender Management Act"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Of of = act.get(Possession.OF);
            if (!inPrison(act) && of != Of.PRISON_CONTRABAND) return none();
            Answer points = Possessions.points(act, false);
            if (points.speaks()) return points;
            boolean carrying = act.get(Possession.DOING) == Possession.Doing.CARRYING_IN_PRISON;
            boolean weapon = of == Of.BLADE_OR_POINT || of == Of.MADE_OR_ADAPTED_WEAPON;
            String code =
                    carrying ? (weapon || Possessions.drug(of) ? "069/02" : "069/03") : (weapon ? "069/06" : "069/05");
            return Answer.discloses(
                    Offence.of("69", code), "A forbidden thing in a prison; ask the prison liaison or a supervisor.");
        }
    }
}
