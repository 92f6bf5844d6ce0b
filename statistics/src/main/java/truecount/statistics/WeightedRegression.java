package truecount.statistics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Weighted least squares on known quantities, some of which may say the same as others. */
final class WeightedRegression {

    private final double[][] rows;
    private final double[] rootWeights;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final int columns;

    /**
     * Prepares the regression.
     *
     * @param rows the known quantities of each unit
     * @param weights of the units, above 0
     */
    WeightedRegression(double[][] rows, double[] weights) {
        this.rows = rows;
        this.columns = rows[0].length;
        this.rootWeights = new double[weights.length];
        DMatrixRMaj weighted = new DMatrixRMaj(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            rootWeights[i] = Math.sqrt(weights[i]);
            for (int j = 0; j < columns; j++) {
                weighted.set(i, j, rows[i][j] * rootWeights[i]);
            }
        }
        solver = LinearSolverFactory_DDRM.leastSquaresQrPivot(true, false);
        if (!solver.setA(weighted)) {
            throw new IllegalArgumentException("The known quantities cannot be regressed on");
        }
    }

    /** What the known quantities do not explain of {@code values}. */
    double[] residuals(double[] values) {
        DMatrixRMaj right = new DMatrixRMaj(values.length, 1);
        for (int i = 0; i < values.length; i++) {
            right.set(i, 0, values[i] * rootWeights[i]);
        }
        DMatrixRMaj slopes = new DMatrixRMaj(columns, 1);
        solver.solve(right, slopes);
        double[] residuals = values.clone();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < columns; j++) {
                residuals[i] -= rows[i][j] * slopes.get(j, 0);
            }
        }
        return residuals;
    }
}
