package truecount.rules.recording;

import java.util.Map;

/** What becomes of a record when a more serious crime of before is alleged besides (CRR26 p.18). */
final class Raised {

    static final String WORDS =
            "More serious than what is on record, done before it was recorded, by the same offender to the same victim: the record is reclassified.";
    private static final String ONLY =
            "Only the registrar or a designated decision maker reclassifies, with written reasons on the record.";

    private Raised() {}

    /**
     * The class on record and the class it is raised to, such as "8N to 19C"; empty where no record is raised.
     *
     * <p>Beside another crime that is new the raised record stands as a duty, so that it is never counted as one crime more.
     */
    static String action(Result result) {
        if (result.raises.isEmpty()) return "";
        boolean alone = true;
        for (Disclosure one : result.disclosed) alone &= !one.standing() || result.raises.containsKey(one);
        String action = "";
        for (Map.Entry<Disclosure, String> raised : result.raises.entrySet()) {
            Disclosure one = raised.getKey();
            if (!one.standing()) continue;
            action = "%s to %s".formatted(raised.getValue(), one.offence().in().code());
            result.duty(ONLY);
            if (alone) continue;
            result.duty("Reclassify the record: %s.".formatted(action));
            one.end(Fate.ADDED_TO_RECORD, GeneralRule.GRAVER_HISTORIC, WORDS);
        }
        return alone ? action : "";
    }
}
