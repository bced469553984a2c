package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/**
 * A model of a panel, fitted by least squares of transformed rows.
 *
 * @param fit its first coefficients belong to {@code columns}; any behind them are of effects
 * @param columns the numbers of the panel's columns that have a coefficient
 * @param rows the rows of the panel that the fit's rows stand for, in the fit's order
 */
public record PanelFit(LinearFit fit, int[] columns, int[] rows) {

    /** Least squares of what is left of columns and response. */
    record Transformed(double[] y, double[][] x, double[][] effects, int absorbed) {
        int n() {
            return y.length;
        }
    }

    /** The pooled model: least squares of the rows as they are. Empty where there are no more rows than columns. */
    public static Optional<PanelFit> pooled(PanelData panel) {
        return of(
                new Transformed(panel.y(), panel.x(), new double[0][], 0),
                IntStream.range(0, panel.n()).toArray());
    }

    /** Effects come first where columns are combinations of each other, so that they stay. */
    static Optional<PanelFit> of(Transformed rows, int[] of) {
        double[] ones = new double[rows.n()];
        Arrays.fill(ones, 1);
        int effects = rows.effects().length;
        double[][] all = new double[effects + rows.x().length][];
        System.arraycopy(rows.effects(), 0, all, 0, effects);
        System.arraycopy(rows.x(), 0, all, effects, rows.x().length);
        BitSet kept = Collinearity.independent(all, ones);
        int[] columns =
                kept.stream().filter(j -> j >= effects).map(j -> j - effects).toArray();
        if (columns.length == 0 || rows.n() <= kept.cardinality() + rows.absorbed()) {
            return Optional.empty();
        }
        double[][] x = IntStream.concat(
                        IntStream.of(columns).map(j -> j + effects),
                        kept.stream().filter(j -> j < effects))
                .mapToObj(j -> all[j])
                .toArray(double[][]::new);
        return LinearRegression.fit(Design.of(x, new double[rows.n()]), rows.y(), ones, rows.absorbed())
                .map(fit -> new PanelFit(fit, columns, of));
    }

    /** The number of coefficients that belong to columns. */
    public int k() {
        return columns.length;
    }

    public double[] b() {
        return Arrays.copyOf(fit.b(), k());
    }

    /** The classical covariance of two of its coefficients: s^2 times the bread. */
    double covariance(int j, int l) {
        return fit.variance() * fit.working().bread()[j][l];
    }
}
