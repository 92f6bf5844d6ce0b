package truecount.statistics;

/**
 * An interval for a weighted count of rare finds, from gamma distributions.
 *
 * <p>Treats the estimate as a scaled Poisson count: the lower end comes from the gamma distribution with the estimate's
 * own mean and variance, the upper end from one to which a further, unseen find is added. Keeps its cover when few
 * finds were made, where the plain interval fails; gives a finite upper end when none was. Fay and Feuer add the
 * largest weight, Tiwari and others the mean weight; weighting by the model is ours.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19970415)16:7%3C791::AID-SIM500%3E3.0.CO;2-%23">Fay and Feuer
 *     (1997)</a>
 * @see <a href="https://doi.org/10.1177/0962280206070621">Tiwari, Clegg and Zou (2006)</a>
 */
public final class GammaInterval {

    /** Beyond this many degrees of freedom the distribution is narrower than arithmetic can tell from a point. */
    private static final double POINT = 1e13;

    private GammaInterval() {}

    /**
     * The interval for a weighted count.
     *
     * @param count the estimated count, not negative
     * @param variance its estimated variance, not negative
     * @param addOn what one more find would add; {@link AddOn#NONE} when every unit was seen
     * @param confidence such as 0.95
     */
    public static Interval of(double count, double variance, AddOn addOn, double confidence) {
        double tail = Confidence.tail(confidence);
        if (!(count >= 0 && variance >= 0)) {
            throw new IllegalArgumentException(
                    "Cannot build an interval around a count of %s with variance %s".formatted(count, variance));
        }
        // With no find at all the variance says nothing of the count; the upper end then rests on the add-on alone.
        double spread = count == 0 ? 0 : variance;
        double low = count == 0 ? 0 : point(count, spread, tail);
        double high = point(count + addOn.weight(), spread + addOn.squaredWeight(), 1 - tail);
        return new Interval(Math.min(low, count), Math.max(high, count));
    }

    private static double point(double mean, double variance, double below) {
        if (mean == 0 || variance == 0) {
            return mean;
        }
        double degrees = 2 * mean * mean / variance;
        if (degrees > POINT) {
            return mean;
        }
        return variance / (2 * mean) * Confidence.chiSquaredPoint(below, degrees);
    }
}
