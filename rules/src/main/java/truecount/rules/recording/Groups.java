package truecount.rules.recording;

import java.util.List;
import truecount.rules.facts.Act;
import truecount.rules.facts.Identified;
import truecount.rules.facts.Telling;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Who acted together: offenders joined by any act they did together are one group (p.12). */
final class Groups {

    /** The group of offenders whom nobody names, where several named groups leave it open which it is. */
    static final int UNNAMED = -1;

    private final int[] head;
    private final int only;

    Groups(Story in) {
        head = new int[in.crowd()];
        for (int i = 0; i < head.length; i++) head[i] = i;
        for (ToldAct act : in.acts()) {
            if (independent(act)) continue;
            int[] by = act.by();
            for (int i = 1; i < by.length; i++) if (by[0] >= 0 && by[i] >= 0) head[find(by[i])] = find(by[0]);
        }
        for (Telling later : in.facts().later()) sameOffenders(in, later);
        only = onlyGroup(in);
    }

    private void sameOffenders(Story in, Telling later) {
        if (later.shape() != Identified.IDENTIFIED || later.get(Identified.AS) != Identified.As.SAME_OFFENDERS) return;
        List<String> ids = later.get(Identified.PEOPLE).ids();
        for (String id : ids) {
            int first = in.person(ids.get(0));
            int other = in.person(id);
            if (first >= 0 && other >= 0) head[find(other)] = find(first);
        }
    }

    /** Left out, offenders are taken to be one person or one group; so a single named group stands for them. */
    private int onlyGroup(Story in) {
        int found = UNNAMED;
        for (ToldAct act : in.acts()) {
            for (int person : act.by()) {
                if (person < 0) continue;
                int group = find(person);
                if (found != UNNAMED && found != group) return UNNAMED;
                found = group;
            }
        }
        return found;
    }

    /** Whether those who did an act were each on their own account: told so, or found out later. */
    static boolean independent(ToldAct act) {
        if (act.get(Act.ACTING) == Act.Acting.INDEPENDENTLY) return true;
        if (act.by().length < 2) return false;
        for (Telling later : act.in().facts().later()) {
            if (later.shape() != Identified.IDENTIFIED) continue;
            if (later.get(Identified.AS) != Identified.As.SEPARATE_OFFENDERS) continue;
            int among = 0;
            for (String id : later.get(Identified.PEOPLE).ids())
                for (int person : act.by()) if (person == act.in().person(id)) among++;
            if (among > 1) return true;
        }
        return false;
    }

    private int find(int person) {
        int at = person;
        while (head[at] != at) at = head[at];
        return at;
    }

    int of(ToldAct act) {
        for (int person : act.by()) if (person >= 0) return find(person);
        return only;
    }

    /** How many offenders an act has, counting each person told as several. */
    static int offenders(ToldAct act) {
        int number = 0;
        for (int person : act.by()) number += act.in().count(person);
        return Math.max(1, number);
    }
}
