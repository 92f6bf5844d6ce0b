package truecount.rules.recording;

import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Report.FraudCall;
import truecount.rules.told.ToldAct;

/** The force of a fraud that a force works on; its rules go before the general ones (NFIB26 pp.4-5). */
final class FraudPlace {

    private FraudPlace() {}

    /** The force, or an empty text where the act is no fraud or nothing told settles it. */
    static String of(ToldAct act) {
        if (act.kind() != ActKind.DECEPTION && act.kind() != ActKind.COMPUTER) return "";
        Many<FraudCall> call = act.in().facts().report().get(Report.FRAUD_CALL);
        // Goods on their way to an address here: the delivery address is the place.
        if (call.has(FraudCall.ABOUT_TO_HAPPEN_HERE))
            return act.in().facts().report().get(Report.FORCE);
        if (call.hasAny(FraudCall.ARRESTED, FraudCall.AT_SCENE_OR_JUST_LEFT)) {
            String made = act.where().get(Place.FORCE);
            if (!made.isEmpty()) return made;
        }
        return suspect(act);
    }

    /** The suspect's operation or address, but for frauds in business the place of work, failing that the head office. */
    private static String suspect(ToldAct act) {
        String suspect = act.in().place(act.told().get(Act.SUSPECT_WAS)).get(Place.FORCE);
        if (!suspect.isEmpty()) return suspect;
        if (!inBusiness(act)) return home(act, act.by());
        String office = act.where().get(Place.FORCE);
        return office.isEmpty() ? home(act, act.to()) : office;
    }

    private static boolean inBusiness(ToldAct act) {
        if (act.kind() != ActKind.DECEPTION) return false;
        return switch (act.get(Deception.SCHEME)) {
            case EMPLOYEE_CLAIM, PROCUREMENT, ACCOUNTS_FALSIFIED, ABUSE_OF_POSITION -> true;
            default -> false;
        };
    }

    private static String home(ToldAct act, int[] people) {
        for (int person : people) {
            if (person < 0) continue;
            String force =
                    act.in().place(act.in().personAt(person).get(Person.HOME)).get(Place.FORCE);
            if (!force.isEmpty()) return force;
        }
        return "";
    }
}
