package truecount.app.audits;

import java.util.List;
import truecount.audit.Verdict;

/** What a reviewer can say of an item: which crimes were due, or whether what was done was right. */
public enum VerdictWord {
    CRIME("A crime or crimes should have been recorded"),
    NO_CRIME("No crime should have been recorded"),
    RIGHT("What was done was right"),
    WRONG("What was done was not right"),
    COULD_NOT_BE_READ("It could not be read, so I cannot say"),
    REPORTED_INCIDENT("A reported incident of rape (N100) or a death (N300) should have been recorded, and no crime"),
    CRIME_RELATED_INCIDENT("A crime-related incident should have been recorded, and no crime");

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
            case Verdict.Right right -> RIGHT;
            case Verdict.Wrong wrong -> WRONG;
        };
    }

    /** The choices of an audit that asks this. */
    public static List<VerdictWord> choices(boolean whetherRight) {
        return whetherRight
                ? List.of(RIGHT, WRONG, COULD_NOT_BE_READ)
                : List.of(CRIME, NO_CRIME, COULD_NOT_BE_READ, REPORTED_INCIDENT, CRIME_RELATED_INCIDENT);
    }
}
