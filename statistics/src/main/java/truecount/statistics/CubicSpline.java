package truecount.statistics;

/**
 * A smooth curve through points: cubic between them, with the first and last piece bent as the cubic through the four
 * outermost points is; through three points the one parabola.
 *
 * @see "Forsythe, Malcolm and Moler (1977), Computer Methods for Mathematical Computations, section 4.4"
 */
final class CubicSpline {

    private final double[] x;
    private final double[] y;
    /** A sixth of the second derivative at each point. */
    private final double[] sigma;

    private CubicSpline(double[] x, double[] y, double[] sigma) {
        this.x = x;
        this.y = y;
        this.sigma = sigma;
    }

    /** Through at least three points with rising {@code x}. */
    static CubicSpline through(double[] x, double[] y) {
        int n = x.length;
        if (n < 3) {
            throw new IllegalArgumentException("A spline needs three points; got " + n);
        }
        double[] gap = new double[n - 1];
        double[] slope = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            gap[i] = x[i + 1] - x[i];
            slope[i] = (y[i + 1] - y[i]) / gap[i];
        }
        double[] diagonal = new double[n];
        double[] right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            diagonal[i] = 2 * (gap[i - 1] + gap[i]);
            right[i] = slope[i] - slope[i - 1];
        }
        diagonal[0] = -gap[0];
        diagonal[n - 1] = -gap[n - 2];
        if (n > 3) {
            right[0] = gap[0] * gap[0] * third(x, slope, 0);
            right[n - 1] = -gap[n - 2] * gap[n - 2] * third(x, slope, n - 4);
        }
        return new CubicSpline(x.clone(), y.clone(), solve(diagonal, gap, right));
    }

    /** The value of the curve; beyond the ends the outermost piece goes on. */
    double at(double place) {
        int i = 0;
        while (i < x.length - 2 && place >= x[i + 1]) {
            i++;
        }
        double gap = x[i + 1] - x[i];
        double right = (place - x[i]) / gap;
        double left = 1 - right;
        double bend = (left * left * left - left) * sigma[i] + (right * right * right - right) * sigma[i + 1];
        return left * y[i] + right * y[i + 1] + gap * gap * bend;
    }

    /** The third divided difference of the four points from {@code i} on. */
    private static double third(double[] x, double[] slope, int i) {
        double second = (slope[i + 1] - slope[i]) / (x[i + 2] - x[i]);
        double next = (slope[i + 2] - slope[i + 1]) / (x[i + 3] - x[i + 1]);
        return (next - second) / (x[i + 3] - x[i]);
    }

    private static double[] solve(double[] diagonal, double[] beside, double[] right) {
        int n = diagonal.length;
        for (int i = 1; i < n; i++) {
            double factor = beside[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * beside[i - 1];
            right[i] -= factor * right[i - 1];
        }
        double[] solution = new double[n];
        solution[n - 1] = right[n - 1] / diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            solution[i] = (right[i] - beside[i] * solution[i + 1]) / diagonal[i];
        }
        return solution;
    }
}
