package truecount.rules.afterwards;

import java.util.HashSet;
import java.util.Set;
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

    /** The acts charged: as told, else those of violence or damage where only that element is told. */
    Set<Integer> actsCharged(Telling disposal) {
        Refs told = disposal.get(Disposal.FOR_ACTS);
        if (!told.ids().isEmpty()) return acts(told);
        Many<Disposal.ElementCharged> element = disposal.get(Disposal.ELEMENT_CHARGED);
        Set<Integer> found = new HashSet<>();
        for (ToldAct act : in.acts()) {
            boolean assault = element.has(Disposal.ElementCharged.ASSAULT) && act.kind() == ActKind.VIOLENCE;
            boolean damage = element.has(Disposal.ElementCharged.DAMAGE) && act.kind() == ActKind.DAMAGE;
            if (assault || damage) found.add(act.index());
        }
        return found;
    }

    /** The places of the acts named. */
    Set<Integer> acts(Refs named) {
        Set<Integer> found = new HashSet<>();
        for (String id : named.ids()) found.add(in.act(id));
        return found;
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
}
