package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Act;
import truecount.rules.facts.Course;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;
import truecount.rules.told.ToldAct;

/** On how many occasions a course of conduct happened: it needs at least two (CRR26 p.50). */
final class Occasions {

    private Occasions() {}

    /** Whether it happened on one occasion only: as told, else by the acts told as its parts, or fear felt more than once. */
    static YesNo once(ToldAct act) {
        YesNo told = act.get(Course.OCCASIONS).under(2);
        if (told == YesNo.YES || told == YesNo.NO) return told;
        boolean fearedAgain = false;
        for (int victim : act.to())
            fearedAgain |= act.get(Course.EFFECT, victim).has(Course.Effect.FEAR_OF_VIOLENCE_TWICE_OR_MORE);
        return fearedAgain || partsApart(act) ? YesNo.NO : told;
    }

    /** Whether two acts told as parts of it were done at times not told as the same. */
    private static boolean partsApart(ToldAct act) {
        @Nullable ToldAct first = null;
        for (String id : act.told().get(Course.INCLUDES).ids()) {
            int part = act.in().act(id);
            if (part < 0) continue;
            ToldAct other = act.in().acts()[part];
            if (first != null && first != other && !sameTime(first, other)) return true;
            first = first == null ? other : first;
        }
        return false;
    }

    private static boolean sameTime(ToldAct one, ToldAct other) {
        boolean together = one.during() == other.index() || other.during() == one.index();
        When first = one.told().get(Act.WHEN);
        return together || (first.told() && first.equals(other.told().get(Act.WHEN)));
    }
}
