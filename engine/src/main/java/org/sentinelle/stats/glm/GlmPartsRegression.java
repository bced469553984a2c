package org.sentinelle.stats.glm;

import java.util.BitSet;
import java.util.Optional;

/**
 * The coefficients of a generalised linear model of rows that are never held together: {@link GlmRegression}'s steps, halvings, end and test of
 * separation, each from one pass over the rows.
 */
public final class GlmPartsRegression {
    /** A step that rises is rarely halved, so that this many passes are more than any fit needs that has an end. */
    private static final int MOST_PASSES = 200;

    private static final int MOST_HALVINGS = 50;

    private final GlmStart start;
    private final BitSet kept;
    private final Passes rows;
    private int passes;

    /** Reads all rows. */
    public interface Passes {
        /** @param step the full step that led to b */
        GlmPoint at(double[] b, double[] step);
    }

    private GlmPartsRegression(GlmStart start, BitSet kept, Passes rows) {
        this.start = start;
        this.kept = kept;
        this.rows = rows;
    }

    /**
     * By maximum likelihood.
     *
     * @param kept the columns of the start that the passes are over, none a combination of others
     */
    public static GlmOutcome fit(GlmStart start, BitSet kept, Passes rows) {
        return new GlmPartsRegression(start, kept, rows).fit();
    }

    /** Where a step led: the point to go on from, and the one that says how far the whole step moves rows. */
    private record Stepped(GlmPoint next, GlmPoint moved) {}

    private GlmOutcome fit() {
        GlmPoint point = begin().orElse(null);
        while (point != null && passes < MOST_PASSES) {
            double[] scores = point.scores();
            double[] step = point.information().map(i -> i.solve(scores)).orElse(null);
            if (step == null) {
                return new GlmOutcome.NotConverged();
            }
            Stepped stepped = stepped(point, step);
            boolean flat = change(stepped.next(), point) <= GlmRegression.FLAT;
            if (flat && stepped.moved().longest() <= GlmRegression.SMALL_STEP) {
                return ended(stepped.next());
            }
            Optional<GlmOutcome.Separated> separated = flat ? stepped.moved().separated(start, kept) : Optional.empty();
            if (separated.isPresent()) {
                return separated.get();
            }
            point = stepped.next();
        }
        return new GlmOutcome.NotConverged();
    }

    private GlmPoint at(double[] b, double[] step) {
        passes++;
        return rows.at(b, step);
    }

    /** The better of a line through the guesses and nothing but the offset. */
    private Optional<GlmPoint> begin() {
        double[] zeros = new double[kept.cardinality()];
        return start.line(kept).map(line -> {
            GlmPoint begun = at(line, zeros);
            return begun.deviance() <= start.deviance() ? begun : at(zeros, zeros);
        });
    }

    private static double change(GlmPoint point, GlmPoint before) {
        return Math.abs(point.deviance() - before.deviance())
                / (Math.abs(before.deviance()) + GlmRegression.DEVIANCE_FLOOR);
    }

    private Stepped stepped(GlmPoint from, double[] step) {
        double most = from.deviance()
                + GlmRegression.SMALL_CHANGE * (Math.abs(from.deviance()) + GlmRegression.DEVIANCE_FLOOR);
        double share = 1;
        GlmPoint next = from;
        for (int halvings = 0; halvings < MOST_HALVINGS && passes < MOST_PASSES; halvings++) {
            double[] b = from.b();
            for (int j = 0; j < b.length; j++) {
                b[j] += share * step[j];
            }
            next = at(b, step);
            if (next.deviance() <= most) {
                return new Stepped(next, next);
            }
            share /= 2;
        }
        return new Stepped(from, next);
    }

    private GlmOutcome ended(GlmPoint point) {
        return point.information()
                .<GlmOutcome>map(information -> new PartedGlmFit(
                        point.b(),
                        point.deviance(),
                        start.saturated() - point.deviance() / 2,
                        point.few(),
                        information.inverse(),
                        passes))
                .orElseGet(GlmOutcome.NotConverged::new);
    }
}
