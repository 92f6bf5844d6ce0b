package truecount.rulesjson.interview;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;

/** What was threatened behind a demand, told as a threat by the same people against the same person (CRR26 p.80). */
final class Menaces {

    private Menaces() {}

    /** Tells the threats chosen, given as words joined by commas; none of them means that nothing backed the demand. */
    static void tell(Draft draft, String value) {
        ObjectNode demand = draft.current();
        if (value.equals(Inquiry.UNKNOWN)) {
            demand.put("backedBy", Inquiry.UNKNOWN);
            return;
        }
        ArrayNode backing = demand.putArray("backedBy");
        if (value.equals(Inquiry.NONE)) return;
        String id = draft.newName("threat");
        ObjectNode threat =
                draft.list("acts").addObject().put("act", ActKind.THREAT.word()).put("id", id);
        for (String role : new String[] {"by", "to"})
            if (demand.has(role)) threat.set(role, demand.path(role).deepCopy());
        ArrayNode of = threat.putArray("of");
        for (String word : value.split(",", -1)) of.add(word);
        backing.add(id);
    }
}
