package truecount.audit;

/** What stands in a figure's place: a number, a number with its range, a range alone, or nothing and why not. */
public sealed interface Value {

    /**
     * Something counted in full; no interval is due.
     *
     * @param of what it is counted out of, or -1 where the count stands alone
     */
    record Count(long count, long of) implements Value {}

    /**
     * An estimated share between 0 and 1 with its interval.
     *
     * @param reviewed how many units the estimate rests on
     */
    record Share(double share, double low, double high, long reviewed) implements Value {}

    /** An estimated total, such as unrecorded crimes a year, with its interval. */
    record Total(double total, double low, double high, long reviewed) implements Value {}

    /**
     * A coefficient from -1 to 1 with its interval, such as how far two reviewers agree beyond chance.
     *
     * @param reviewed how many units it rests on
     */
    record Coefficient(double value, double low, double high, long reviewed) implements Value {}

    /**
     * The interval of a share whose middle must not be read, because too few errors were found.
     *
     * @param why said beside the range
     */
    record RangeOnly(double low, double high, long reviewed, String why) implements Value {}

    /**
     * The interval of a total whose middle must not be read, because too few errors were found.
     *
     * @param why said beside the range
     */
    record TotalRangeOnly(double low, double high, long reviewed, String why) implements Value {}

    /**
     * A number that is kept back because so small a one could tell of somebody.
     *
     * @param why said beside the shorthand
     */
    record Confidential(String why) implements Value {}

    /** There is no number, and why. */
    record NoData(String why) implements Value {}
}
