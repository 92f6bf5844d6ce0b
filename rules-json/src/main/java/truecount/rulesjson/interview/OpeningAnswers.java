package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;

/** What the answers to the opening questions tell. */
final class OpeningAnswers {

    private static final int MOST_APART = 20;

    private OpeningAnswers() {}

    static void opening(Opening opening, Draft draft, String value) {
        switch (opening) {
            case RECEIVED -> draft.root().withObject("report").put("received", value);
            case KIND -> kind(draft, value);
            case TO -> to(draft, value);
            case NUMBER -> number(draft, value);
            case RELATION -> relation(draft, value);
            case WHOSE -> OwnPicture.whose(draft, value);
            case ASKED -> OwnPicture.asked(draft, value);
            case BACKED -> Menaces.tell(draft, value);
            case TIMES -> KeptUp.tell(draft, value);
            case MARKS -> Marks.tell(draft, value);
            case SAME -> same(draft, value);
            case MORE -> draft.moreToTell(value.equals("yes"));
        }
    }

    private static void kind(Draft draft, String kind) {
        draft.begin(kind);
        if (kind.equals(ActKind.DEATH.word())) victim(draft, "victim");
    }

    private static String victim(Draft draft, String name) {
        String id = draft.newName(name);
        draft.person(id);
        draft.current().withArray("to").add(id);
        shown(draft);
        return id;
    }

    // The person a picture was sent of or taken of is its victim unless told otherwise.
    private static void shown(Draft draft) {
        ObjectNode act = draft.current();
        if (act.path("act").asString("").equals(ActKind.IMAGE.word()))
            act.set("of", act.get("to").deepCopy());
    }

    private static void to(Draft draft, String who) {
        switch (who) {
            case "one-person" -> victim(draft, "victim");
            case "household" -> draft.personOf(victim(draft, "household")).put("is", "household");
            case "business" -> draft.personOf(victim(draft, "business")).put("is", "business");
            case "several-alike", "several-apart" -> draft.oweNumber(who);
            default -> {}
        }
    }

    private static void number(Draft draft, String told) {
        int number = told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
        if (number < 2) throw new BadAnswer("Give a whole number from 2 to 1,000.");
        boolean apart = draft.owed().equals("several-apart");
        if (apart && number > MOST_APART) {
            throw new BadAnswer("At most %d people can be told one by one here.".formatted(MOST_APART));
        }
        if (!apart && number > 1000) throw new BadAnswer("Give a whole number from 2 to 1,000.");
        if (apart) for (int i = 0; i < number; i++) victim(draft, "victim");
        else draft.personOf(victim(draft, "victims")).put("count", number);
        draft.oweNumber("");
    }

    private static void relation(Draft draft, String word) {
        String offender = draft.newName("offender");
        draft.person(offender);
        ObjectNode act = draft.current();
        act.putArray("by").add(offender);
        for (String victim : ids(act.path("to"))) tie(draft, offender, victim, word);
    }

    /** Tells what the offender is to the victim; nothing where nobody can say. */
    static void tie(Draft draft, String offender, String victim, String word) {
        if (word.equals(Inquiry.UNKNOWN)) return;
        Relation relation = Relation.of(word);
        ObjectNode tie = draft.list("ties").addObject();
        ArrayNode between = tie.putArray("between");
        if (relation.turnedRound()) between.add(victim).add(offender);
        else between.add(offender).add(victim);
        tie.put("as", relation.tie());
        if (!relation.ended().isEmpty()) tie.put("ended", relation.ended());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : list) ids.add(one.asString());
        return ids;
    }

    /** The people of the act before stand in this one too. */
    private static void same(Draft draft, String value) {
        if (!value.equals("yes")) return;
        for (int before = draft.act() - 1; before >= 0; before--) {
            JsonNode act = draft.list("acts").get(before);
            if (!act.has("to") && !act.has("by")) continue;
            for (String role : List.of("by", "to")) {
                if (act.has(role)) draft.current().set(role, act.get(role).deepCopy());
            }
            if (draft.current().has("to")) shown(draft);
            return;
        }
    }
}
