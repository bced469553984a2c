package org.sentinelle.stats.forecast;

/**
 * Local regression (loess) of values at the points 1, 2, ..., n, as STL uses it.
 *
 * <p>At x the q nearest points count with weights (1 - (|i - x| / h)^3)^3 times their robustness weight, h being the
 * distance to the furthest of them; for q &gt; n, h is that to the furthest point plus half of q - n, rounded down. Degree 0
 * takes the weighted mean, degree 1 the weighted line. The curve is computed at every {@code jump}-th point and at the last
 * one, and is straight in between. The window of the last point is that of the last regular one where it is none itself.
 *
 * <p>Edge cases: weights beyond 0.999 h are 0, within 0.001 h they are 1; a line is levelled to the mean where the points
 * that count lie closer together than a thousandth of the range; a point around which all robustness weights are 0 keeps
 * its value; a single value is its own curve.
 *
 * <p>Reference: Cleveland, Cleveland, McRae and Terpenning (1990), Journal of Official Statistics 6, 3-73. The paper has h
 * grow with q / n for q &gt; n; the authors' program and R's stats::stl, which are followed here, add to it. Checked against
 * R 4.2.2 through stats::stl.
 *
 * @param window q, in points; one that is even is raised to the next odd one, one below 3 to 3
 * @param degree 0 or 1
 * @param jump points from one computed to the next, at least 1
 */
public record Loess(int window, int degree, int jump) {
    private static final int SMALLEST_WINDOW = 3;

    public Loess {
        if (degree < 0 || degree > 1 || jump < 1) {
            throw new IllegalArgumentException(
                    "Degree must be 0 or 1 and jump at least 1, were " + degree + " and " + jump);
        }
        window = Math.max(SMALLEST_WINDOW, window);
        window += window % 2 == 0 ? 1 : 0;
    }

    /** The curve at 1, ..., n through the values y with robustness weights rho. */
    double[] smooth(double[] y, double[] rho) {
        int n = y.length;
        if (n < 2) {
            return y.clone();
        }
        LocalFit fit = new LocalFit(y, rho, this);
        double[] curve = new double[n];
        int step = Math.min(jump, n - 1);
        int last = 1;
        for (int i = 1; i <= n; i += step) {
            curve[i - 1] = fit.at(i, left(i, n), y[i - 1]);
            straighten(curve, last, i);
            last = i;
        }
        if (last != n) {
            curve[n - 1] = fit.at(n, left(last, n), y[n - 1]);
            straighten(curve, last, n);
        }
        return curve;
    }

    /** The curve at 0, 1, ..., n + 1: one point beyond each end. */
    double[] smoothBeyond(double[] y, double[] rho) {
        int n = y.length;
        LocalFit fit = new LocalFit(y, rho, this);
        double[] inside = smooth(y, rho);
        double[] curve = new double[n + 2];
        System.arraycopy(inside, 0, curve, 1, n);
        curve[0] = fit.at(0, 1, inside[0]);
        curve[n + 1] = fit.at(n + 1.0, Math.max(1, n - window + 1), inside[n - 1]);
        return curve;
    }

    /** The first of the q points nearest to i. */
    private int left(int i, int n) {
        int latest = Math.max(1, n - window + 1);
        return Math.max(1, Math.min(i - (window + 1) / 2 + 1, latest));
    }

    private static void straighten(double[] curve, int from, int to) {
        double slope = (curve[to - 1] - curve[from - 1]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            curve[i - 1] = curve[from - 1] + slope * (i - from);
        }
    }
}
