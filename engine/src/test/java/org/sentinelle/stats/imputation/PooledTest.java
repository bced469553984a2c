package org.sentinelle.stats.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The expected numbers are those of {@code pooling/generate.R}. */
class PooledTest {
    private static final double CLOSE = 1e-8;

    private final JsonNode expected = read();

    private static JsonNode read() {
        try (InputStream json = PooledTest.class.getResourceAsStream("/pooling/expected.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double q(int table, int coefficient) {
        return expected.path("q").path(table).path(coefficient).doubleValue();
    }

    private double u(int table, int j, int l) {
        return expected.path("u").path(table).path(j).path(l).doubleValue();
    }

    private Pooled pooled(int coefficient, double complete) {
        int m = expected.path("q").size();
        double[] q = new double[m];
        double[] u = new double[m];
        for (int i = 0; i < m; i++) {
            q[i] = q(i, coefficient);
            u[i] = u(i, coefficient, coefficient);
        }
        return Pooled.of(q, u, complete);
    }

    @Test
    void pools_as_mice_does() {
        for (int j = 0; j < 4; j++) {
            JsonNode want = expected.path("pooled").path(j);
            check(pooled(j, expected.path("complete").doubleValue()), want);
            assertThat(pooled(j, 21).lambda())
                    .isCloseTo(want.path("lambda").doubleValue(), withinPercentage(100 * CLOSE));
            check(pooled(j, Double.POSITIVE_INFINITY), expected.path("infinite").path(j));
        }
    }

    private static void check(Pooled got, JsonNode want) {
        double[] numbers = {got.estimate(), got.within(), got.between(), got.total(), got.df(), got.riv(), got.fmi()};
        String[] names = {"estimate", "within", "between", "total", "df", "riv", "fmi"};
        for (int i = 0; i < names.length; i++) {
            assertThat(numbers[i])
                    .as(names[i])
                    .isCloseTo(want.path(names[i]).doubleValue(), withinPercentage(100 * CLOSE));
        }
    }

    @Test
    void tests_several_coefficients_by_the_published_formulas() {
        check(wald(8, 3, 21), expected.path("d1"));
        check(wald(8, 3, Double.POSITIVE_INFINITY), expected.path("d1_infinite"));
        check(wald(3, 2, Double.POSITIVE_INFINITY), expected.path("d1_few"));
    }

    /** Of the first tables, and as many coefficients after the constant. */
    private PooledWald wald(int tables, int coefficients, double complete) {
        double[][] q = new double[tables][coefficients];
        double[][][] u = new double[tables][coefficients][coefficients];
        for (int i = 0; i < tables; i++) {
            for (int j = 0; j < coefficients; j++) {
                q[i][j] = q(i, j + 1);
                for (int l = 0; l < coefficients; l++) {
                    u[i][j][l] = u(i, j + 1, l + 1);
                }
            }
        }
        return PooledWald.of(q, u, complete).orElseThrow();
    }

    private static void check(PooledWald got, JsonNode want) {
        assertThat(got.f()).isCloseTo(want.path("f").doubleValue(), withinPercentage(100 * CLOSE));
        assertThat(got.df2()).isCloseTo(want.path("df2").doubleValue(), withinPercentage(100 * CLOSE));
        assertThat(got.riv()).isCloseTo(want.path("riv").doubleValue(), withinPercentage(100 * CLOSE));
        assertThat(got.p()).isCloseTo(want.path("p").doubleValue(), withinPercentage(100 * CLOSE));
    }

    @Test
    void the_degrees_of_a_large_table_go_over_into_those_of_an_infinite_one() {
        assertThat(wald(8, 3, 1e12).df2())
                .isCloseTo(wald(8, 3, Double.POSITIVE_INFINITY).df2(), withinPercentage(1e-4));
        assertThat(pooled(1, 1e12).df())
                .isCloseTo(pooled(1, Double.POSITIVE_INFINITY).df(), withinPercentage(1e-4));
    }

    @Test
    void answers_that_agree_have_the_error_of_one() {
        Pooled same = Pooled.of(new double[] {3, 3, 3}, new double[] {4, 4, 4}, Double.POSITIVE_INFINITY);
        assertThat(same.stdError()).isEqualTo(2);
        assertThat(same.fmi()).isZero();
        assertThat(same.df()).isInfinite();
        double[][] q = {{3, 1}, {3, 1}};
        double[][][] u = {{{4, 0}, {0, 4}}, {{4, 0}, {0, 4}}};
        assertThat(PooledWald.of(q, u, 10).orElseThrow().f()).isEqualTo(10.0 / 8);
        assertThat(PooledWald.of(q, u, Double.POSITIVE_INFINITY)).isEmpty();
        double[][][] singular = {{{4, 4}, {4, 4}}, {{4, 4}, {4, 4}}};
        assertThat(PooledWald.of(q, singular, 10)).isEmpty();
    }
}
