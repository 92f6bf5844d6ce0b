package truecount.audit;

/**
 * One published line of an item's result: a code, how many crimes it stands for, and their domains. Nothing personal.
 *
 * @param key the unit
 * @param code what was found
 * @param domains of the crime that should have been recorded; for an over-recorded crime, of the record
 * @param count how many crimes; for an unreadable item the one that counts against the force
 */
public record VerdictCode(String key, Code code, Domains domains, int count) {

    /** Refuses a count that the code cannot have. */
    public VerdictCode {
        boolean possible = switch (code) {
            case RECORDED, RECORDED_ELSEWHERE, WRONG_CLASS, UNRECORDED, OVER_RECORDED -> count >= 1;
            case NO_CRIME -> count == 0;
            case UNREADABLE, RIGHT, WRONG -> count == 1;
        };
        if (!possible) {
            throw new IllegalArgumentException(
                    "A count of %s is impossible for the code '%s' of unit %s".formatted(count, code.id(), key));
        }
    }

    /** What was found. */
    public enum Code {
        /** A crime that should have been recorded is, in its class. */
        RECORDED("recorded"),
        /** A crime that should have been recorded is, under another incident. */
        RECORDED_ELSEWHERE("recorded-elsewhere"),
        /** A crime that should have been recorded is, in another class. */
        WRONG_CLASS("wrong-class"),
        /** A crime that should have been recorded is not. */
        UNRECORDED("unrecorded"),
        /** A crime record is no crime, or one crime too many. */
        OVER_RECORDED("over-recorded"),
        /** Nothing should have been recorded, and nothing is. */
        NO_CRIME("no-crime"),
        /** The item could not be read. It counts as one unrecorded crime; its crime records stand. */
        UNREADABLE("unreadable"),
        /** What was done was right, in an audit that asks this. */
        RIGHT("right"),
        /** What was done was not right. */
        WRONG("wrong");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The word for it in files. */
        public String id() {
            return id;
        }

        /** Whether it says all that there is to say of its item, so that no other code may stand beside it. */
        boolean alone() {
            return this == NO_CRIME || this == UNREADABLE || this == RIGHT || this == WRONG;
        }

        /** Whether it speaks of a crime record linked to the item itself. */
        boolean onRecord() {
            return this == RECORDED || this == WRONG_CLASS || this == OVER_RECORDED;
        }
    }
}
