package truecount.app.audits;

import truecount.audit.Verdict;

/** The three things a reviewer can say of an item. */
public enum VerdictWord {
    CRIME("A crime or crimes should have been recorded"),
    NO_CRIME("No crime should have been recorded"),
    COULD_NOT_BE_READ("It could not be read, so I cannot say");

    private final String words;

    VerdictWord(String words) {
        this.words = words;
    }

    /** The choice as a reviewer reads it. */
    public String words() {
        return words;
    }

    /** The word for a verdict. */
    public static VerdictWord of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Crime crime -> CRIME;
            case Verdict.NoCrime none -> NO_CRIME;
            case Verdict.CouldNotBeRead unread -> COULD_NOT_BE_READ;
        };
    }
}
