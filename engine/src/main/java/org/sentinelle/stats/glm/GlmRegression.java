package org.sentinelle.stats.glm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.Information;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * The coefficients of a generalised linear model by iteratively reweighted least squares (Fisher's scoring).
 *
 * <p>Each step solves X'WX d = X's, W being the expected information of each row by eta and s its score, and is halved until the
 * log-likelihood does not fall. It ends where a full step moves no eta by more than {@value #SMALL_STEP}. Under separation eta moves on
 * by about 1 a step, outwards on one side of each row told apart, while the deviance stays: that step is the direction along which the
 * likelihood has no maximum ({@link Separation}). Reference: P. McCullagh and J. Nelder (1989), section 2.5; A. Albert and J. Anderson (1984),
 * doi:10.1093/biomet/71.1.1. Checked against R 4.2.2 {@code glm} and brglm 0.7.2.
 */
public final class GlmRegression {
    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 50;
    static final double SMALL_STEP = 1e-9;
    static final double SMALL_CHANGE = 1e-12;
    static final double FLAT = 1e-7;
    /** Added to a deviance before shares of it are taken, since that of a perfect fit is 0. */
    static final double DEVIANCE_FLOOR = 0.1;

    private final GlmProblem problem;
    private final @Nullable Jeffreys penalty;

    private GlmRegression(GlmProblem problem, @Nullable Jeffreys penalty) {
        this.problem = problem;
        this.penalty = penalty;
    }

    /** By maximum likelihood; no column of the design is a combination of others. */
    public static GlmOutcome fit(GlmProblem problem) {
        return new GlmRegression(problem, null).fit();
    }

    /**
     * With Firth's correction.
     *
     * @param all the columns whose information is the penalty: those of the problem, and those it holds at 0
     */
    public static GlmOutcome firth(GlmProblem problem, Design all) {
        return new GlmRegression(problem, new Jeffreys(all)).fit();
    }

    private record Point(double[] b, double[] eta, double deviance, double penalty) {
        double loss() {
            return deviance - 2 * penalty;
        }

        double change(Point before) {
            return Math.abs(loss() - before.loss()) / (Math.abs(before.loss()) + DEVIANCE_FLOOR);
        }
    }

    private GlmOutcome fit() {
        Optional<Point> start = start();
        if (start.isEmpty()) {
            return new GlmOutcome.NotConverged();
        }
        Point point = start.get();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<double[]> step = step(point);
            if (step.isEmpty()) {
                return new GlmOutcome.NotConverged();
            }
            Point next = stepped(point, step.get());
            double[] moved = problem.design().times(step.get());
            boolean flat = next.change(point) <= FLAT;
            if (flat && longest(moved) <= SMALL_STEP) {
                return ended(next);
            }
            Optional<GlmOutcome.Separated> separated =
                    flat && penalty == null ? Separation.along(problem, moved, step.get()) : Optional.empty();
            if (separated.isPresent()) {
                return separated.get();
            }
            point = next;
        }
        return new GlmOutcome.NotConverged();
    }

    /** A least squares line through the guesses, or nothing but the offset where that is better. */
    private Optional<Point> start() {
        double[] guesses = new double[problem.y().length];
        double[] w = new double[guesses.length];
        for (int i = 0; i < guesses.length; i++) {
            double eta = problem.family().guess(problem.y()[i], problem.a()[i]);
            w[i] = problem.a()[i] * problem.family().information(eta);
            guesses[i] = w[i] * (eta - problem.design().offset(i));
        }
        return Information.of(problem.design(), w).map(information -> {
            Point line = at(information.solve(problem.design().transposedTimes(guesses)));
            Point nothing = at(new double[problem.design().columns()]);
            return line.loss() <= nothing.loss() ? line : nothing;
        });
    }

    private Optional<double[]> step(Point point) {
        double[] scores = scores(point.eta());
        return Information.of(problem.design(), problem.informations(point.eta()))
                .map(information -> information.solve(problem.design().transposedTimes(scores)));
    }

    private double[] scores(double[] eta) {
        double[] scores = problem.scores(eta);
        if (penalty != null) {
            penalty.addTo(scores, problem, eta);
        }
        return scores;
    }

    private Point stepped(Point from, double[] step) {
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] b = from.b().clone();
            for (int j = 0; j < b.length; j++) {
                b[j] += share * step[j];
            }
            Point next = at(b);
            if (next.loss() <= from.loss() + SMALL_CHANGE * (Math.abs(from.loss()) + DEVIANCE_FLOOR)) {
                return next;
            }
            share /= 2;
        }
        return from;
    }

    private Point at(double[] b) {
        double[] eta = problem.eta(b);
        return new Point(b, eta, problem.deviance(eta), penalty == null ? 0 : penalty.value(problem, eta));
    }

    private double longest(double[] moved) {
        double longest = 0;
        for (int i = 0; i < moved.length; i++) {
            longest = Math.max(longest, problem.a()[i] > 0 ? Math.abs(moved[i]) : 0);
        }
        return longest;
    }

    private GlmOutcome ended(Point point) {
        double[] w = problem.informations(point.eta());
        double[] scores = scores(point.eta());
        double[] e = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            e[i] = w[i] > 0 ? scores[i] / w[i] : 0;
        }
        return Information.of(problem.design(), w)
                .<GlmOutcome>map(information -> new GlmFit(
                        point.b(),
                        point.eta(),
                        point.deviance(),
                        problem.saturated() - point.deviance() / 2,
                        point.penalty(),
                        new WorkingModel(problem.design(), w, e, information.inverse(), 0)
                                .withVariance(problem.variances(point.eta()))))
                .orElseGet(GlmOutcome.NotConverged::new);
    }
}
