package org.sentinelle.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Newton's method for the coefficients of counts with a log link.
 *
 * <p>Each step solves X'CX d = X's with the scores s and curvatures C of the rows at beta, which for Poisson counts is
 * iteratively reweighted least squares, and is halved until the deviance does not rise. It begins from a least squares
 * line through the logarithms of the rows' guesses. It ends where a full step moves no eta by more than {@value
 * #SMALL_STEP} and the deviance by no more than {@value #SMALL_CHANGE} of itself; as the error is squared in each step, what
 * is then left is rounding. The log-likelihood is concave, so the maximum is the only one; where it lies at infinity steps
 * stay large and there is no fit.
 */
record LogLinkNewton(Design design, List<? extends CountTerm> terms) {
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 60;
    private static final double SMALL_STEP = 1e-8;
    private static final double SMALL_CHANGE = 1e-12;
    /** Added to a deviance before shares of it are taken, since that of a perfect fit is 0. */
    private static final double DEVIANCE_FLOOR = 0.1;

    LogLinkNewton {
        terms = List.copyOf(terms);
        if (terms.size() != design.rows()) {
            throw new IllegalArgumentException("Needs " + design.rows() + " counts, had " + terms.size());
        }
    }

    /** Coefficients, and the rows' terms at them. */
    private record Point(List<Double> beta, List<CountTerm.At> rows, double deviance) {
        double[] coefficients() {
            return beta.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] scores() {
            return rows.stream().mapToDouble(CountTerm.At::score).toArray();
        }

        double[] curvatures() {
            return rows.stream().mapToDouble(CountTerm.At::curvature).toArray();
        }

        double[] informations() {
            return rows.stream().mapToDouble(CountTerm.At::information).toArray();
        }

        boolean isNoWorseThan(Point other) {
            return deviance <= other.deviance + SMALL_CHANGE * (other.deviance + DEVIANCE_FLOOR);
        }

        boolean isAsGoodAs(Point other) {
            return Math.abs(deviance - other.deviance) <= SMALL_CHANGE * (other.deviance + DEVIANCE_FLOOR);
        }
    }

    CountFit fit() {
        double[] ones = new double[design.rows()];
        Arrays.fill(ones, 1);
        return Information.of(design, ones).isEmpty()
                ? new CountFit.None(CountFit.Cause.COLLINEAR)
                : start().map(this::fit).orElseGet(LogLinkNewton::notConverged);
    }

    /** The same from other coefficients. */
    CountFit fit(double[] start) {
        Point point = at(start);
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            Optional<Information> curvature = Information.of(design, point.curvatures());
            if (curvature.isEmpty()) {
                return notConverged();
            }
            double[] step = curvature.get().solve(design.transposedTimes(point.scores()));
            Point next = stepped(point, step);
            if (longest(design.times(step)) <= SMALL_STEP && next.isAsGoodAs(point)) {
                return ended(next, steps);
            }
            point = next;
        }
        return notConverged();
    }

    private Point stepped(Point from, double[] step) {
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] beta = from.coefficients();
            for (int j = 0; j < beta.length; j++) {
                beta[j] += share * step[j];
            }
            Point next = at(beta);
            if (next.isNoWorseThan(from)) {
                return next;
            }
            share /= 2;
        }
        return from;
    }

    private CountFit ended(Point point, int steps) {
        return Information.of(design, point.informations())
                .<CountFit>map(information -> new LogLinkFit(
                        design,
                        point.coefficients(),
                        point.rows(),
                        new LogLinkFit.End(information, largestLogLikelihood(), steps)))
                .orElseGet(LogLinkNewton::notConverged);
    }

    private double largestLogLikelihood() {
        return terms.stream().mapToDouble(CountTerm::largestLogLikelihood).sum();
    }

    /** The better of two lines: one near the large counts, which may run far off the small ones, and one near all. */
    private Optional<double[]> start() {
        return Stream.of(line(CountTerm::guess), line(term -> 1))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(beta -> at(beta).deviance()));
    }

    private Optional<double[]> line(ToDoubleFunction<CountTerm> weight) {
        double[] weights = terms.stream().mapToDouble(weight).toArray();
        double[] weighted = new double[weights.length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = weights[i] * (Math.log(terms.get(i).guess()) - design.offset(i));
        }
        return Information.of(design, weights).map(x -> x.solve(design.transposedTimes(weighted)));
    }

    private Point at(double[] beta) {
        double[] eta = design.times(beta);
        List<CountTerm.At> rows = new ArrayList<>();
        double deviance = 0;
        for (int i = 0; i < eta.length; i++) {
            CountTerm.At row = terms.get(i).at(eta[i] + design.offset(i));
            rows.add(row);
            deviance += row.deviance();
        }
        return new Point(Arrays.stream(beta).boxed().toList(), rows, deviance);
    }

    private static double longest(double[] eta) {
        return Arrays.stream(eta).map(Math::abs).max().orElse(0);
    }

    private static CountFit notConverged() {
        return new CountFit.None(CountFit.Cause.NOT_CONVERGED);
    }
}
