package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Units;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** How many accounts, applications, policies, contracts or pensions a pretence reached. */
final class FraudUnits {

    private FraudUnits() {}

    static Answer units(Offence offence, int number, ToldAct act, String because) {
        return new Answer.Discloses(offence, -1, number, act.attempted(), because);
    }

    static long unitsTold(ToldAct act) {
        for (Telling units : act.told().get(Deception.UNITS))
            return units.get(Units.COUNT).or(1);
        return 0;
    }

    static int unitsToldOrVictims(ToldAct act) {
        long told = unitsTold(act);
        return told > 0 ? (int) told : Math.max(1, people(act, act.to()));
    }

    static int people(ToldAct act, int[] who) {
        int people = 0;
        for (int person : who) people += act.in().count(person);
        return people;
    }
}
