package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Who is charged, and with what besides: whether the person took part in what is on record (CRR26 p.21; NFIB26 p.120). */
final class PersonCharged {

    static final String ABUSE_OF_POSITION = "053/42";

    private final Story in;
    private final OnRecord on;

    PersonCharged(Story in, OnRecord on) {
        this.in = in;
        this.on = on;
    }

    /** The acts charged: as told, or the assaults where only that element of a robbery is charged. */
    Refs actsCharged(Telling disposal) {
        Refs told = disposal.get(Disposal.FOR_ACTS);
        boolean assaultAlone = disposal.get(Disposal.ELEMENT_CHARGED).only(Disposal.ElementCharged.ASSAULT);
        return assaultAlone && told.ids().isEmpty() ? assaults() : told;
    }

    /** Whether the charge rests on the same material facts: as judged, but never for someone who did none of the acts on record. */
    Judgement sameFacts(Telling disposal) {
        Judgement told = disposal.get(Disposal.SAME_MATERIAL_FACTS);
        return outsider(disposal) ? new Judgement(YesNo.NO, told.by(), told.because()) : told;
    }

    /** Whether a named person is charged by code with something and did none of the acts on record. */
    private boolean outsider(Telling disposal) {
        Refs of = disposal.get(Disposal.OF);
        Telling record = on.record();
        if (record == null
                || of.ids().isEmpty()
                || disposal.get(Disposal.OFFENCE).isEmpty()) return false;
        if (disposal.get(Disposal.OFFENCE).equals(ABUSE_OF_POSITION)) return false;
        if (!disposal.get(Disposal.FOR_ACTS).ids().isEmpty()
                || disposal.get(Disposal.SAME_MATERIAL_FACTS).yes()) return false;
        boolean named = false;
        for (String id : record.get(RegisterEntry.OF).ids()) {
            int act = in.act(id);
            if (act < 0) continue;
            for (int doer : in.acts()[act].by()) {
                named |= doer >= 0;
                if (of.ids().contains(in.id(doer))) return false;
            }
        }
        return named;
    }

    /** Whether nothing else is charged against the same person. */
    boolean onlyCharge(Telling disposal) {
        for (Telling other : on.later(Disposal.DISPOSAL)) {
            if (other == disposal || other.get(Disposal.OFFENCE).equals(ABUSE_OF_POSITION)) continue;
            for (String id : other.get(Disposal.OF).ids())
                if (disposal.get(Disposal.OF).ids().contains(id)) return false;
        }
        return true;
    }

    /** The assaults told, which are what is charged when only that element of a robbery is. */
    private Refs assaults() {
        List<String> found = new ArrayList<>();
        for (ToldAct act : in.acts()) {
            boolean assault = act.kind() == ActKind.VIOLENCE && !act.told().silent(Act.ID);
            if (assault) found.add(act.told().get(Act.ID));
        }
        return new Refs(Many.State.TOLD, found);
    }
}
