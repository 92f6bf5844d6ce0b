package truecount.rules.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import truecount.rules.told.ToldAct;

/** The related crimes among those disclosed: of the acts charged, those that no other charged one swallows. */
public final class Related {

    private Related() {}

    /** What the charged acts disclose, with the principal crime rule run again among them alone. */
    public static List<Disclosure> among(List<Disclosure> disclosed, Collection<Integer> acts) {
        List<Disclosure> charged = new ArrayList<>();
        for (Disclosure one : disclosed) {
            ToldAct act = one.act();
            boolean kept =
                    one.fate() == Fate.RECORDED || one.fate() == Fate.INSIDE || one.fate() == Fate.ALREADY_RECORDED;
            if (kept && acts.contains(act.index())) charged.add(one);
        }
        List<Disclosure> left = new ArrayList<>();
        for (Disclosure one : charged) if (!swallowed(one, charged)) left.add(one);
        return left;
    }

    private static boolean swallowed(Disclosure one, List<Disclosure> charged) {
        for (Disclosure other : charged) {
            if (other.victim() == one.victim() && Precedence.before(other.offence(), one.offence())) return true;
        }
        return false;
    }
}
