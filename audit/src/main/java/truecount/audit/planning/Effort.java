package truecount.audit.planning;

/**
 * What reviewing costs.
 *
 * @param minutesPerRecord one reviewer's minutes for one record, above 0
 * @param secondReview the share of records without an error found that a second reviewer also reads, 0 to 1; records
 *     with one are all read twice
 * @param mostRecords the most records that can be reviewed, 1 or more
 */
public record Effort(double minutesPerRecord, double secondReview, long mostRecords) {

    /**
     * The middle of 10 to 15 minutes for reading a log, its crime record and comparing them: an assumption of this
     * project about an auditor's day, not a measurement; give your own.
     */
    public static final double USUAL_MINUTES = 12.5;

    /** From the recommended 20 to 25 percent of records without a hit. */
    public static final double USUAL_SECOND_REVIEW = 0.25;

    private static final double MINUTES_IN_HOUR = 60;

    /** Refuses costs out of range. */
    public Effort {
        Checks.require(
                minutesPerRecord > 0 && minutesPerRecord < Double.POSITIVE_INFINITY,
                "The minutes for a record must be above 0; got %s".formatted(minutesPerRecord));
        Checks.require(
                secondReview >= 0 && secondReview <= 1,
                "The share read by a second reviewer must lie from 0 to 1; got %s".formatted(secondReview));
        Checks.require(
                mostRecords >= 1,
                "The most records that can be reviewed must be 1 or more; got %d".formatted(mostRecords));
    }

    /** Person-hours for a sample in which this many records should show an error. */
    public double hours(long records, double withError) {
        double twice = withError + secondReview * Math.max(0, records - withError);
        return minutesPerRecord * (records + twice) / MINUTES_IN_HOUR;
    }
}
