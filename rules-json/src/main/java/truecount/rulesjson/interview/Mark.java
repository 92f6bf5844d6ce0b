package truecount.rulesjson.interview;

import java.util.Locale;

/** Something that may apply to an act and that one checklist asks for, so that it is not asked point by point. */
enum Mark {
    WEAPON,
    POLICE_OFFICER_ON_DUTY,
    EMERGENCY_WORKER_ON_DUTY,
    SHOP_WORKER_AT_WORK,
    HOSTILITY_RACE,
    HOSTILITY_RELIGION,
    HOSTILITY_SEXUAL_ORIENTATION,
    HOSTILITY_DISABILITY,
    HOSTILITY_TRANSGENDER,
    VICTIM_UNDER_16,
    AT_SCHOOL_IN_HOURS,
    ONLINE,
    ONLY_TRIED,
    HONOUR_BASED,
    ALCOHOL,
    EVIDENCE_AGAINST,
    COUNTER_ALLEGATION;

    /** The word of the answer. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ground of hostility it tells; empty if it tells none. */
    String hostility() {
        String word = word();
        return word.startsWith("hostility-") ? word.substring("hostility-".length()) : "";
    }

    static Mark of(String word) {
        for (Mark one : values()) if (one.word().equals(word)) return one;
        throw new IllegalArgumentException("There is no mark " + word);
    }
}
