package org.sentinelle.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingModel;

/** Absorbing effects gives what a column for each level gives. */
class AbsorbedIdentityTest {
    private static final double SAME = 1e-9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void three_effects_of_least_squares_equal_their_dummies(long seed) {
        AbsorbedData data = Flows.of(seed, 400, 25, 12, 6).data();
        AbsorbedLinearFit absorbed = (AbsorbedLinearFit) AbsorbedLinear.fit(data, true);
        LinearFit dummies = withDummies(data.at(absorbed.sample().rows()));

        assertSame(absorbed.b(), absorbed.working(), dummies);
        assertThat(absorbed.rss()).isCloseTo(dummies.rss(), within(SAME * dummies.rss()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void three_effects_of_counts_equal_their_dummies(long seed) {
        AbsorbedData data = Flows.of(seed, 400, 25, 12, 6).data();
        AbsorbedPoissonFit absorbed = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
        AbsorbedData used = data.at(absorbed.sample().rows());
        LinearFit dummies = reweighted(used);

        assertSame(absorbed.b(), scaled(absorbed), dummies);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_and_two_effects_equal_their_dummies(long seed) {
        for (int[] levels : List.of(new int[] {30}, new int[] {30, 20})) {
            AbsorbedData data = Flows.of(seed, 300, levels).data();
            AbsorbedPoissonFit absorbed = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
            LinearFit dummies = reweighted(data.at(absorbed.sample().rows()));

            assertSame(absorbed.b(), scaled(absorbed), dummies);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-9, 1e12, 1e200})
    void the_scale_of_a_response_changes_no_coefficient_and_no_error(double factor) {
        AbsorbedData data = Flows.of(1, 300, 20, 10).data();
        double[] y = data.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= factor;
        }
        AbsorbedData other = new AbsorbedData(data.effects(), data.x(), y, data.w(), data.offset());
        AbsorbedPoissonFit one = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
        AbsorbedPoissonFit two = (AbsorbedPoissonFit) AbsorbedPoisson.fit(other, true);

        assertThat(two.b()).containsExactly(one.b(), within(SAME));
        assertThat(RobustErrors.HC0.covariance(two.working())[0])
                .containsExactly(RobustErrors.HC0.covariance(one.working())[0], within(SAME));
    }

    private static void assertSame(double[] b, WorkingModel absorbed, LinearFit dummies) {
        double[][] covariance = RobustErrors.HC0.covariance(absorbed);
        double[][] expected = RobustErrors.HC0.covariance(dummies.working());
        double[][] bread = dummies.working().bread();
        for (int j = 0; j < b.length; j++) {
            assertThat(b[j]).isCloseTo(dummies.b()[j], within(SAME));
            assertThat(covariance[j][j]).isCloseTo(expected[j][j], within(SAME * expected[j][j]));
            assertThat(absorbed.bread()[j][j]).isCloseTo(bread[j][j], within(SAME * bread[j][j]));
        }
    }

    /** The problem of the response as it is. */
    private static WorkingModel scaled(AbsorbedPoissonFit fit) {
        WorkingModel model = fit.working();
        double[][] x = new double[model.k()][model.n()];
        double[] w = new double[model.n()];
        double[] e = new double[model.n()];
        for (int i = 0; i < w.length; i++) {
            w[i] = model.weight(i) * fit.scale();
            e[i] = model.residual(i);
            for (int j = 0; j < x.length; j++) {
                x[j][i] = model.x(i, j);
            }
        }
        double[][] bread = model.bread();
        for (double[] row : bread) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= fit.scale();
            }
        }
        return new WorkingModel(Design.of(x, new double[w.length]), w, e, bread, 0);
    }

    private static LinearFit withDummies(AbsorbedData used) {
        return LinearRegression.fit(Design.of(dummies(used), used.offset()), used.y(), used.w(), 0)
                .orElseThrow();
    }

    private static double[][] dummies(AbsorbedData used) {
        double[][] all = Flows.withDummies(used);
        BitSet kept = Collinearity.independent(all, used.w());
        return kept.stream().mapToObj(j -> all[j]).toArray(double[][]::new);
    }

    /** Newton's method with a column a level. */
    private static LinearFit reweighted(AbsorbedData used) {
        Design design = Design.of(dummies(used), new double[used.n()]);
        double[] eta = new double[used.n()];
        double[] mu = new double[used.n()];
        for (int i = 0; i < eta.length; i++) {
            mu[i] = used.y()[i] + 1;
            eta[i] = Math.log(mu[i]);
        }
        LinearFit fit = null;
        for (int step = 0; step < 60; step++) {
            double[] w = new double[eta.length];
            double[] z = new double[eta.length];
            for (int i = 0; i < eta.length; i++) {
                w[i] = used.w()[i] * mu[i];
                z[i] = eta[i] - used.offset()[i] + (used.y()[i] - mu[i]) / mu[i];
            }
            fit = LinearRegression.fit(design, z, w, 0).orElseThrow();
            for (int i = 0; i < eta.length; i++) {
                eta[i] = used.offset()[i] + z[i] - fit.working().residual(i);
                mu[i] = Math.exp(eta[i]);
            }
        }
        return fit;
    }
}
