package org.sentinelle.stats.did;

import java.util.Optional;

/**
 * A linear model of the outcome among some rows, predicted for all.
 *
 * @param fitted Q b of each row, b minimising the sum of v_i (y_i - q_i'b)^2
 * @param inverse (Q'VQ)^-1
 * @param scored v_i (y_i - q_i'b) of each row, 0 outside: b less its limit is the sum of (Q'VQ)^-1 q_i scored_i
 */
record Regressed(Basis basis, double[] fitted, double[][] inverse, double[] scored) {

    /** Empty where the columns depend on each other among rows of weight. */
    static Optional<Regressed> of(Basis basis, double[] y, double[] v) {
        return basis.inverse(v).map(inverse -> {
            double[] vy = new double[y.length];
            for (int i = 0; i < vy.length; i++) {
                vy[i] = v[i] * y[i];
            }
            double[] fitted = basis.times(Basis.times(inverse, basis.sums(vy)));
            double[] scored = new double[y.length];
            for (int i = 0; i < vy.length; i++) {
                scored[i] = v[i] * (y[i] - fitted[i]);
            }
            return new Regressed(basis, fitted, inverse, scored);
        });
    }

    /** Adds to phi what estimating b contributes to m'b, times a factor. */
    void addTo(double[] phi, double[] m, double factor) {
        double[] direction = basis.times(Basis.times(inverse, m));
        for (int i = 0; i < phi.length; i++) {
            phi[i] += factor * scored[i] * direction[i];
        }
    }
}
