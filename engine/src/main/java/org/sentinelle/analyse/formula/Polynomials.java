package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Polynomials of a number from degree 1 up that are orthogonal to each other and to the constant in the rows of a fit, each of length 1 there.
 *
 * <p>p_0 = 1, p_1 = x - a_1, p_(k+1) = (x - a_(k+1)) p_k - (n_k/n_(k-1)) p_(k-1), a_(k+1) = sum x p_k^2 / n_k, n_k = sum p_k^2. Reference:
 * G. Forsythe (1957), J. SIAM 5, 74-88, doi:10.1137/0105007. Checked against R 4.2.2 {@code stats::poly}, whose columns these are.
 */
final class Polynomials {
    private final double[] centres;
    private final double[] squares;

    private Polynomials(double[] centres, double[] squares) {
        this.centres = centres;
        this.squares = squares;
    }

    /** @param degree below the number of different values */
    static Polynomials of(double[] values, int degree) {
        double[] centres = new double[degree];
        double[] squares = new double[degree + 1];
        Polynomials made = new Polynomials(centres, squares);
        for (int k = 0; k <= degree; k++) {
            for (double x : values) {
                double p = made.monic(x, k)[k];
                squares[k] += p * p;
                if (k < degree) {
                    centres[k] += x * p * p;
                }
            }
            if (k < degree) {
                centres[k] /= squares[k];
            }
        }
        return made;
    }

    /** p_0 to p_degree at a number. */
    private double[] monic(double x, int degree) {
        double[] p = new double[degree + 1];
        p[0] = 1;
        for (int k = 0; k < degree; k++) {
            p[k + 1] = (x - centres[k]) * p[k] - (k > 0 ? squares[k] / squares[k - 1] * p[k - 1] : 0);
        }
        return p;
    }

    List<double[]> columns(double[] x) {
        int degree = centres.length;
        List<double[]> columns = new ArrayList<>();
        for (int k = 1; k <= degree; k++) {
            columns.add(new double[x.length]);
        }
        for (int i = 0; i < x.length; i++) {
            double[] p = monic(x[i], degree);
            for (int k = 1; k <= degree; k++) {
                columns.get(k - 1)[i] = p[k] / Math.sqrt(squares[k]);
            }
        }
        return columns;
    }
}
