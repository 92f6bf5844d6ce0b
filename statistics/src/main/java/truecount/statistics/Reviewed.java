package truecount.statistics;

/**
 * What a review found in one unit of a register's sources, within one domain.
 *
 * @param missed entries the register should hold for this unit and does not
 * @param invalid entries the register holds for this unit and should not
 * @param predicted how many missed entries the frozen model had predicted; 0 without a model
 */
public record Reviewed(double missed, double invalid, double predicted) {

    /** What a unit outside the domain contributes. */
    public static final Reviewed NOTHING = new Reviewed(0, 0, 0);

    /** Refuses negative counts and what is not a number. */
    public Reviewed {
        if (!(missed >= 0 && invalid >= 0 && predicted >= 0)) {
            throw new IllegalArgumentException("A review cannot find %s missed and %s invalid where %s was predicted"
                    .formatted(missed, invalid, predicted));
        }
    }
}
