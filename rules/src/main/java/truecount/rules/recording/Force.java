package truecount.rules.recording;

import java.time.LocalDateTime;
import java.util.List;
import truecount.rules.facts.Act;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Which force records, by the first principle that can be settled (pp.15-16). */
public final class Force {

    private static final String UNSETTLED = "?";

    private Force() {}

    /**
     * The force, or an empty text where nothing told settles it.
     *
     * @param disclosed what the acts disclose; a series over several forces goes to that of its most recent principal crime
     */
    public static String of(Story in, List<Disclosure> disclosed) {
        String agreed = in.facts().report().get(Report.AGREED_FORCE);
        if (!agreed.isEmpty()) return agreed;
        String found = "";
        LocalDateTime last = LocalDateTime.MIN;
        boolean counted = false;
        for (ToldAct act : in.acts()) {
            String here = of(act);
            if (here.isEmpty()) continue;
            boolean stands = standing(act, disclosed);
            When when = act.told().get(Act.WHEN);
            LocalDateTime at = when.told() ? when.latest() : LocalDateTime.MIN;
            boolean first = found.isEmpty() && last.equals(LocalDateTime.MIN) && !counted;
            boolean ahead = stands != counted ? stands : at.isAfter(last);
            if (first || ahead) {
                found = here;
                counted = stands;
                last = at;
            } else if (stands == counted && at.equals(last) && !here.equals(found)) {
                // Nothing tells which of two forces comes first: it is not settled, whatever the order of telling.
                found = UNSETTLED;
            }
        }
        return found.equals(UNSETTLED) ? "" : found;
    }

    /** Whether an act counts: not inside another crime, unless that is the same offence told again. */
    private static boolean standing(ToldAct act, List<Disclosure> disclosed) {
        for (Disclosure one : disclosed) {
            if (one.act() != act) continue;
            Disclosure inside = one.inside();
            if (inside == null || inside.offence().equals(one.offence())) return true;
        }
        return false;
    }

    private static String of(ToldAct act) {
        String suspect = force(act.in().place(act.told().get(Act.SUSPECT_WAS)));
        if (!suspect.isEmpty()) return suspect;
        if (act.get(Act.ONLINE) == YesNo.YES) {
            String home = home(act, act.by());
            return home.isEmpty() ? home(act, act.to()) : home;
        }
        String where = force(act.where());
        if (!where.isEmpty()) return where;
        String victim = force(act.in().place(act.told().get(Act.VICTIM_WAS)));
        return victim.isEmpty() ? home(act, act.to()) : victim;
    }

    private static String home(ToldAct act, int[] people) {
        for (int person : people) {
            if (person < 0) continue;
            String force = force(act.in().place(act.in().personAt(person).get(Person.HOME)));
            if (!force.isEmpty()) return force;
        }
        return "";
    }

    private static String force(Telling place) {
        String departed = place.get(Place.DEPARTED_FORCE);
        return departed.isEmpty() ? place.get(Place.FORCE) : departed;
    }
}
