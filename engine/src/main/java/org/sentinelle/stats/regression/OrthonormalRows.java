package org.sentinelle.stats.regression;

/**
 * An orthonormal basis N of what some columns span, with their coordinates: columns = N times coordinates.
 *
 * <p>Gram-Schmidt, twice, without the columns that are combinations of those before them.
 */
final class OrthonormalRows {
    /** What is left of a column below this share of its length is rounding. */
    private static final double SHARE = 1e-10;

    private final double[][] basis;
    private final double[][] coordinates;
    private int rank;

    private OrthonormalRows(int rows, int columns) {
        this.basis = new double[Math.min(rows, columns)][];
        this.coordinates = new double[basis.length][columns];
    }

    /** @param columns each with an entry for every row */
    static OrthonormalRows of(double[][] columns) {
        OrthonormalRows made = new OrthonormalRows(columns[0].length, columns.length);
        for (int j = 0; j < columns.length; j++) {
            made.add(j, columns[j].clone());
        }
        return made;
    }

    private void add(int j, double[] rest) {
        double length = length(rest);
        for (int pass = 0; pass < 2; pass++) {
            for (int r = 0; r < rank; r++) {
                double along = product(rest, basis[r]);
                coordinates[r][j] += along;
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * basis[r][i];
                }
            }
        }
        double left = length(rest);
        if (rank < basis.length && left > SHARE * length) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= left;
            }
            coordinates[rank][j] = left;
            basis[rank++] = rest;
        }
    }

    int rank() {
        return rank;
    }

    /** Coordinates, rank by columns, of {@code count} columns from this one on. */
    double[][] coordinates(int from, int count) {
        double[][] some = new double[rank][count];
        for (int r = 0; r < rank; r++) {
            System.arraycopy(coordinates[r], from, some[r], 0, count);
        }
        return some;
    }

    /** N'v. */
    double[] of(double[] v) {
        double[] along = new double[rank];
        for (int r = 0; r < rank; r++) {
            along[r] = product(basis[r], v);
        }
        return along;
    }

    private static double length(double[] v) {
        return Math.sqrt(product(v, v));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
