package org.sentinelle.stats.regression;

import java.util.BitSet;

/**
 * The covariance of coefficients under the design of a sample, by Taylor linearisation with ultimate clusters: B M B,
 * M = sum over strata h of (1 - n_h/N_h) n_h/(n_h - 1) sum over units i of (z_hi - zbar_h)(z_hi - zbar_h)'.
 *
 * <p>z_hi is the sum of the weighted scores of the rows of unit i, n_h the units drawn of N_h. Rows outside a domain, or with missing cells,
 * have a score of 0 and their units stay, since how many of a unit's rows are inside is random too. Reference: D. Binder (1983), On the
 * variances of asymptotically normal estimators from complex surveys, doi:10.2307/1402588. Checked against R 4.2.2 {@code survey::svyglm}
 * 4.1-1 and {@code svyolr}.
 *
 * @param rows the row of the design in which each row of the scores stands
 */
public record SurveyErrors(SurveyDesign design, LonelyUnits lonely, int[] rows) {

    /** @param scores w_i s_i, a row for each of the rows and a column for each coefficient */
    public double[][] covariance(double[][] bread, double[][] scores) {
        int k = bread.length;
        double[][] z = new double[design.units()][k];
        for (int i = 0; i < rows.length; i++) {
            double[] sum = z[design.unit(rows[i])];
            for (int j = 0; j < k; j++) {
                sum[j] += scores[i][j];
            }
        }
        double[][] means = means(z, k);
        double[][] meat = new double[k][k];
        for (int unit = 0; unit < z.length; unit++) {
            int h = design.stratum(unit);
            for (int j = 0; j < k; j++) {
                z[unit][j] -= means[h][j];
            }
            Sandwich.addSquare(meat, z[unit], factor(h));
        }
        return Sandwich.scaled(Sandwich.of(bread, meat), filled());
    }

    /** The mean of a stratum's units; of a lonely one, that of all units where it is to be adjusted, which is 0 in a sum of scores. */
    private double[][] means(double[][] z, int k) {
        double[][] means = new double[design.strata()][k];
        for (int unit = 0; unit < z.length; unit++) {
            int h = design.stratum(unit);
            boolean whole = design.drawn(h) == 1 && lonely == LonelyUnits.ADJUST;
            for (int j = 0; j < k; j++) {
                means[h][j] += whole ? 0 : z[unit][j] / design.drawn(h);
            }
        }
        return means;
    }

    private double factor(int h) {
        double n = design.drawn(h);
        return n > 1 ? design.notDrawn(h) * n / (n - 1) : design.notDrawn(h);
    }

    /** By what the sum is multiplied so that lonely strata have the mean of the others. */
    private double filled() {
        if (lonely != LonelyUnits.AVERAGE) {
            return 1;
        }
        BitSet strata = design.strataOf(rows);
        double known = strata.stream().filter(h -> !design.isLonely(h)).count();
        return known > 0 ? strata.cardinality() / known : 1;
    }
}
