package truecount.rules.offences;

import truecount.rules.facts.ActKind;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Person;
import truecount.rules.facts.Taking.From;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.told.ToldAct;

/** Whether what was taken belonged to the employer of the person who took it (CRR26 pp.79, 81). */
final class Employment {

    private Employment() {}

    /** Whether someone who took it is employed by its owner. */
    static boolean byEmployee(ToldAct act, int target) {
        for (int doer : act.by()) {
            for (int owner : act.to()) if (employs(act, owner, doer)) return true;
            Telling thing = Thefts.thing(act, target);
            if (thing == null) continue;
            for (String id : thing.get(Thing.OWNER).ids())
                if (employs(act, act.in().person(id), doer)) return true;
            for (String id : thing.get(Thing.HAD_BY).ids())
                if (employs(act, act.in().person(id), doer)) return true;
        }
        return false;
    }

    /** Employed by tie, as a shop worker who takes from the shop, or because a claim on the same employer was told too. */
    private static boolean employs(ToldAct act, int owner, int doer) {
        if (act.in().ties().employs(owner, doer, act)) return true;
        if (!act.in().body(owner)) return false;
        From from = Thefts.from(act);
        boolean inShop = from == From.SHOP_FLOOR || from == From.TILL_OR_STAFF_AREA;
        return (inShop && act.in().standing(doer).has(Person.Standing.SHOP_WORKER)) || claims(act, owner, doer);
    }

    private static boolean claims(ToldAct act, int owner, int doer) {
        for (ToldAct other : act.in().acts()) {
            boolean claim =
                    other.kind() == ActKind.DECEPTION && other.get(Deception.SCHEME) == Deception.Scheme.EMPLOYEE_CLAIM;
            if (claim && holds(other.by(), doer) && holds(other.to(), owner)) return true;
        }
        return false;
    }

    private static boolean holds(int[] people, int one) {
        for (int person : people) if (person == one) return true;
        return false;
    }
}
