package truecount.rules.lists;

import java.util.Locale;

/** What a class counts: one crime for each of these. */
public enum Unit {
    VICTIM,
    HOUSEHOLD,
    BUILDING,
    OWNER,
    FAMILY_OWNER,
    SHOP,
    INCIDENT,
    OFFENDER,
    OFFENDER_OR_GROUP,
    PENETRATOR,
    VICTIM_OR_OFFENDER,
    VICTIM_OR_ONE,
    UNITS;

    static Unit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
