package truecount.rulesjson.interview;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Incident;

/**
 * Whether what was told is kept up: a message, threat, row, damage or visit is told as one act, and repeated against one
 * person it is a course of conduct, which is then told besides it.
 */
final class KeptUp {

    static final String ONCE = "once";
    static final String MORE = "more-than-once";

    private static final Set<ActKind> BETWEEN_PEOPLE_WHO_KNOW_EACH_OTHER =
            EnumSet.of(ActKind.THREAT, ActKind.DISORDER, ActKind.DAMAGE, ActKind.ENTRY, ActKind.VEHICLE);

    /** Incidents behind which somebody may be harassing one person again and again. */
    private static final Set<Incident.Category> MAY_BE_ONE_OF_MANY = EnumSet.of(
            Incident.Category.ANTISOCIAL_PERSONAL,
            Incident.Category.ANTISOCIAL_NUISANCE,
            Incident.Category.DOMESTIC,
            Incident.Category.CIVIL_DISPUTE,
            Incident.Category.SUSPICIOUS_CIRCUMSTANCES);

    private KeptUp() {}

    /** Whether it is to be asked of the act being told. */
    static boolean asked(Draft draft) {
        JsonNode act = draft.current();
        ActKind kind = kind(act);
        if (kind == null || act.has("times") || courseTold(draft)) return false;
        if (kind == ActKind.INCIDENT) return ofMany(act.path("category").asString(""));
        if (act.path("to").isEmpty() || act.path("by").isEmpty()) return false;
        return kind == ActKind.COMMUNICATION
                || (BETWEEN_PEOPLE_WHO_KNOW_EACH_OTHER.contains(kind) && known(draft, act));
    }

    private static @Nullable ActKind kind(JsonNode act) {
        for (ActKind kind : ActKind.values())
            if (kind.word().equals(act.path("act").asString(""))) return kind;
        return null;
    }

    private static boolean ofMany(String category) {
        for (Incident.Category one : MAY_BE_ONE_OF_MANY) if (one.word().equals(category)) return true;
        return false;
    }

    private static boolean courseTold(Draft draft) {
        for (JsonNode act : draft.list("acts"))
            if (act.path("act").asString("").equals(ActKind.COURSE.word())) return true;
        return false;
    }

    private static boolean known(Draft draft, JsonNode act) {
        for (JsonNode tie : draft.root().path("ties")) {
            if (tie.path("as").asString("").equals("stranger")) continue;
            boolean by = false;
            boolean to = false;
            for (JsonNode id : tie.path("between")) {
                by |= stands(act.path("by"), id.asString(""));
                to |= stands(act.path("to"), id.asString(""));
            }
            if (by && to) return true;
        }
        return false;
    }

    private static boolean stands(JsonNode list, String id) {
        for (JsonNode one : list) if (one.asString("").equals(id)) return true;
        return false;
    }

    /** Tells how often it happened, and the course of conduct that more than once makes of it. */
    static void tell(Draft draft, String value) {
        ObjectNode act = draft.current();
        if (kind(act) == ActKind.INCIDENT) {
            if (!value.equals(MORE)) return;
            draft.begin(ActKind.COURSE.word());
            draft.current().put("occasions", "two-or-more");
            return;
        }
        act.put("times", value);
        if (value.equals(MORE)) course(draft, act);
    }

    /** Tells the course of conduct that an act done more than once belongs to. */
    static void course(Draft draft, ObjectNode act) {
        if (courseTold(draft) || act.path("by").isEmpty() || act.path("to").isEmpty()) return;
        if (!act.has("id")) act.put("id", draft.newName("act"));
        ObjectNode course =
                draft.list("acts").addObject().put("act", ActKind.COURSE.word()).put("occasions", "two-or-more");
        course.set("by", act.path("by").deepCopy());
        course.set("to", act.path("to").deepCopy());
        course.putArray("includes").add(act.path("id").asString());
    }
}
