package org.sentinelle.stats.regression;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighted least squares: b minimises the sum of w_i (y_i - o_i - x_i'b)^2, o being the offset of the design.
 *
 * <p>Weights say how much a row counts (variance proportional to 1/w); a row of weight 0 counts for nothing. Algorithm: R'R = X'WX from
 * an orthogonalisation of the columns ({@link Information}), and one step of refinement (A. Bjorck, Linear Algebra Appl. 88/89:31-48,
 * 1987, doi:10.1016/0024-3795(87)90101-7). Checked against R 4.2.2 {@code lm}.
 */
public final class LinearRegression {
    private LinearRegression() {}

    /**
     * The fit.
     *
     * @param absorbed parameters that were estimated before, for the degrees of freedom
     * @return empty where a column is a combination of those before it
     */
    public static Optional<LinearFit> fit(Design design, double[] y, double[] w, int absorbed) {
        return Information.of(design, w).map(information -> {
            double[] b = new double[design.columns()];
            double[] e = residuals(design, y, b);
            for (int step = 0; step < 2; step++) {
                double[] we = e;
                double[] more = information.solve(design.transposedTimes(IntStream.range(0, y.length)
                        .mapToDouble(i -> w[i] * we[i])
                        .toArray()));
                for (int j = 0; j < b.length; j++) {
                    b[j] += more[j];
                }
                e = residuals(design, y, b);
            }
            return new LinearFit(b, new WorkingModel(design, w, e, information.inverse(), absorbed));
        });
    }

    private static double[] residuals(Design design, double[] y, double[] b) {
        double[] fitted = design.times(b);
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] - design.offset(i) - fitted[i])
                .toArray();
    }
}
