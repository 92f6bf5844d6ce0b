package truecount.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Moves the weights of a sample so that it gives known totals exactly (generalised regression estimation).
 *
 * <p>Nearly unbiased in large samples whatever the known quantities are; they make the variance small where they
 * explain what is estimated. {@link Distance.Linear} is the classical regression estimator and may give weights below
 * 0; {@link Distance.Raking} keeps them above 0; {@link Distance.Logit} keeps them within bounds.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1992.10475217">Deville and Sarndal (1992)</a>
 */
public final class Calibration {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-11;

    private Calibration() {}

    /** How far a weight has moved is measured in one of these ways. */
    public sealed interface Distance {

        /** Factors {@code 1 + u}. */
        record Linear() implements Distance {}

        /** Factors {@code exp(u)}. */
        record Raking() implements Distance {}

        /**
         * Factors between two bounds.
         *
         * @param low above or equal to 0 and below 1
         * @param high above 1
         */
        record Logit(double low, double high) implements Distance {

            /** Refuses bounds that do not lie on both sides of 1. */
            public Logit {
                if (!(0 <= low && low < 1 && 1 < high && high < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "Factors near 1 cannot be kept between %s and %s".formatted(low, high));
                }
            }
        }

        /** The factor for a push of {@code u}; 1 for 0. */
        default double factor(double u) {
            return switch (this) {
                case Linear() -> 1 + u;
                case Raking() -> Math.exp(u);
                case Logit(double low, double high) -> {
                    double grown = Math.exp(steepness(low, high) * u);
                    yield (low * (high - 1) + high * (1 - low) * grown) / (high - 1 + (1 - low) * grown);
                }
            };
        }

        /** How fast the factor grows with the push. */
        default double slope(double u) {
            return switch (this) {
                case Linear() -> 1;
                case Raking() -> Math.exp(u);
                case Logit(double low, double high) ->
                    (factor(u) - low) * (high - factor(u)) * steepness(low, high) / (high - low);
            };
        }

        private static double steepness(double low, double high) {
            return (high - low) / ((1 - low) * (high - 1));
        }
    }

    /**
     * Calibrates to totals.
     *
     * @param known the known quantities of a finding, always as many as there are totals
     * @param totals their sums over the whole frame
     * @throws IllegalArgumentException when no weights within reach give the totals
     */
    public static <T> CalibratedSample<T> of(
            Sample<T> sample, Function<? super T, double[]> known, double[] totals, Distance distance) {
        if (sample instanceof TwoPhaseSample<T>) {
            throw new IllegalArgumentException("Calibrate the sample before it is rechecked, not after");
        }
        int units = sample.findings().size();
        double[][] rows = new double[units][];
        double[] weights = new double[units];
        for (int i = 0; i < units; i++) {
            rows[i] = known.apply(sample.findings().get(i)).clone();
            weights[i] = sample.weight(i);
            if (rows[i].length != totals.length) {
                throw new IllegalArgumentException("A unit has %d known quantities where there are %d totals"
                        .formatted(rows[i].length, totals.length));
            }
        }
        double[] factors = solve(rows, weights, totals, distance);
        return new CalibratedSample<>(sample, factors, new WeightedRegression(rows, weights));
    }

    /**
     * Post-stratification: calibrates to the known number of units in each group.
     *
     * @param group the group of a finding
     * @param counts units of the frame in each group
     * @throws IllegalArgumentException for a group without a count or a counted group with no drawn unit
     */
    public static <T> CalibratedSample<T> toGroups(
            Sample<T> sample, Function<? super T, String> group, Map<String, Long> counts) {
        String[] names = counts.keySet().stream().sorted().toArray(String[]::new);
        boolean[] drawn = new boolean[names.length];
        for (T finding : sample.findings()) {
            drawn[position(names, group.apply(finding))] = true;
        }
        double[] totals = new double[names.length];
        for (int j = 0; j < names.length; j++) {
            totals[j] = counts.getOrDefault(names[j], 0L);
            if (!drawn[j] && totals[j] > 0) {
                throw new IllegalArgumentException(
                        "No unit of group %s was drawn, so its %.0f units cannot be stood for"
                                .formatted(names[j], totals[j]));
            }
        }
        Function<T, double[]> known = finding -> {
            double[] row = new double[names.length];
            row[position(names, group.apply(finding))] = 1;
            return row;
        };
        return of(sample, known, totals, new Distance.Linear());
    }

    private static int position(String[] names, String name) {
        int position = Arrays.binarySearch(names, name);
        if (position < 0) {
            throw new IllegalArgumentException("Group %s has no known count".formatted(name));
        }
        return position;
    }

    /** Newton's method on the multipliers of the known quantities. */
    private static double[] solve(double[][] rows, double[] weights, double[] totals, Distance distance) {
        double[] multipliers = new double[totals.length];
        double[] factors = new double[rows.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            DMatrixRMaj curve = new DMatrixRMaj(totals.length, totals.length);
            DMatrixRMaj gap = new DMatrixRMaj(totals.length, 1);
            for (int j = 0; j < totals.length; j++) {
                gap.set(j, 0, totals[j]);
            }
            for (int i = 0; i < rows.length; i++) {
                double push = dot(rows[i], multipliers);
                factors[i] = distance.factor(push);
                accumulate(curve, gap, rows[i], weights[i] * factors[i], weights[i] * distance.slope(push));
            }
            if (close(gap, totals)) {
                return factors;
            }
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquaresQrPivot(true, false);
            DMatrixRMaj move = new DMatrixRMaj(totals.length, 1);
            if (!solver.setA(curve)) {
                break;
            }
            solver.solve(gap, move);
            for (int j = 0; j < totals.length; j++) {
                multipliers[j] += move.get(j, 0);
            }
        }
        throw new IllegalArgumentException(
                "No weights give the known totals; check the totals, or allow the weights to move further");
    }

    private static void accumulate(DMatrixRMaj curve, DMatrixRMaj gap, double[] row, double weight, double slope) {
        for (int j = 0; j < row.length; j++) {
            gap.add(j, 0, -weight * row[j]);
            for (int k = 0; k < row.length; k++) {
                curve.add(j, k, slope * row[j] * row[k]);
            }
        }
    }

    private static boolean close(DMatrixRMaj gap, double[] totals) {
        for (int j = 0; j < totals.length; j++) {
            if (!(Math.abs(gap.get(j, 0)) <= CLOSE * Math.max(1, Math.abs(totals[j])))) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] row, double[] multipliers) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * multipliers[j];
        }
        return sum;
    }
}
