package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitCubeDescentTest {
    private static final double GAIN = 1e-14;

    /** (x - a)^2 + 3 (y - b)^2 + (x - a)(y - b). */
    private record Bowl(double a, double b) implements UnitCubeDescent.Objective {
        @Override
        public double value(double[] u) {
            double x = u[0] - a;
            double y = u[1] - b;
            return x * x + 3 * y * y + x * y;
        }

        @Override
        public void gradient(double[] u, double[] gradient) {
            gradient[0] = 2 * (u[0] - a) + u[1] - b;
            gradient[1] = 6 * (u[1] - b) + u[0] - a;
        }
    }

    /** Rosenbrock's valley, shrunk into the cube. */
    private record Valley() implements UnitCubeDescent.Objective {
        @Override
        public double value(double[] u) {
            double bend = 2 * u[1] - 4 * u[0] * u[0];
            return 100 * bend * bend + (1 - 2 * u[0]) * (1 - 2 * u[0]);
        }

        @Override
        public void gradient(double[] u, double[] gradient) {
            double bend = 2 * u[1] - 4 * u[0] * u[0];
            gradient[0] = -1600 * bend * u[0] - 4 * (1 - 2 * u[0]);
            gradient[1] = 400 * bend;
        }
    }

    @Test
    void finds_a_minimum_inside() {
        double[] u = {0.9, 0.1};
        assertThat(new UnitCubeDescent(new Bowl(0.3, 0.6), 2).descend(u, GAIN)).isCloseTo(0, within(1e-12));
        assertThat(u).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
    }

    @Test
    void finds_a_minimum_on_a_face() {
        double[] u = {0.5, 0.5};
        new UnitCubeDescent(new Bowl(-0.6, 0.5), 2).descend(u, GAIN);
        assertThat(u[0]).isZero();
        assertThat(u[1]).as("the least along the face x = 0").isCloseTo(0.4, within(1e-6));
    }

    @Test
    void leaves_a_limit_that_it_starts_on() {
        double[] u = {0, 1};
        new UnitCubeDescent(new Bowl(0.3, 0.6), 2).descend(u, GAIN);
        assertThat(u).containsExactly(new double[] {0.3, 0.6}, within(1e-6));
    }

    @Test
    void follows_a_bent_valley() {
        double[] u = {0.05, 0.9};
        assertThat(new UnitCubeDescent(new Valley(), 2).descend(u, GAIN)).isCloseTo(0, within(1e-10));
        assertThat(u).containsExactly(new double[] {0.5, 0.5}, within(1e-4));
    }
}
