package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Violence;

/** What the checklist tells of the act. */
final class Marks {

    private Marks() {}

    /** Tells the marks chosen, given as words joined by commas. */
    static void tell(Draft draft, String value) {
        if (value.equals(Inquiry.NONE)) return;
        for (String word : value.split(",", -1)) {
            Mark mark = Mark.of(word);
            if (mark == Mark.WEAPON) weapon(draft).forEach(draft::want);
            else plain(mark, draft);
        }
    }

    /** Tells one mark with a telling example of what may be asked after it, to see whether it changes anything. */
    static void tryOut(Mark mark, Draft draft) {
        if (mark != Mark.WEAPON) {
            plain(mark, draft);
            return;
        }
        for (Fact fact : weapon(draft)) {
            if (fact == Violence.MEANS) draft.current().put("means", "knife");
            else if (fact == Threat.WEAPON_SHOWN) draft.current().put("weaponShown", "knife");
            else if (fact == Taking.WEAPON_SEEN) draft.current().put("weaponSeen", "yes");
            else draft.current().put("hadWithThem", "weapon");
        }
    }

    private static List<Fact> weapon(Draft draft) {
        String kind = draft.current().path("act").asString("");
        if (kind.equals(ActKind.VIOLENCE.word())) return List.of(Violence.MEANS);
        if (kind.equals(ActKind.THREAT.word())) return List.of(Threat.WEAPON_SHOWN);
        if (kind.equals(ActKind.TAKING.word())) return List.of(Taking.WEAPON_SEEN);
        return kind.equals(ActKind.ENTRY.word()) ? List.of(Entry.HAD_WITH_THEM) : List.of();
    }

    private static void plain(Mark mark, Draft draft) {
        ObjectNode act = draft.current();
        switch (mark) {
            case WEAPON -> {}
            case POLICE_OFFICER_ON_DUTY -> onDuty(draft, "constable");
            case EMERGENCY_WORKER_ON_DUTY -> onDuty(draft, "emergency-worker");
            case SHOP_WORKER_AT_WORK -> onDuty(draft, "shop-worker");
            case HOSTILITY_RACE,
                    HOSTILITY_RELIGION,
                    HOSTILITY_SEXUAL_ORIENTATION,
                    HOSTILITY_DISABILITY,
                    HOSTILITY_TRANSGENDER ->
                act.withArray("hostility")
                        .addObject()
                        .put("on", mark.hostility())
                        .put("seen", "shown-in-act");
            case VICTIM_UNDER_16 -> {
                for (ObjectNode victim : people(draft, "to")) {
                    if (!victim.has("age")) victim.put("age", "under-16");
                }
            }
            case AT_SCHOOL_IN_HOURS -> {
                act.putObject("where").put("type", "school").put("schoolTime", "on-premises-in-hours");
                for (ObjectNode victim : people(draft, "to")) standing(victim, "pupil");
                for (ObjectNode offender : people(draft, "by")) standing(offender, "pupil");
            }
            case ONLINE -> act.put("online", "yes");
            case ONLY_TRIED -> act.put("stage", "attempted");
            case HONOUR_BASED -> act.put("honour", "yes");
            case ALCOHOL -> act.put("alcohol", "yes");
            case EVIDENCE_AGAINST ->
                draft.list("evidence").addObject().put("points", "contradicts").put("atHand", "now");
            case COUNTER_ALLEGATION -> act.put("counter", "yes");
        }
    }

    private static void onDuty(Draft draft, String standing) {
        for (ObjectNode victim : people(draft, "to")) standing(victim, standing);
        draft.current().put("onDuty", "yes");
    }

    private static void standing(ObjectNode person, String standing) {
        ArrayNode list = person.withArray("standing");
        for (JsonNode one : list) if (one.asString().equals(standing)) return;
        list.add(standing);
    }

    private static List<ObjectNode> people(Draft draft, String role) {
        List<ObjectNode> people = new ArrayList<>();
        for (JsonNode id : draft.current().path(role)) people.add(draft.personOf(id.asString()));
        return people;
    }
}
