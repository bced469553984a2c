package org.sentinelle.stats.glm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.CompensatedSums;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.DesignBlock;
import org.sentinelle.stats.regression.Information;
import org.sentinelle.stats.regression.PartState;
import org.sentinelle.stats.regression.TriangularFactor;

/**
 * What must be known of all rows before a generalised linear model is fitted to them in parts: whether it can be, which columns are collinear,
 * where to begin.
 */
public final class GlmStart implements PartState<GlmStart> {
    private static final long serialVersionUID = 1L;
    private static final int WEIGHT = 0;
    private static final int RESPONSE = 1;
    private static final int SATURATED = 2;
    private static final int DEVIANCE = 3;
    private static final int SUMS = 4;

    private final Family family;
    private final TriangularFactor prior;
    private final TriangularFactor guessed;
    private final CompensatedSums guesses;
    private final CompensatedSums sums = new CompensatedSums(SUMS);
    private final double[] largest;
    private final Counts counts = new Counts();

    /** Rows of some kinds. */
    private static final class Counts implements Serializable {
        private static final long serialVersionUID = 1L;

        private long rows;
        private long counting;
        private long low;
        private long high;
        private long negative;
        private long impossible;
        private long withoutOffset;

        void add(Counts other) {
            rows += other.rows;
            counting += other.counting;
            low += other.low;
            high += other.high;
            negative += other.negative;
            impossible += other.impossible;
            withoutOffset += other.withoutOffset;
        }
    }

    public GlmStart(Family family, int columns) {
        this.family = family;
        this.prior = new TriangularFactor(columns);
        this.guessed = new TriangularFactor(columns);
        this.guesses = new CompensatedSums(columns);
        this.largest = new double[columns];
    }

    @Override
    public void add(DesignBlock block) {
        double[] priors = new double[block.rows()];
        double[] roots = new double[block.rows()];
        double[] guess = new double[block.rows()];
        double[] of = new double[SUMS];
        for (int i = 0; i < guess.length; i++) {
            double y = block.y()[i];
            double a = block.w()[i];
            count(y, a, block.offset()[i]);
            double eta = family.guess(y, a);
            double w = a * family.information(eta);
            priors[i] = Math.sqrt(Math.max(0, a));
            roots[i] = Math.sqrt(Math.max(0, w));
            guess[i] = w * (eta - block.offset()[i]);
            of[WEIGHT] += a;
            of[RESPONSE] += a * y;
            if (a > 0) {
                of[SATURATED] += family.saturated(y, a);
                of[DEVIANCE] += a * family.deviance(y, block.offset()[i]);
            }
        }
        IntStream.range(0, SUMS).forEach(j -> sums.add(j, of[j]));
        block.addTransposed(guesses, guess);
        for (int j = 0; j < largest.length; j++) {
            largest[j] = Math.max(
                    largest[j], Arrays.stream(block.x()[j]).map(Math::abs).max().orElse(0));
        }
        prior.take(block.scaled(priors), guess.length);
        guessed.take(block.scaled(roots), guess.length);
    }

    private void count(double y, double a, double offset) {
        counts.rows++;
        counts.negative += a < 0 ? 1 : 0;
        counts.withoutOffset += Double.isFinite(offset) ? 0 : 1;
        counts.impossible += family.isPossible(y) ? 0 : 1;
        if (a > 0) {
            counts.counting++;
            counts.low += family.edge(y) < 0 ? 1 : 0;
            counts.high += family.edge(y) > 0 ? 1 : 0;
        }
    }

    @Override
    public void merge(GlmStart other) {
        counts.add(other.counts);
        sums.add(other.sums);
        guesses.add(other.guesses);
        prior.add(other.prior);
        guessed.add(other.guessed);
        for (int j = 0; j < largest.length; j++) {
            largest[j] = Math.max(largest[j], other.largest[j]);
        }
    }

    public long rows() {
        return counts.rows;
    }

    /** Rows of a weight above 0. */
    public long counting() {
        return counts.counting;
    }

    public boolean hasNegativeWeights() {
        return counts.negative > 0;
    }

    public boolean hasRowsWithoutOffset() {
        return counts.withoutOffset > 0;
    }

    public boolean hasImpossibleResponses() {
        return counts.impossible > 0;
    }

    /** The end of its range at which the response is in all rows that count; 0 where it is at none. */
    public int edge() {
        return counts.low == counts.counting ? -1 : counts.high == counts.counting ? 1 : 0;
    }

    /** The weighted mean of the response. */
    public double mean() {
        return sums.value(RESPONSE) / sums.value(WEIGHT);
    }

    public double weight() {
        return sums.value(WEIGHT);
    }

    /** The largest log-likelihood that any means could have. */
    public double saturated() {
        return sums.value(SATURATED);
    }

    /** The deviance of nothing but the offset. */
    double deviance() {
        return sums.value(DEVIANCE);
    }

    /** The columns that are no combinations of those before them. */
    public BitSet independent() {
        return Collinearity.independent(prior.columns(), ones());
    }

    private double[] ones() {
        double[] ones = new double[largest.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A least squares line through the guesses. */
    Optional<double[]> line(BitSet kept) {
        double[][] columns = guessed.columns();
        double[][] few = kept.stream().mapToObj(j -> columns[j]).toArray(double[][]::new);
        double[] sums = kept.stream().mapToDouble(guesses::value).toArray();
        return Information.of(Design.of(few, new double[columns.length]), ones())
                .map(information -> information.solve(sums));
    }

    /** The columns, numbered as they were kept, along which a step moves the predictor of some row. */
    BitSet moving(BitSet kept, double[] step) {
        int[] columns = kept.stream().toArray();
        BitSet moving = new BitSet();
        for (int j = 0; j < columns.length; j++) {
            moving.set(j, Math.abs(step[j]) * largest[columns[j]] > Separation.NOTHING);
        }
        return moving;
    }
}
