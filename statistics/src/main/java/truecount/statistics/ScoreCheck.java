package truecount.statistics;

/**
 * Whether a score may carry an estimate, judged by rules that are fixed before the draw.
 *
 * <p>A score that is wrong in level, silent on some units, or blind where units are drawn seldom makes the intervals of
 * a {@link DifferenceEstimator} too short. The rules look for each of these; where one strikes, the score is used for the
 * draw alone. They were set on made-up forces whose truth is known: see docs/design/scores.md.
 *
 * @param found missed entries found in the sample
 * @param expected missed entries that the score predicted for the sampled units
 * @param foundQuiet those found in units that stand for more than the usual number of others
 * @param expectedQuiet those predicted for these units
 * @param doubt why the score is not trusted, or {@link Doubt#NONE}
 */
public record ScoreCheck(double found, double expected, double foundQuiet, double expectedQuiet, Doubt doubt) {

    /** Why a score does not carry the estimate. */
    public enum Doubt {
        /** It does. */
        NONE,
        /** No score was used. */
        NO_SCORE,
        /** It is exactly 0 for more than one unit in a hundred. */
        SILENT,
        /** It takes one or two different values only. */
        COARSE,
        /** Found and expected differ by more than chance and a fair miscalibration explain. */
        LEVEL,
        /** More was found in quiet units than a fair score would let pass. */
        BLIND,
        /** So little was found or expected that none of this can be judged. */
        FEW
    }

    /** With fewer found or expected than this the score cannot be judged. */
    public static final double LEAST = 15;

    /** The level of the look at the whole, two-sided. */
    public static final double LEVEL = 0.05;

    /** The level of the look at quiet units, one-sided. */
    public static final double QUIET_LEVEL = 0.01;

    /** A score may be off by about this share from period to period without doing harm. */
    private static final double FAIR = 0.2;

    /** Units with several missed entries make counts vary more than Poisson's. */
    private static final double CROWDING = 1.25;

    /** A unit is quiet when it stands for more than this many times the mean. */
    private static final double QUIET = 1.2;

    /** Judges the score of a frame by what a sample of it showed. */
    static ScoreCheck of(Sample<Reviewed> sample, ScoreShape shape) {
        double[] found = sample.values(Reviewed::missed);
        double[] expected = sample.values(Reviewed::predicted);
        double weights = 0;
        for (int i = 0; i < found.length; i++) {
            weights += sample.weight(i);
        }
        double usual = QUIET * weights / Math.max(1, found.length);
        double foundQuiet = 0;
        double expectedQuiet = 0;
        for (int i = 0; i < found.length; i++) {
            if (sample.weight(i) > usual) {
                foundQuiet += found[i];
                expectedQuiet += expected[i];
            }
        }
        double foundAll = sample.count(found);
        double expectedAll = sample.count(expected);
        return new ScoreCheck(
                foundAll,
                expectedAll,
                foundQuiet,
                expectedQuiet,
                doubt(shape, foundAll, expectedAll, foundQuiet, expectedQuiet));
    }

    private static Doubt doubt(
            ScoreShape shape, double found, double expected, double foundQuiet, double expectedQuiet) {
        if (!shape.present()) {
            return Doubt.NO_SCORE;
        }
        if (shape.coarse()) {
            return Doubt.COARSE;
        }
        if (shape.silent()) {
            return Doubt.SILENT;
        }
        if (differ(found, expected)) {
            return Doubt.LEVEL;
        }
        if (expectedQuiet > 0 && chanceOfMore(foundQuiet, CROWDING * expectedQuiet) < QUIET_LEVEL) {
            return Doubt.BLIND;
        }
        return found < LEAST || expected < LEAST ? Doubt.FEW : Doubt.NONE;
    }

    private static boolean differ(double found, double expected) {
        double fair = FAIR * expected;
        double spread = Math.sqrt(CROWDING * Math.max(expected, 0.3) + fair * fair);
        // Half an entry for counts being whole.
        return Math.abs(found - expected) > Confidence.normalPoint(1 - LEVEL) * spread + 0.5;
    }

    /** The chance that a Poisson count with this mean is at least {@code count}. */
    private static double chanceOfMore(double count, double mean) {
        double fewer = 0;
        double one = Math.exp(-mean);
        for (int k = 0; k < count; k++) {
            fewer += one;
            one *= mean / (k + 1);
        }
        return 1 - fewer;
    }

    /** Whether the score carries the estimate. */
    public boolean trusted() {
        return doubt == Doubt.NONE;
    }
}
