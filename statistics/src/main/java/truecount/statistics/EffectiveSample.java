package truecount.statistics;

/**
 * How large a simple random sample a published half-width is worth, and back.
 *
 * <p>By the plain normal interval: {@code n = p (1 - p) (z / h)^2}. For a small sample or a share near 0 or 1 it is
 * only a rough guide.
 *
 * @param entries the number of entries
 * @param errors how many of them are not hits: {@code n (1 - p)}
 */
public record EffectiveSample(double entries, double errors) {

    /**
     * The sample behind a published share.
     *
     * @param share above 0 and below 1
     * @param halfWidth of its interval, above 0, in the same unit as the share
     * @param confidence such as 0.95
     */
    public static EffectiveSample behind(double share, double halfWidth, double confidence) {
        check(share);
        if (!(halfWidth > 0)) {
            throw new IllegalArgumentException("A half-width must be above 0; got " + halfWidth);
        }
        double ratio = Confidence.normalPoint(confidence) / halfWidth;
        double entries = share * (1 - share) * ratio * ratio;
        return new EffectiveSample(entries, entries * (1 - share));
    }

    /** The half-width that a simple random sample of {@code entries} gives around a share. */
    public static double halfWidth(double share, double entries, double confidence) {
        check(share);
        if (!(entries > 0)) {
            throw new IllegalArgumentException("A sample of %s entries has no half-width".formatted(entries));
        }
        return Confidence.normalPoint(confidence) * Math.sqrt(share * (1 - share) / entries);
    }

    private static void check(double share) {
        if (!(0 < share && share < 1)) {
            throw new IllegalArgumentException("The share must lie between 0 and 1; got " + share);
        }
    }
}
