package truecount.synthetic;

import java.util.Locale;
import java.util.Set;

/**
 * What can show, after a crime was recorded, that there was none: additional verifiable information of the kind that such a
 * crime leaves room for (CRR26 p.25). No camera disproves a course of conduct or a drug in a pocket.
 */
enum Disproof {
    /** A camera or witness shows that nobody was touched or threatened. */
    EVENT,
    /** The till shows that it was paid for. */
    PAID,
    /** The vehicle was moved by somebody who might. */
    VEHICLE,
    /** The thing was mislaid, lent or delivered elsewhere. */
    GOODS,
    /** Whoever came in might. */
    ENTRY,
    /** It came by weather, wear or works. */
    DAMAGE,
    /** Nothing of the kind is known. */
    NONE;

    private static final Set<String> EVENTS = Set.of(
            "105A:105/01",
            "8N:008/06",
            "105B:008/57",
            "9A:125/11",
            "9A:125/09",
            "9B:008/55",
            "34A:034/01",
            "34B:034/01",
            "20A:020/05",
            "17A:017/15");

    /** What could disprove an offence. */
    static Disproof of(Offence offence) {
        if (EVENTS.contains(offence.key())) {
            return EVENT;
        }
        return switch (offence.offenceClass()) {
            case "46", "49A" -> PAID;
            case "48" -> VEHICLE;
            case "39", "40", "44", "45", "49" -> GOODS;
            case "28I", "28M", "30C" -> ENTRY;
            case "58A", "58B", "58C", "58D" -> DAMAGE;
            default -> NONE;
        };
    }

    /** The phrase with which a supervisor asks for the cancellation. */
    String phrase() {
        return "{disproof-" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The phrase that stands in the record as additional verifiable information. */
    String note() {
        return "{avi-" + name().toLowerCase(Locale.ROOT) + "}";
    }
}
