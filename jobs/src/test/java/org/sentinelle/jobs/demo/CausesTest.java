package org.sentinelle.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;

/** The causes that the truth names can be found again in the histories of all States by least squares. */
class CausesTest {
    /** The logarithm of income is taken from here, so that its square is not the same thing over again. */
    private static final double MIDDLE = 8;

    private static double[] estimated;

    @BeforeAll
    static void fitOnce() throws Exception {
        double[][] cross = new double[4][4];
        double[] with = new double[4];
        for (State state : World.states(CatalogueReader.read(List.of(SharedDefinitions.root())))) {
            for (StateYear year : History.of(state, Traits.of(state, 5), 5)) {
                if (year.trueVictims() > 0) {
                    add(state, year, cross, with);
                }
            }
        }
        estimated = solved(cross, with);
    }

    private static void add(State state, StateYear year, double[][] cross, double[] with) {
        double income = Math.log(year.living().gdpPerHead()) - MIDDLE;
        double[] x = {1, income, income * income, year.living().schoolingMonths() / 12.0};
        double y = Math.log(100_000.0 * year.trueVictims() / year.living().population())
                - state.block().trueGrowth() * (year.year() - World.FIRST_YEAR);
        for (int i = 0; i < 4; i++) {
            with[i] += x[i] * y;
            for (int j = 0; j < 4; j++) {
                cross[i][j] += x[i] * x[j];
            }
        }
    }

    /** Gauss elimination of a positive definite system. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= f * a[k][j];
                }
                b[i] -= f * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    // Tolerances: about three standard errors with 195 States whose own logarithms of risk vary by 0.25.

    @Test
    void risk_follows_an_inverted_u_in_income() {
        assertThat(estimated[2]).isCloseTo(Causes.INCOME_SQUARED, within(0.06));
        assertThat(estimated[1]).isCloseTo(Causes.INCOME + 2 * MIDDLE * Causes.INCOME_SQUARED, within(0.12));
    }

    @Test
    void risk_rises_with_schooling_at_a_given_income() {
        assertThat(estimated[3])
                .isCloseTo(Causes.SCHOOLING_PER_YEAR, within(0.04))
                .isPositive();
    }
}
