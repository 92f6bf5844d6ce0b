package truecount.rules;

/** Which of two rules gives way: the page for an offence goes before the general rules. */
public enum Rank {
    GENERAL,
    OFFENCE
}
