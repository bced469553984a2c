package org.sentinelle.stats.regression;

import java.util.List;
import java.util.Objects;

/**
 * The fit of counts whose log mean is linear in the columns of a design.
 *
 * <p>With score s_i and information w_i of each row by eta_i: covariance V = (X'WX)^-1 at dispersion 1; sandwich V (sum s_i^2
 * x_i x_i') V, the HC0 covariance that holds where only the mean is right; Pearson's statistic sum s_i^2/w_i, which for
 * exact counts is sum (y - mu)^2/variance. References: McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed.;
 * White (1982), doi 10.2307/1912526. Checked against R 4.2.2 glm and sandwich 3.0.2.
 */
public final class LogLinkFit implements CountFit {
    private final Design design;
    private final double[] coefficients;
    private final List<CountTerm.At> rows;
    private final double largestLogLikelihood;
    private final int iterations;
    private final double[][] covariance;

    LogLinkFit(Design design, double[] coefficients, List<CountTerm.At> rows, End end) {
        this.design = design;
        this.coefficients = coefficients.clone();
        this.rows = List.copyOf(rows);
        this.largestLogLikelihood = end.largestLogLikelihood();
        this.iterations = end.iterations();
        this.covariance = end.information().inverse();
    }

    /** What is known when the iterations end. */
    record End(Information information, double largestLogLikelihood, int iterations) {}

    /** The coefficients, one a column of the design. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The means, in counts, the offset included. */
    public double[] fitted() {
        double[] mu = design.times(coefficients);
        for (int i = 0; i < mu.length; i++) {
            mu[i] = Math.exp(mu[i] + design.offset(i));
        }
        return mu;
    }

    public double deviance() {
        return rows.stream().mapToDouble(CountTerm.At::deviance).sum();
    }

    public double logLikelihood() {
        return largestLogLikelihood - deviance() / 2;
    }

    /** Pearson's statistic; of exact counts only. A row whose mean is too small for a number has nothing to add. */
    public double pearson() {
        return rows.stream()
                .filter(r -> r.information() > 0)
                .mapToDouble(r -> r.score() * r.score() / r.information())
                .sum();
    }

    /**
     * sum s_i^2 / sum w_i * n/(n - k): near 1 where the distribution holds, because a score's variance is its expected
     * curvature, also where counts are censored.
     */
    public double scoreDispersion() {
        double squares = rows.stream().mapToDouble(r -> r.score() * r.score()).sum();
        double information =
                rows.stream().mapToDouble(CountTerm.At::information).sum();
        return squares / information * rows.size() / residualDegrees();
    }

    /** Rows less columns. */
    public int residualDegrees() {
        return rows.size() - coefficients.length;
    }

    public int iterations() {
        return iterations;
    }

    /** The covariance of the coefficients at dispersion 1. */
    public double[][] covariance() {
        double[][] copy = new double[covariance.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = covariance[j].clone();
        }
        return copy;
    }

    /** The covariance times a dispersion. */
    public double[][] covariance(double dispersion) {
        double[][] scaled = covariance();
        for (double[] row : scaled) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= dispersion;
            }
        }
        return scaled;
    }

    /** The HC0 sandwich covariance. */
    public double[][] sandwich() {
        int k = coefficients.length;
        double[][] sandwich = new double[k][k];
        double[] x = new double[k];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < k; j++) {
                x[j] = design.x(i, j);
            }
            double[] influence = times(x, Objects.requireNonNull(rows.get(i)).score());
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    sandwich[j][l] += influence[j] * influence[l];
                }
            }
        }
        return sandwich;
    }

    /** V x s: by how much a row moves the coefficients. */
    private double[] times(double[] x, double score) {
        double[] moved = new double[x.length];
        for (int j = 0; j < moved.length; j++) {
            for (int l = 0; l < x.length; l++) {
                moved[j] += covariance[j][l] * x[l] * score;
            }
        }
        return moved;
    }
}
