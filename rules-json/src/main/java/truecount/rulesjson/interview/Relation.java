package truecount.rulesjson.interview;

import java.util.Locale;

/** What the person who did it is to the person it was done to: the tie that an answer tells. */
enum Relation {
    STRANGER("stranger", ""),
    SPOUSE_OR_PARTNER("partner", "no"),
    FORMER_SPOUSE_OR_PARTNER("partner", "yes"),
    PARENT("parent", ""),
    STEP_PARENT("step-parent", ""),
    SON_OR_DAUGHTER("parent", ""),
    SIBLING("sibling", ""),
    OTHER_RELATIVE("other-relative", ""),
    CARER("carer", ""),
    POSITION_OF_TRUST("position-of-trust", ""),
    FRIEND("friend", ""),
    NEIGHBOUR("neighbour", ""),
    COLLEAGUE("colleague", ""),
    EMPLOYEE("employer", ""),
    EMPLOYER("employer", ""),
    ACQUAINTANCE("acquaintance", ""),
    ONLINE_CONTACT("online-contact", ""),
    CUSTOMER("customer", "");

    private final String tie;
    private final String ended;

    Relation(String tie, String ended) {
        this.tie = tie;
        this.ended = ended;
    }

    /** The word of the answer. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word of the tie in the facts. */
    String tie() {
        return tie;
    }

    /** Whether the relation has ended, as told in the facts; empty where that does not matter. */
    String ended() {
        return ended;
    }

    /** Whether the tie runs from the victim to the doer, as from a parent hurt by a son. */
    boolean turnedRound() {
        return this == SON_OR_DAUGHTER || this == EMPLOYEE;
    }

    static Relation of(String word) {
        for (Relation one : values()) if (one.word().equals(word)) return one;
        throw new IllegalArgumentException("There is no relation " + word);
    }
}
