package truecount.rules.facts;

import java.util.Locale;

/** A listed value of a fact, with the word by which a file tells it. */
public interface Word {

    /** The word by which any fact tells that somebody was asked and could not say. */
    String UNKNOWN = "unknown";

    /** The constant's own name; every enum has it. */
    String name();

    /** The word in a file: the constant's name in small letters with hyphens. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
