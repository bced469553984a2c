package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * How far the columns of a regression stand in each other's way, and which rows carry it.
 *
 * <p>Generalised variance inflation of a term: det R_own det R_others / det R, R being the correlations of the coefficients without the
 * constant (J. Fox and G. Monette 1992, doi:10.1080/01621459.1992.10475190). Condition number of the columns, each weighted and of length 1:
 * largest over smallest singular value (D. Belsley, E. Kuh and R. Welsch 1980, doi:10.1002/0471725153). Cook's distance of row i: e_i^2 w_i h_i /
 * (phi k (1 - h_i)^2). Checked against R 4.2.2 car 3.1.1, kappa, cooks.distance.
 */
final class Diagnostics {
    private static final DetailLayout INFLATION = new DetailLayout(
            "collinearity",
            List.of(
                    new Column("term", Type.TEXT, "Term of the formula"),
                    new Column("gvif", Type.DECIMAL, "By how much the others inflate the variance of its coefficients"),
                    new Column("df", Type.INTEGER, "Its columns"),
                    new Column("scaled", Type.DECIMAL, "gvif to the power 1/(2 df), comparable between terms")));

    private static final DetailLayout OBSERVATIONS = new DetailLayout(
            "observations",
            List.of(
                    new Column("row", Type.INTEGER, "Row of the data, the first below the header being 1"),
                    new Column("observed", Type.DECIMAL, "Response"),
                    new Column("fitted", Type.DECIMAL, "Mean that the model says"),
                    new Column(
                            "residual",
                            Type.DECIMAL,
                            "Pearson's: observed less fitted, over the standard deviation at dispersion 1"),
                    new Column("leverage", Type.DECIMAL, "How far the row determines its own fit, 0 to 1"),
                    new Column("cooks_distance", Type.DECIMAL, "How far all coefficients move without the row")));

    private Diagnostics() {}

    static void addCollinearity(Answer answer, ModelFrame frame, RegressionDesign design, WorkingModel working) {
        addCollinearity(answer, Terms.of(frame, design), working);
    }

    /** @param terms which columns of the model are whose */
    static void addCollinearity(Answer answer, Map<String, BitSet> terms, WorkingModel working) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        double[][] r = correlations(working.bread());
        BitSet all = new BitSet();
        terms.values().forEach(all::or);
        if (terms.size() > 1) {
            terms.forEach((term, own) -> {
                BitSet others = (BitSet) all.clone();
                others.andNot(own);
                double gvif = determinant(r, own) * determinant(r, others) / determinant(r, all);
                if (Double.isFinite(gvif)) {
                    int df = own.cardinality();
                    rows.add(List.of(term, gvif, (long) df, Math.pow(gvif, 1 / (2.0 * df))));
                }
            });
            answer.detail(INFLATION.table(rows));
        }
        double condition = condition(working);
        if (Double.isFinite(condition)) {
            answer.say("condition_number", condition);
        }
    }

    private static double[][] correlations(double[][] covariance) {
        double[][] r = new double[covariance.length][covariance.length];
        for (int j = 0; j < r.length; j++) {
            for (int l = 0; l < r.length; l++) {
                r[j][l] = covariance[j][l] / Math.sqrt(covariance[j][j] * covariance[l][l]);
            }
        }
        return r;
    }

    private static double determinant(double[][] r, BitSet of) {
        int[] columns = of.stream().toArray();
        return columns.length == 0
                ? 1
                : new LUDecomposition(new Array2DRowRealMatrix(r).getSubMatrix(columns, columns)).getDeterminant();
    }

    private static double condition(WorkingModel working) {
        int k = working.k();
        double[][] products = new double[k][k];
        for (int i = 0; i < working.n(); i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    products[j][l] += working.weight(i) * working.x(i, j) * working.x(i, l);
                }
            }
        }
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(correlations(products))).getRealEigenvalues();
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double value : values) {
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        return smallest > 0 ? Math.sqrt(largest / smallest) : Double.POSITIVE_INFINITY;
    }

    /** @param fitted the mean of each row */
    static void addObservations(Answer answer, ModelFrame frame, WorkingModel working, Rows fitted) {
        double[] h = working.leverages();
        double[] y = frame.response();
        int[] positions = frame.rows();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < h.length; i++) {
            double residual = fitted.residuals()[i];
            double left = 1 - h[i];
            double cook = residual * residual * h[i] / (fitted.dispersion() * working.k() * left * left);
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) positions[i] + 1);
            row.add(y[i]);
            row.add(fitted.means()[i]);
            row.add(residual);
            row.add(h[i]);
            row.add(Double.isFinite(cook) ? (Double) cook : null);
            rows.add(row);
        }
        answer.detail(OBSERVATIONS.table(rows));
    }

    /** Means and Pearson's residuals of each row, and the dispersion. */
    record Rows(double[] means, double[] residuals, double dispersion) {}
}
