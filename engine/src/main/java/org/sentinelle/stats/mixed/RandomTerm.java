package org.sentinelle.stats.mixed;

/**
 * Deviations that the groups of one grouping have.
 *
 * @param groups the group of each row, counted from 0
 * @param size the number of groups
 * @param z the columns whose coefficients differ between groups; those of one group may go together
 */
public record RandomTerm(int[] groups, int size, double[][] z) {
    int columns() {
        return z.length;
    }

    /** How many numbers its covariance matrix has. */
    int parameters() {
        return z.length * (z.length + 1) / 2;
    }

    RandomTerm with(double[][] columns) {
        return new RandomTerm(groups, size, columns);
    }
}
