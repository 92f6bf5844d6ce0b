package truecount.statistics;

import java.util.Arrays;

/** The chance of each pair of drawn units to be drawn together; on the diagonal the single chances. */
public final class JointProbabilities {

    private final double[][] matrix;

    private JointProbabilities(double[][] matrix) {
        this.matrix = matrix;
    }

    /**
     * Checks and keeps a copy of the matrix.
     *
     * @throws IllegalArgumentException unless it is square and symmetric with entries in (0, 1]
     */
    public static JointProbabilities of(double[][] matrix) {
        double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < copy.length; i++) {
            if (copy[i].length != copy.length) {
                throw new IllegalArgumentException("Joint probabilities of %d units need %d columns; row %d has %d"
                        .formatted(copy.length, copy.length, i + 1, copy[i].length));
            }
            for (int j = 0; j <= i; j++) {
                double joint = copy[i][j];
                boolean sensible = 0 < joint && joint <= 1 && joint <= Math.min(copy[i][i], copy[j][j]) + 1e-9;
                if (!sensible || Math.abs(joint - copy[j][i]) > 1e-9) {
                    throw new IllegalArgumentException(
                            "Joint probability %s of units %d and %d is impossible".formatted(joint, i + 1, j + 1));
                }
            }
        }
        return new JointProbabilities(copy);
    }

    int size() {
        return matrix.length;
    }

    /** {@code (p_ij - p_i p_j) / p_ij}. */
    double together(int i, int j) {
        return 1 - matrix[i][i] * matrix[j][j] / matrix[i][j];
    }

    void check(double[] probabilities) {
        if (probabilities.length != matrix.length) {
            throw new IllegalArgumentException("Joint probabilities of %d units do not fit a sample of %d"
                    .formatted(matrix.length, probabilities.length));
        }
        for (int i = 0; i < probabilities.length; i++) {
            if (Math.abs(matrix[i][i] - probabilities[i]) > 1e-9) {
                throw new IllegalArgumentException("Unit %d was drawn with probability %s but its joint row says %s"
                        .formatted(i + 1, probabilities[i], matrix[i][i]));
            }
        }
    }
}
