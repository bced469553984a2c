package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalStabilityTest {
    /** Eigenvalues of such matrices are good to about this; parameters nearer to the border are not judged. */
    private static final double CLEAR = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 12})
    void agrees_with_the_eigenvalues_of_the_transition(int period) {
        SplittableRandom random = new SplittableRandom(period);
        int[] judged = new int[2];
        for (int i = 0; i < 150; i++) {
            boolean trend = random.nextBoolean();
            double[] theta = {random.nextDouble(), 0, 0, 1};
            theta[EtsFilter.BETA] = trend ? theta[0] * random.nextDouble() : 0;
            theta[EtsFilter.GAMMA] = (1 - theta[0]) * random.nextDouble();
            theta[EtsFilter.PHI] = trend && random.nextBoolean() ? 0.9 : 1;
            double largest = largestEigenvalue(theta, period, trend);
            if (Math.abs(largest - 1) > CLEAR) {
                judged[largest < 1 ? 1 : 0]++;
                assertThat(new SeasonalStability(period, trend).holds(theta))
                        .as("%s with period %d, largest eigenvalue %s", Arrays.toString(theta), period, largest)
                        .isEqualTo(largest < 1);
            }
        }
        assertThat(judged[1]).as("stable ones judged").isPositive();
    }

    /** Of F - g w', leaving out the eigenvalue 1 of moving a constant from the level into the seasons. */
    private static double largestEigenvalue(double[] theta, int m, boolean trend) {
        double[][] d = new double[m + 2][m + 2];
        double phi = theta[EtsFilter.PHI];
        double[] w = new double[m + 2];
        w[0] = 1;
        w[1] = trend ? phi : 0;
        w[m + 1] = 1;
        d[0][0] = 1;
        d[0][1] = trend ? phi : 0;
        d[1][1] = trend ? phi : 0;
        d[2][m + 1] = 1;
        IntStream.range(3, m + 2).forEach(i -> d[i][i - 1] = 1);
        for (int k = 0; k < m + 2; k++) {
            d[0][k] -= theta[EtsFilter.ALPHA] * w[k];
            d[1][k] -= theta[EtsFilter.BETA] * w[k];
            d[2][k] -= theta[EtsFilter.GAMMA] * w[k];
        }
        EigenDecomposition values = new EigenDecomposition(new Array2DRowRealMatrix(d));
        double[] real = values.getRealEigenvalues();
        double[] imaginary = values.getImagEigenvalues();
        int unit = IntStream.range(0, real.length)
                .boxed()
                .min((a, b) ->
                        Double.compare(Math.hypot(real[a] - 1, imaginary[a]), Math.hypot(real[b] - 1, imaginary[b])))
                .orElseThrow();
        return IntStream.range(0, real.length)
                .filter(i -> i != unit)
                .mapToDouble(i -> Math.hypot(real[i], imaginary[i]))
                .max()
                .orElseThrow();
    }
}
