package truecount.rules.recording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.Incident;
import truecount.rules.facts.Incident.Qualifiers;
import truecount.rules.facts.Person;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.IncidentCategory;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** The qualifiers of an incident: those told, and those that the facts show by their definitions (NSIR11 pp.29-35). */
final class IncidentQualifiers {

    /** Partners and the family as the definition of 2011 has it: narrower than the Domestic Abuse Act 2021 (p.21). */
    private static final Set<Tie.As> PARTNER_OR_FAMILY = EnumSet.of(
            Tie.As.SPOUSE,
            Tie.As.CIVIL_PARTNER,
            Tie.As.ENGAGED,
            Tie.As.PARTNER,
            Tie.As.CO_PARENTS,
            Tie.As.PARENT,
            Tie.As.STEP_PARENT,
            Tie.As.SIBLING,
            Tie.As.GRANDPARENT,
            Tie.As.IN_LAW);

    private final Story in;

    IncidentQualifiers(Story in) {
        this.in = in;
    }

    List<IncidentCategory> of(ToldAct act) {
        Set<Qualifiers> found = EnumSet.noneOf(Qualifiers.class);
        if (act.kind() == ActKind.INCIDENT)
            for (Qualifiers one : Qualifiers.values())
                if (act.get(Incident.QUALIFIERS).has(one)) found.add(one);
        for (Telling hostility : act.told().get(Act.HOSTILITY)) prejudice(hostility, found);
        if (act.get(Act.ALCOHOL) == YesNo.YES) found.add(Qualifiers.ALCOHOL);
        if (act.get(Act.HONOUR).yes()) found.add(Qualifiers.HONOUR_BASED);
        people(act, found);
        others(found);
        List<IncidentCategory> listed = new ArrayList<>();
        for (Qualifiers one : found) {
            IncidentCategory qualifier = IncidentCategory.qualifier(one, in.day());
            if (qualifier != null) listed.add(qualifier);
        }
        return List.copyOf(listed);
    }

    /** Perception by anyone is enough, however the hostility was seen (p.29). */
    private static void prejudice(Telling hostility, Set<Qualifiers> found) {
        switch (hostility.get(Hostility.ON)) {
            case NOT_ANSWERED, UNKNOWN -> {}
            case RACE -> found.add(Qualifiers.PREJUDICE_RACE);
            case RELIGION -> found.add(Qualifiers.PREJUDICE_RELIGION);
            case SEXUAL_ORIENTATION -> found.add(Qualifiers.PREJUDICE_SEXUAL_ORIENTATION);
            case DISABILITY -> found.add(Qualifiers.PREJUDICE_DISABILITY);
            case TRANSGENDER -> found.add(Qualifiers.PREJUDICE_TRANSGENDER);
        }
    }

    private void people(ToldAct act, Set<Qualifiers> found) {
        // The age that counts is that of whoever did it (p.32).
        for (int person : act.by()) if (act.age(person).under(18) == YesNo.YES) found.add(Qualifiers.YOUTH_RELATED);
        for (int[] side : List.of(act.by(), act.to())) {
            for (int person : side) {
                if (in.standing(person).has(Person.Standing.MENTAL_DISORDER)) found.add(Qualifiers.MENTAL_HEALTH);
                if (in.standing(person).has(Person.Standing.ADULT_AT_RISK)) found.add(Qualifiers.VULNERABLE_ADULT);
            }
        }
        if (domesticAbuse(act)) found.add(Qualifiers.DOMESTIC_ABUSE);
    }

    private void others(Set<Qualifiers> found) {
        Telling report = in.facts().report();
        if (report.get(Report.OTHER_FORCE) == Report.OtherForce.RECORDING_IT) found.add(Qualifiers.OTHER_FORCE_DEALING);
        switch (report.get(Report.BODY)) {
            case HAS_PRIMACY, JOINT_BODY_LEADS -> found.add(Qualifiers.OTHER_AGENCY_DEALING);
            case ASKS_ASSISTANCE -> found.add(Qualifiers.ASSISTING_OTHER_AGENCY);
            default -> {}
        }
    }

    /** Whether partners or members of a family, of whatever age, are on the two sides of it (p.20). */
    boolean domestic(ToldAct act) {
        for (int one : act.by())
            for (int other : act.to()) if (in.ties().any(one, other, PARTNER_OR_FAMILY)) return true;
        return false;
    }

    /** The same between two adults of 18 or over, as the definition of domestic abuse of 2011 needs (p.33). */
    private boolean domesticAbuse(ToldAct act) {
        for (int one : act.by()) {
            for (int other : act.to()) {
                boolean adults =
                        act.age(one).under(18) == YesNo.NO && act.age(other).under(18) == YesNo.NO;
                if (adults && in.ties().any(one, other, PARTNER_OR_FAMILY)) return true;
            }
        }
        return false;
    }
}
