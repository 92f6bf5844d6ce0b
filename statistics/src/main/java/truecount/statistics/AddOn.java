package truecount.statistics;

/**
 * What one more missed entry, unseen so far, would add to the estimated total, for the upper end of the gamma interval.
 *
 * @param weight the units it would stand for (a)
 * @param squaredWeight the same squared and averaged (b), never below the square of {@code weight}
 */
public record AddOn(double weight, double squaredWeight) {

    /** When nothing is left unseen, nothing can be added. */
    public static final AddOn NONE = new AddOn(0, 0);

    /** How the weights of the strata are averaged to guess the weight of that entry. */
    public enum Rule {
        /** In proportion to the square root of the predicted counts. The default. */
        RISK,
        /** In proportion to the predicted counts. For domains where few finds are expected. */
        MODEL,
        /** All strata alike (Tiwari, Clegg and Zou 2006). The cautious setting, 2 to 8 percent wider. */
        CAUTIOUS,
        /** The largest weight (Fay and Feuer 1997). Wider still. */
        LARGEST;

        /** Below this many finds expected in a domain, {@link #MODEL} serves better than {@link #RISK}. */
        public static final double SPARSE = 15;

        /** The rule for a domain in which {@code expectedFinds} missed entries should turn up in the sample. */
        public static Rule forExpected(double expectedFinds) {
            return expectedFinds < SPARSE ? MODEL : RISK;
        }
    }
}
