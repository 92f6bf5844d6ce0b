package truecount.rules.facts;

/** Yes or no, or the reason there is neither. */
public enum YesNo implements Word {
    NOT_ANSWERED,
    UNKNOWN,
    YES,
    NO;

    /** Whether a person answered yes or no. */
    public boolean told() {
        return this == YES || this == NO;
    }
}
