package org.sentinelle.stats.regression;

/** A fit by weighted least squares; {@code b} has an entry a column. */
public record LinearFit(double[] b, WorkingModel working) {
    /** Rows that count, less parameters. */
    public int df() {
        int rows = 0;
        for (int i = 0; i < working.n(); i++) {
            rows += working.weight(i) > 0 ? 1 : 0;
        }
        return rows - working.parameters();
    }

    /** Sum of w_i e_i^2. */
    public double rss() {
        double sum = 0;
        for (int i = 0; i < working.n(); i++) {
            sum += working.weight(i) * working.residual(i) * working.residual(i);
        }
        return sum;
    }

    /** rss over df. */
    public double variance() {
        return rss() / df();
    }
}
