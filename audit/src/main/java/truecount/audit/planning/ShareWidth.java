package truecount.audit.planning;

import truecount.statistics.Estimate;
import truecount.statistics.HypergeometricInterval;
import truecount.statistics.KornGraubardInterval;

/**
 * How wide the interval around a share of right units will be, by the interval that a finding shows of it.
 *
 * <p>Units drawn alike give the exact hypergeometric interval, others the Korn-Graubard interval of the weighted share
 * ({@link HypergeometricInterval}, {@link KornGraubardInterval}). Both are wider than a plain interval where few errors
 * are found, so a plan by the plain one would promise too much.
 *
 * @param right the share expected to be right, above 0 and below 1
 * @param confidence such as 0.95
 */
record ShareWidth(double right, double confidence) {

    private static final int HALVINGS = 60;

    /** So many that what is known of the variance is not doubted. */
    private static final int MANY = 1_000_000;

    /** The half-width, as a share, of this many drawn of a population when as many are right as expected. */
    double exact(long population, long drawn) {
        if (drawn >= population) {
            return 0;
        }
        int wrong = (int) Math.round((double) drawn * (1 - right));
        return HypergeometricInterval.of((int) drawn - wrong, (int) drawn, Math.toIntExact(population), confidence)
                        .halfWidth()
                / population;
    }

    /** The fewest units from {@code least} to {@code most} that are narrow enough; {@code most} when none is. */
    long fewest(long population, double halfWidth, long least, long most) {
        long low = least;
        long high = most;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (exact(population, middle) <= halfWidth) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The half-width around a weighted share with this standard error. */
    double ofError(double error) {
        return error == 0
                ? 0
                : KornGraubardInterval.of(new Estimate(right, error, MANY), MANY + 1.0, confidence)
                        .halfWidth();
    }

    /** The largest standard error whose interval is no wider than this. */
    double errorFor(double halfWidth) {
        double fits = 0;
        // One unit drawn alike: no sample that is drawn has a larger error.
        double tooWide = Math.sqrt(right * (1 - right));
        if (ofError(tooWide) <= halfWidth) {
            return tooWide;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (fits + tooWide) / 2;
            if (ofError(middle) <= halfWidth) {
                fits = middle;
            } else {
                tooWide = middle;
            }
        }
        return fits;
    }
}
