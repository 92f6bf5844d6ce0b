package truecount.rulesjson.interview;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;

/** A picture that a child made of itself: who made it, who asked for it, and whether the child was forced (CRR26 p.66). */
final class OwnPicture {

    static final String OF_ANOTHER = "of-another";
    static final String BY_THE_CHILD = "by-the-child";
    static final String NOBODY = "nobody-asked";

    /** Whose picture it may be, the common case first. */
    static final List<String> WHOSE = List.of(OF_ANOTHER, "sent-to-victim", BY_THE_CHILD);

    private OwnPicture() {}

    /** Whether the picture being told of was made by the child it shows. */
    static boolean told(Draft draft) {
        ObjectNode act = draft.current();
        return act.path("act").asString("").equals(ActKind.IMAGE.word())
                && act.has("of")
                && act.path("of").equals(act.path("by"));
    }

    /** Tells the child's own picture; whose picture another is follows from the answers after it. */
    static void whose(Draft draft, String value) {
        if (!value.equals(BY_THE_CHILD)) return;
        String child = draft.newName("child");
        draft.person(child);
        ObjectNode act = draft.current();
        act.putArray("by").add(child);
        act.putArray("of").add(child);
        act.putArray("to");
        act.putArray("did").add("took-or-made");
        act.put("shows", "indecent-of-child");
    }

    /** Tells that somebody asked the child for it, as an act of its own. */
    static void asked(Draft draft, String value) {
        if (value.equals(NOBODY)) return;
        String child = draft.current().path("of").path(0).asString();
        String asker = draft.newName("offender");
        draft.person(asker);
        OpeningAnswers.tie(draft, asker, child, value);
        ObjectNode act = draft.list("acts").addObject().put("act", ActKind.IMAGE.word());
        act.putArray("by").add(asker);
        act.putArray("to").add(child);
        act.putArray("of").add(child);
        act.putArray("did").add("asked-for");
        act.put("shows", "indecent-of-child");
    }
}
