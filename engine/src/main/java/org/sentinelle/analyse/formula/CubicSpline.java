package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of a cubic spline without a constant: B-splines less the first, or a natural spline's, which is straight beyond the data.
 *
 * <p>Outer knots at the smallest and largest value; df - 3 inner knots (natural: df - 1) at equally spaced quantiles of type 7. The natural
 * basis is that of B-splines turned by the two Householder reflections that take the second derivatives at the outer knots to the first two
 * axes, which are left out. Beyond the outer knots the last cubic goes on; the natural one goes on straight. References: C. de Boor, A
 * Practical Guide to Splines (1978), chapters IX to X; J. Chambers and T. Hastie, Statistical Models in S (1992), chapter 7. Checked against
 * R 4.2.2 {@code splines::ns} and {@code bs}, whose columns these are.
 */
final class CubicSpline {
    private static final int DEGREE = 3;

    private final double[] t;
    /** The reflections of a natural spline; empty for B-splines. */
    private final List<double[]> reflections;

    private CubicSpline(double[] t, List<double[]> reflections) {
        this.t = t;
        this.reflections = reflections;
    }

    /** Of values of which two differ; {@code df} columns. */
    static CubicSpline of(double[] values, int df, boolean natural) {
        double[] t = knots(values, natural ? df - 1 : df - DEGREE);
        CubicSpline plain = new CubicSpline(t, List.of());
        return natural ? new CubicSpline(t, plain.reflections()) : plain;
    }

    private static double[] knots(double[] values, int inner) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] t = new double[inner + 2 * (DEGREE + 1)];
        for (int i = 0; i <= DEGREE; i++) {
            t[i] = sorted[0];
            t[t.length - 1 - i] = sorted[sorted.length - 1];
        }
        for (int k = 1; k <= inner; k++) {
            double position = (sorted.length - 1) * ((double) k / (inner + 1));
            int low = (int) Math.floor(position);
            int high = (int) Math.ceil(position);
            double share = position - low;
            t[DEGREE + k] = (1 - share) * sorted[low] + share * sorted[high];
        }
        return t;
    }

    List<double[]> columns(double[] x) {
        double[][] rows = Arrays.stream(x).mapToObj(this::row).toArray(double[][]::new);
        List<double[]> columns = new ArrayList<>();
        for (int j = reflections.size(); j < size() - 1; j++) {
            int column = j;
            columns.add(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
        }
        return columns;
    }

    /** How many B-splines there are, the first included. */
    private int size() {
        return t.length - DEGREE - 1;
    }

    private double low() {
        return t[0];
    }

    private double high() {
        return t[t.length - 1];
    }

    private double[] row(double x) {
        if (reflections.isEmpty()) {
            return basis(x, 0);
        }
        double at = Math.min(high(), Math.max(low(), x));
        double[] row = basis(at, 0);
        if (at != x) {
            double[] slope = basis(at, 1);
            for (int j = 0; j < row.length; j++) {
                row[j] += (x - at) * slope[j];
            }
        }
        reflections.forEach(v -> reflect(row, v));
        return row;
    }

    private List<double[]> reflections() {
        double[] first = reflection(basis(low(), 2), 0);
        double[] second = basis(high(), 2);
        reflect(second, first);
        return List.of(first, reflection(second, 1));
    }

    /** What takes x to the axis, leaving the axes before it as they are, as LINPACK has it: H = I - vv'/v_axis. */
    private static double[] reflection(double[] x, int axis) {
        double[] v = x.clone();
        Arrays.fill(v, 0, axis, 0);
        double norm = Math.sqrt(Arrays.stream(v).map(e -> e * e).sum());
        double length = v[axis] < 0 ? -norm : norm;
        for (int j = axis; j < v.length; j++) {
            v[j] /= length;
        }
        v[axis] += 1;
        return v;
    }

    private static void reflect(double[] row, double[] v) {
        double along = 0;
        for (int j = 0; j < row.length; j++) {
            along += row[j] * v[j];
        }
        int axis = 0;
        while (v[axis] == 0) {
            axis++;
        }
        for (int j = 0; j < row.length; j++) {
            row[j] -= along / v[axis] * v[j];
        }
    }

    /** Derivatives of the B-splines but the first, at x. */
    private double[] basis(double x, int derivative) {
        int interval = interval(x);
        double[] basis = new double[size() - 1];
        for (int j = Math.max(1, interval - DEGREE); j <= interval; j++) {
            basis[j - 1] = value(new Piece(x, interval), j, DEGREE, derivative);
        }
        return basis;
    }

    /** The last interval of some length that begins at or before x; the first or last one beyond the knots. */
    private int interval(double x) {
        int interval = t.length - DEGREE - 2;
        while (interval > DEGREE && (t[interval] > x || t[interval] == t[interval + 1])) {
            interval--;
        }
        while (t[interval] == t[interval + 1]) {
            interval++;
        }
        return interval;
    }

    private record Piece(double x, int interval) {}

    /** The cubic that the j-th B-spline is on the interval, by the recurrence of Cox and de Boor. */
    private double value(Piece at, int j, int degree, int derivative) {
        if (degree == 0) {
            return j == at.interval() ? 1 : 0;
        }
        double rise = t[j + degree] - t[j];
        double fall = t[j + degree + 1] - t[j + 1];
        double left = rise > 0 ? value(at, j, degree - 1, Math.max(0, derivative - 1)) / rise : 0;
        double right = fall > 0 ? value(at, j + 1, degree - 1, Math.max(0, derivative - 1)) / fall : 0;
        return derivative > 0 ? degree * (left - right) : (at.x() - t[j]) * left + (t[j + degree + 1] - at.x()) * right;
    }
}
