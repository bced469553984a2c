package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class ThinLeastSquaresTest {
    private static final int ROWS = 9;
    private static final int COLUMNS = 4;

    @Test
    void equals_the_solution_by_singular_values_again_and_again() {
        SplittableRandom random = new SplittableRandom(3);
        ThinLeastSquares problem = new ThinLeastSquares(ROWS, COLUMNS);
        for (int repeat = 0; repeat < 20; repeat++) {
            double[][] j = new double[ROWS][COLUMNS];
            double[] z = new double[ROWS];
            fill(problem, random, j, z);
            double[] x = new double[COLUMNS];
            problem.solve(x);
            double[] expected = new SingularValueDecomposition(new Array2DRowRealMatrix(j))
                    .getSolver()
                    .solve(new ArrayRealVector(z))
                    .toArray();
            assertThat(x).containsExactly(expected, within(1e-10));
        }
    }

    @Test
    void a_column_that_depends_on_others_gets_no_weight() {
        ThinLeastSquares problem = new ThinLeastSquares(3, 3);
        double[][] columns = {{1, 1, 1}, {2, 2, 2}, {1, 2, 3}};
        for (int k = 0; k < columns.length; k++) {
            System.arraycopy(columns[k], 0, problem.column(k), 0, 3);
        }
        System.arraycopy(new double[] {3, 5, 7}, 0, problem.right(), 0, 3);
        double[] x = new double[3];
        problem.solve(x);
        assertThat(x).containsExactly(new double[] {1, 0, 2}, within(1e-12));
    }

    private static void fill(ThinLeastSquares problem, SplittableRandom random, double[][] j, double[] z) {
        for (int i = 0; i < ROWS; i++) {
            z[i] = random.nextDouble(-5, 5);
            problem.right()[i] = z[i];
            for (int k = 0; k < COLUMNS; k++) {
                j[i][k] = random.nextDouble(-5, 5);
                problem.column(k)[i] = j[i][k];
            }
        }
    }
}
