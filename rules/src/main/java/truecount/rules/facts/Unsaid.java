package truecount.rules.facts;

/** Stands in place of a text where somebody was asked and could not say, so that no rule takes the word for the text. */
public enum Unsaid implements Word {
    UNKNOWN
}
