package org.sentinelle.stats.glm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.sentinelle.stats.regression.CompensatedSums;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.DesignBlock;
import org.sentinelle.stats.regression.Information;
import org.sentinelle.stats.regression.PartState;
import org.sentinelle.stats.regression.TriangularFactor;

/** All that Fisher's scoring asks of the rows at coefficients: deviance, scores, information, and how far the last step moved each row. */
public final class GlmPoint implements PartState<GlmPoint> {
    private static final long serialVersionUID = 1L;

    private final Family family;
    private final double[] b;
    private final double[] step;
    private final TriangularFactor information;
    private final CompensatedSums scores;
    private final CompensatedSums deviance = new CompensatedSums(1);
    private double longest;
    private long apart;
    private long counting;
    private boolean against;

    /** @param step the step that led there, of the length it would have had in full */
    public GlmPoint(Family family, double[] b, double[] step) {
        this.family = family;
        this.b = b.clone();
        this.step = step.clone();
        this.information = new TriangularFactor(b.length);
        this.scores = new CompensatedSums(b.length);
    }

    @Override
    public void add(DesignBlock block) {
        double[] eta = block.eta(b);
        double[] moved = block.times(step);
        double[] roots = new double[eta.length];
        double[] s = new double[eta.length];
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            double a = block.w()[i];
            if (a > 0) {
                double y = block.y()[i];
                sum += a * family.deviance(y, eta[i]);
                roots[i] = Math.sqrt(Math.max(0, a * family.information(eta[i])));
                s[i] = score(y, a, eta[i]);
                look(y, moved[i]);
            }
        }
        deviance.add(0, sum);
        block.addTransposed(scores, s);
        information.take(block.scaled(roots), eta.length);
    }

    private double score(double y, double a, double eta) {
        double variance = family.variance(eta);
        return variance > 0 ? a * (family.slope(eta) / variance) * family.residual(y, eta) : 0;
    }

    /** As {@link Separation} does. */
    private void look(double y, double moved) {
        double outwards = family.edge(y) * moved;
        counting++;
        longest = Math.max(longest, Math.abs(moved));
        apart += outwards > Separation.MOVES ? 1 : 0;
        against |= outwards < -Separation.NOTHING || (outwards == 0 && Math.abs(moved) > Separation.NOTHING);
    }

    @Override
    public void merge(GlmPoint other) {
        deviance.add(other.deviance);
        scores.add(other.scores);
        information.add(other.information);
        longest = Math.max(longest, other.longest);
        apart += other.apart;
        counting += other.counting;
        against |= other.against;
    }

    double[] b() {
        return b.clone();
    }

    double deviance() {
        return deviance.value(0);
    }

    /** How far the step moved the predictor of a row at most. */
    double longest() {
        return longest;
    }

    /** How many rows the step tells apart for certain; empty where it does not, since the likelihood of some falls along it. */
    Optional<GlmOutcome.Separated> separated(GlmStart start, BitSet kept) {
        return against || apart == 0
                ? Optional.empty()
                : Optional.of(new GlmOutcome.Separated(
                        apart == counting, start.moving(kept, step), (int) Math.min(Integer.MAX_VALUE, apart)));
    }

    /** Few rows with the products of all, each of weight 1. */
    double[][] few() {
        return information.columns();
    }

    Optional<Information> information() {
        double[] ones = new double[b.length];
        Arrays.fill(ones, 1);
        return Information.of(Design.of(few(), new double[b.length]), ones);
    }

    double[] scores() {
        return scores.values();
    }
}
