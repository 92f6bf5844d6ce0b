package truecount.synthetic;

import java.util.Locale;

/** Which half of the wording logs are written in. No sentence of one half occurs in the other. */
public enum Wording {
    A,
    B,
    BOTH;

    /**
     * The wording of a name: a, b or both.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Wording named(String name) {
        for (Wording one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("There is no wording %s. There are: a, b, both.".formatted(name));
    }

    /** The half in which one log is written. */
    Wording half(Dice dice) {
        boolean first = dice.chance(0.5);
        return this == BOTH ? first ? A : B : this;
    }
}
