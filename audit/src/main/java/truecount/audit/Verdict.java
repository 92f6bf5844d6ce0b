package truecount.audit;

/** What a reviewer says the police should have done, seeing what they knew and not what they decided. */
public sealed interface Verdict {

    /**
     * Crimes of one class should have been recorded.
     *
     * @param offenceClass the class they should have been recorded in
     * @param domestic whether they are domestic abuse
     * @param count how many, 1 or more
     */
    record Crime(OffenceClass offenceClass, boolean domestic, int count) implements Verdict {

        /** Refuses a count below 1. */
        public Crime {
            if (count < 1) {
                throw new IllegalArgumentException("A verdict of crime needs a count of 1 or more; got " + count);
            }
        }
    }

    /** Nothing should have been recorded. */
    record NoCrime() implements Verdict {}

    /** What the police did was right; for audits that ask this and not which crimes were due. */
    record Right() implements Verdict {}

    /** What the police did was not right. */
    record Wrong() implements Verdict {}

    /** The item could not be read, so nobody can say. */
    record CouldNotBeRead() implements Verdict {}
}
