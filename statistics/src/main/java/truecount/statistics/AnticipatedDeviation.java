package truecount.statistics;

/**
 * How much one unit is expected to add to the doubt about the completeness of a register, before it is reviewed.
 *
 * <p>{@code sqrt(R0^2 k m (1 - m) + (1 - R0)^2 q L + floor^2)}: a missed entry with chance m, an invalid one with
 * chance q for each held, and a floor that keeps quiet units in the draw when the model is blind to something.
 *
 * @param completeness the last known completeness (R0), above 0 and at most 1
 * @param crowding how much several entries in one unit widen the spread (k); 1 when a unit has one at most
 * @param invalidRate the share of held entries that are invalid (q), 0 to 1
 * @param floor the least deviation of any unit, above 0; 0.04 by default, 0.02 for large quiet parts of a frame
 */
public record AnticipatedDeviation(double completeness, double crowding, double invalidRate, double floor) {

    private static final double USUAL_FLOOR = 0.04;
    private static final double LEAST_FLOOR = 0.02;

    /** No score is so sure of a unit that it need hardly be drawn. */
    private static final double MOST_CERTAIN = 0.9;

    /** What the design study expected when it found 0.02 to 0.04 best. */
    private static final double USUAL_MISSING = 0.08;

    /** Refuses values outside their ranges. */
    public AnticipatedDeviation {
        boolean rates = 0 < completeness && completeness <= 1 && 0 <= invalidRate && invalidRate <= 1;
        if (!rates || !(crowding >= 1) || !(floor > 0)) {
            throw new IllegalArgumentException(
                    "Cannot anticipate with completeness %s, crowding %s, invalid rate %s and floor %s"
                            .formatted(completeness, crowding, invalidRate, floor));
        }
    }

    /** The setting that served best in simulation: crowding 1.25, floor 0.04. */
    public static AnticipatedDeviation usual(double completeness, double invalidRate) {
        return new AnticipatedDeviation(completeness, 1.25, invalidRate, USUAL_FLOOR);
    }

    /**
     * The floor for a frame of which this share of entries is expected to be missing: 0.04 from a share of 8 percent up,
     * below that in proportion to the root of the share, as deviations are, and never under 0.02. A fixed floor takes
     * most of the draw where little is missing. Measured in docs/design/coverage.md.
     *
     * @param missing the share of due entries expected to be missing, 0 to 1
     */
    public static double floorFor(double missing) {
        if (!(0 <= missing && missing <= 1)) {
            throw new IllegalArgumentException("A share of %s cannot be missing".formatted(missing));
        }
        return Math.clamp(USUAL_FLOOR * Math.sqrt(missing / USUAL_MISSING), LEAST_FLOOR, USUAL_FLOOR);
    }

    /**
     * The anticipated standard deviation of one unit. A score is never taken to be certain: from a prediction of 0.9 on
     * a unit varies as at 0.9, and from one entry on as at an even chance, since how many more there are is open.
     *
     * @param registered entries the register holds for it
     * @param predicted missed entries the model predicts for it
     */
    public double of(double registered, double predicted) {
        double chance = Math.min(predicted, MOST_CERTAIN);
        return of(registered, predicted, predicted >= 1 ? 0.25 : chance * (1 - chance));
    }

    /** The same as audits opened before {@link #of} drew by it: a whole number predicted was taken to be certain. */
    public double ofFraction(double registered, double predicted) {
        double chance = predicted - Math.floor(predicted);
        return of(registered, predicted, chance * (1 - chance));
    }

    private double of(double registered, double predicted, double spread) {
        if (!(registered >= 0 && predicted >= 0)) {
            throw new IllegalArgumentException(
                    "A unit cannot hold %s entries or be predicted %s missed ones".formatted(registered, predicted));
        }
        double missed = completeness * completeness * crowding * spread;
        double invalid = (1 - completeness) * (1 - completeness) * invalidRate * registered;
        return Math.sqrt(missed + invalid + floor * floor);
    }
}
