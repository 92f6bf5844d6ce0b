package truecount.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A straight line through estimates made at several times, each from a sample of its own.
 *
 * <p>Weighted least squares with the known variance of each estimate, the standard error being taken from the longer arm
 * of its interval. Where the estimates lie further from the line than their intervals allow, the standard error of the
 * slope is widened by as much (Birge's ratio), never narrowed.
 *
 * @param slope change a unit of time, with its standard error; degrees of freedom are estimates less two
 * @param start the line's value at time 0
 * @param apart the sum of squared distances from the line, in standard errors (Cochran's Q)
 * @param chance how often a straight line and sampling alone would lie that far apart, or further; 1 for two estimates
 * @see "Birge (1932), The calculation of errors by the method of least squares, Physical Review 40"
 * @see "Hedges and Olkin (1985), Statistical Methods for Meta-Analysis, chapter 8"
 */
public record TrendLine(Estimate slope, double start, double apart, double chance) {

    private static final double SELDOM = 0.05;

    /**
     * One estimate.
     *
     * @param time in any unit, such as years
     * @param value within {@code ends}
     * @param ends its interval
     */
    public record Point(double time, double value, Interval ends) {

        /** Refuses an estimate outside its interval and one without any width, which no sample gives. */
        public Point {
            if (!ends.contains(value) || !(ends.high() > ends.low())) {
                throw new IllegalArgumentException(
                        "No trend through %s with an interval from %s to %s".formatted(value, ends.low(), ends.high()));
            }
        }

        double standardError(double confidence) {
            return Math.max(value - ends.low(), ends.high() - value) / Confidence.normalPoint(confidence);
        }
    }

    /**
     * The line.
     *
     * @param points at least two different times
     * @param confidence of the intervals, such as 0.95
     * @throws IllegalArgumentException when all stand at one time
     */
    public static TrendLine through(List<Point> points, double confidence) {
        double weights = 0;
        double times = 0;
        double values = 0;
        for (Point point : points) {
            double weight = weight(point, confidence);
            weights += weight;
            times += weight * point.time();
            values += weight * point.value();
        }
        double time = times / weights;
        double value = values / weights;
        double across = 0;
        double along = 0;
        for (Point point : points) {
            double weight = weight(point, confidence);
            across += weight * (point.time() - time) * (point.time() - time);
            along += weight * (point.time() - time) * (point.value() - value);
        }
        if (!(across > 0)) {
            throw new IllegalArgumentException("A trend needs estimates at two different times");
        }
        double slope = along / across;
        double start = value - slope * time;
        double apart = 0;
        for (Point point : points) {
            double distance = point.value() - start - slope * point.time();
            apart += weight(point, confidence) * distance * distance;
        }
        int degrees = points.size() - 2;
        double wider = degrees > 0 ? Math.sqrt(Math.max(1, apart / degrees)) : 1;
        double chance = degrees > 0 ? ChiSquaredDistribution.of(degrees).survivalProbability(apart) : 1;
        return new TrendLine(new Estimate(slope, wider / Math.sqrt(across), degrees), start, apart, chance);
    }

    private static double weight(Point point, double confidence) {
        double error = point.standardError(confidence);
        return 1 / (error * error);
    }

    /**
     * The interval for the slope: by normal multiples, or by Student's where the estimates lie further from the line than
     * sampling explains, since a spread that had to be found from few of them is itself doubtful.
     */
    public Interval interval(double confidence) {
        return bent() ? WaldInterval.student(slope, confidence) : WaldInterval.normal(slope, confidence);
    }

    /** Whether a straight line and sampling alone would seldom (once in twenty times) lie so far apart. */
    public boolean bent() {
        return chance < SELDOM;
    }
}
