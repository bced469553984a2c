package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighted least squares of rows that are added up: the {@link TriangularFactor} of sqrt(W) (X, y - offset), which is a problem of as many rows
 * as it has columns, with the same solution, the same collinear columns and the same bread.
 */
public final class LeastSquaresState implements PartState<LeastSquaresState> {
    private static final long serialVersionUID = 1L;
    private static final int WEIGHT = 0;
    private static final int RESPONSE = 1;
    private static final int LOG_WEIGHT = 2;

    private final TriangularFactor factor;
    private final CompensatedSums sums = new CompensatedSums(3);
    private long rows;
    private long notPositive;

    public LeastSquaresState(int columns) {
        this.factor = new TriangularFactor(columns + 1);
    }

    @Override
    public void add(DesignBlock block) {
        double[] roots = new double[block.rows()];
        double[] z = new double[block.rows()];
        double[] of = new double[3];
        for (int i = 0; i < z.length; i++) {
            double w = block.w()[i];
            z[i] = block.y()[i] - block.offset()[i];
            roots[i] = Math.sqrt(Math.max(0, w));
            notPositive += w > 0 ? 0 : 1;
            of[WEIGHT] += w;
            of[RESPONSE] += w * z[i];
            of[LOG_WEIGHT] += w > 0 && w != 1 ? Math.log(w) : 0;
        }
        rows += z.length;
        IntStream.range(0, of.length).forEach(j -> sums.add(j, of[j]));
        factor.take(block.scaled(roots, z), z.length);
    }

    @Override
    public void merge(LeastSquaresState other) {
        rows += other.rows;
        notPositive += other.notPositive;
        sums.add(other.sums);
        factor.add(other.factor);
    }

    public long rows() {
        return rows;
    }

    /** Whether a weight is 0 or less. */
    public boolean hasWeightsNotPositive() {
        return notPositive > 0;
    }

    /** The weighted mean of the response less the offset. */
    public double mean() {
        return sums.value(RESPONSE) / sums.value(WEIGHT);
    }

    /** The sum of the logarithms of the weights. */
    public double logWeights() {
        return sums.value(LOG_WEIGHT);
    }

    /** The columns that are no combinations of those before them. */
    public BitSet independent() {
        return Collinearity.independent(columns(), TriangularFactor.ones(factor.size()));
    }

    private double[][] columns() {
        return Arrays.copyOf(factor.columns(), factor.size() - 1);
    }

    /** These columns as few rows with the same products. */
    public double[][] few(BitSet kept) {
        double[][] columns = columns();
        return kept.stream().mapToObj(j -> columns[j]).toArray(double[][]::new);
    }

    /** The fit of some columns to the few rows that stand for all; empty where they depend on each other. Its residuals are theirs. */
    public Optional<LinearFit> fit(BitSet kept) {
        int size = factor.size();
        return LinearRegression.fit(
                Design.of(few(kept), new double[size]), factor.columns()[size - 1], TriangularFactor.ones(size), 0);
    }
}
