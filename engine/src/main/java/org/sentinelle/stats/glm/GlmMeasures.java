package org.sentinelle.stats.glm;

import org.sentinelle.stats.regression.CompensatedSums;
import org.sentinelle.stats.regression.DesignBlock;
import org.sentinelle.stats.regression.PartState;
import org.sentinelle.stats.regression.ScoreState;

/** How well coefficients fit all rows, added up part by part. */
public final class GlmMeasures implements PartState<GlmMeasures> {
    private static final long serialVersionUID = 1L;
    private static final int PEARSON = 0;
    private static final int SQUARES = 1;
    private static final int NULL_DEVIANCE = 2;
    private static final int SUMS = 3;

    private final Family family;
    private final double[] b;
    private final double constant;
    private final ScoreState scores;
    private final CompensatedSums sums = new CompensatedSums(SUMS);

    /**
     * At coefficients.
     *
     * @param constant of the model that has no other column
     * @param scores to which those of the rows are added
     */
    public GlmMeasures(Family family, double[] b, double constant, ScoreState scores) {
        this.family = family;
        this.b = b.clone();
        this.constant = constant;
        this.scores = scores;
    }

    @Override
    public void add(DesignBlock block) {
        double[] eta = block.eta(b);
        double[] s = new double[eta.length];
        double[] of = new double[SUMS];
        for (int i = 0; i < eta.length; i++) {
            double a = block.w()[i];
            if (a > 0) {
                double y = block.y()[i];
                double variance = family.variance(eta[i]);
                double residual = family.residual(y, eta[i]);
                double p = family.mean(eta[i]);
                of[PEARSON] += variance > 0 ? a * residual * residual / variance : 0;
                of[SQUARES] += a * (y * (1 - p) * (1 - p) + (1 - y) * p * p);
                of[NULL_DEVIANCE] += a * family.deviance(y, block.offset()[i] + constant);
                s[i] = variance > 0 ? a * (family.slope(eta[i]) / variance) * residual : 0;
            }
        }
        for (int j = 0; j < SUMS; j++) {
            sums.add(j, of[j]);
        }
        scores.add(block, s);
    }

    @Override
    public void merge(GlmMeasures other) {
        sums.add(other.sums);
        scores.merge(other.scores);
    }

    /** Pearson's statistic. */
    public double pearson() {
        return sums.value(PEARSON);
    }

    /** Of shares: the sum over trials of the squared distance between the outcome, 1 or 0, and its probability. */
    public double squares() {
        return sums.value(SQUARES);
    }

    /** The deviance of the constant alone. */
    public double nullDeviance() {
        return sums.value(NULL_DEVIANCE);
    }

    public ScoreState scores() {
        return scores;
    }
}
