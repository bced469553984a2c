package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final double[][] X = design(30, 3, 4);
    private static final double[] Y = new Random(9).doubles(30, -5, 5).toArray();

    @Test
    void finds_a_plane_that_is_there() {
        double[] plane = new double[X.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 2 * X[i][0] - 3 * X[i][1] + 0.5 * X[i][2];
        }
        LeastSquares fit = LeastSquares.fit(X, plane);
        assertThat(fit.coefficients()).containsExactly(new double[] {2, -3, 0.5}, within(1e-13));
        assertThat(fit.rss()).isCloseTo(0, within(1e-24));
    }

    @Test
    void leaves_residuals_that_no_column_explains() {
        LeastSquares fit = LeastSquares.fit(X, Y);
        double[] e = fit.residuals();
        for (int j = 0; j < fit.k(); j++) {
            double product = 0;
            for (int i = 0; i < fit.n(); i++) {
                product += X[i][j] * e[i];
            }
            assertThat(product).isCloseTo(0, within(1e-12));
        }
        assertThat(fit.at(X[4]) + e[4]).isCloseTo(Y[4], within(1e-13));
        assertThat(fit.df()).isEqualTo(27);
    }

    /** Var(b) = s^2 / sum (t - mean)^2 for a line, and s^2/n at the mean. */
    @Test
    void has_the_textbook_errors_of_a_line() {
        double[][] line = {{1, -2}, {1, -1}, {1, 0}, {1, 1}, {1, 2}};
        LeastSquares fit = LeastSquares.fit(line, new double[] {1, 3, 2, 5, 4});
        double s2 = fit.rss() / 3;
        assertThat(fit.coefficients()).containsExactly(new double[] {3, 0.8}, within(1e-15));
        assertThat(fit.classical().at(1, 1)).isCloseTo(s2 / 10, within(1e-15));
        assertThat(fit.classical().stdError(1, 0)).isCloseTo(Math.sqrt(s2 / 5), within(1e-15));
        assertThat(fit.classical().stdError(1, 2)).isCloseTo(Math.sqrt(s2 / 5 + 4 * s2 / 10), within(1e-15));
    }

    @Test
    void refuses_columns_that_depend_on_each_other_or_outnumber_rows() {
        double[][] doubled = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
        assertThat(LeastSquares.isFullRank(doubled)).isFalse();
        assertThat(LeastSquares.isFullRank(new double[][] {{1, 2}, {1, 3}})).isFalse();
        assertThat(LeastSquares.isFullRank(X)).isTrue();
        assertThatThrownBy(() -> LeastSquares.fit(doubled, new double[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Newey-West is the sum over all pairs of rows of weight times u_i u_j', which is how it is defined. */
    @Test
    void newey_west_weighs_every_pair_of_rows_by_its_distance() {
        LeastSquares fit = LeastSquares.fit(X, Y);
        double[] e = fit.residuals();
        int lags = 3;
        double[] direction = {0.3, -1, 2};
        double[][] inverse = crossInverse(fit);
        double sum = 0;
        for (int i = 0; i < fit.n(); i++) {
            for (int j = 0; j < fit.n(); j++) {
                double weight = Math.max(0, 1 - Math.abs(i - j) / (lags + 1.0));
                sum += weight * e[i] * e[j] * projected(direction, inverse, X[i]) * projected(direction, inverse, X[j]);
            }
        }
        assertThat(new NeweyWest(lags, false).covariance(fit).stdError(direction))
                .isCloseTo(Math.sqrt(sum), within(1e-13));
        assertThat(new NeweyWest(lags, true).covariance(fit).stdError(direction))
                .isCloseTo(Math.sqrt(sum * 30 / 27), within(1e-13));
    }

    @Test
    void newey_west_refuses_as_many_lags_as_rows() {
        LeastSquares fit = LeastSquares.fit(X, Y);
        assertThatThrownBy(() -> new NeweyWest(30, true).covariance(fit)).hasMessageContaining("below 30");
        assertThatThrownBy(() -> new NeweyWest(-1, true)).hasMessageContaining("0 or more");
    }

    @Test
    void the_automatic_bandwidth_does_not_mind_the_scale() {
        double[] h = new Random(2).doubles(40, -1, 1).toArray();
        double[] larger = Arrays.stream(h).map(u -> 1000 * u).toArray();
        assertThat(NeweyWest.automaticBandwidth(larger))
                .isCloseTo(NeweyWest.automaticBandwidth(h), within(1e-12))
                .isPositive();
    }

    @Test
    void durbin_watson_is_two_apart_for_likeness_and_unlikeness() {
        assertThat(DurbinWatson.of(new double[] {1, 1, 1, 1})).isZero();
        assertThat(DurbinWatson.of(new double[] {1, -1, 1, -1})).isEqualTo(3);
    }

    /** qt(0.975, df) and 2 pt(-t, df) of R 4.2.2. */
    @Test
    void students_quantiles_and_tails_are_those_of_r() {
        assertThat(new StudentT(2).quantile(0.95)).isCloseTo(4.302652729749464, within(1e-13));
        assertThat(new StudentT(5).quantile(0.95)).isCloseTo(2.5705818356363146, within(1e-13));
        assertThat(new StudentT(98).quantile(0.95)).isCloseTo(1.984467454508474, within(1e-13));
        assertThat(new StudentT(98).twoSidedP(-34.82211658544414)).isCloseTo(5.44644400248069e-57, within(1e-67));
        assertThat(new StudentT(3).twoSidedP(0)).isEqualTo(1);
    }

    private static double[][] crossInverse(LeastSquares fit) {
        double s2 = fit.rss() / fit.df();
        double[][] inverse = new double[fit.k()][fit.k()];
        for (int a = 0; a < fit.k(); a++) {
            for (int b = 0; b < fit.k(); b++) {
                inverse[a][b] = fit.classical().at(a, b) / s2;
            }
        }
        return inverse;
    }

    private static double projected(double[] direction, double[][] inverse, double[] row) {
        double sum = 0;
        for (int a = 0; a < row.length; a++) {
            for (int b = 0; b < row.length; b++) {
                sum += direction[a] * inverse[a][b] * row[b];
            }
        }
        return sum;
    }

    private static double[][] design(int n, int k, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[n][k];
        for (double[] row : x) {
            row[0] = 1;
            for (int j = 1; j < k; j++) {
                row[j] = random.nextDouble() * 10;
            }
        }
        return x;
    }
}
