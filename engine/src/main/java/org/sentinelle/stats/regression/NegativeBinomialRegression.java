package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Negative binomial regression (NB2) with a log link, by maximum likelihood.
 *
 * <p>log mu = offset + X beta, variance mu + mu^2/theta. For each theta the coefficients maximise the likelihood; theta is the
 * root of the derivative of that profile by theta, sought over log theta. Standard errors of the coefficients come from the
 * expected information with theta held, that of theta from the observed information with the coefficients held, as
 * MASS::glm.nb has them.
 *
 * <p>There is a maximum at a finite theta near the Poisson fit only where sum (y - mu)^2 - y is above 0 there, which is the
 * derivative of the likelihood by 1/theta at 0; otherwise the counts are not overdispersed and there is no fit. Needs whole
 * counts. References: Lawless (1987), doi 10.2307/3314912; Venables and Ripley (2002), Modern Applied Statistics with S, 4th
 * ed., 7.4. Checked against R 4.2.2 with MASS 7.3-58.2.
 */
public final class NegativeBinomialRegression {
    private static final double FACTOR = 4;
    /** Ends of the search: beyond them counts cannot be told from Poisson counts, or from nearly all 0. */
    private static final double SMALLEST_THETA = 1e-8;

    private static final double LARGEST_THETA = 1e10;
    private static final double TOLERANCE = 1e-14;
    private static final int MOST_EVALUATIONS = 200;

    private final CountDesign design;
    private final double[] y;

    private NegativeBinomialRegression(CountDesign design, double[] y) {
        this.design = design;
        this.y = y;
    }

    /** Fits whole counts y, 0 or more. */
    public static CountFit fit(CountDesign design, double[] y) {
        CountFit poisson = PoissonRegression.fit(design, y);
        if (!(poisson instanceof LogLinkFit fit)) {
            return poisson;
        }
        NegativeBinomialRegression regression = new NegativeBinomialRegression(design, y.clone());
        double[] mu = fit.fitted();
        return overdispersion(y, mu) > 0
                ? regression.near(momentTheta(y, mu))
                : new CountFit.None(CountFit.Cause.NOT_OVERDISPERSED);
    }

    private static double overdispersion(double[] y, double[] mu) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - mu[i]) * (y[i] - mu[i]) - y[i];
        }
        return sum;
    }

    /** The theta at which the variances add up to the squares of the residuals. */
    private static double momentTheta(double[] y, double[] mu) {
        double theta = Arrays.stream(mu).map(m -> m * m).sum() / overdispersion(y, mu);
        return Math.min(LARGEST_THETA / FACTOR, Math.max(SMALLEST_THETA * FACTOR, theta));
    }

    /** Brackets the root of the profile's slope, which falls from above 0 at small thetas to below 0 at large ones. */
    private CountFit near(double guess) {
        double low = guess;
        while (low > SMALLEST_THETA && !(profileSlope(Math.log(low)) > 0)) {
            low /= FACTOR;
        }
        double high = guess;
        while (high < LARGEST_THETA && !(profileSlope(Math.log(high)) < 0)) {
            high *= FACTOR;
        }
        if (low <= SMALLEST_THETA || high >= LARGEST_THETA) {
            return new CountFit.None(CountFit.Cause.NOT_CONVERGED);
        }
        return root(Math.log(low), Math.log(high))
                .<CountFit>flatMap(this::fitAt)
                .orElse(new CountFit.None(CountFit.Cause.NOT_CONVERGED));
    }

    private Optional<Double> root(double low, double high) {
        if (low == high) {
            return Optional.of(low);
        }
        try {
            BrentSolver solver = new BrentSolver(TOLERANCE, TOLERANCE);
            return Optional.of(solver.solve(MOST_EVALUATIONS, this::profileSlope, low, high));
        } catch (TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private Optional<NegativeBinomialFit> fitAt(double logTheta) {
        double theta = Math.exp(logTheta);
        return coefficientsAt(theta)
                .map(fit ->
                        new NegativeBinomialFit(fit, theta, new ThetaLikelihood(theta).information(y, fit.fitted())));
    }

    /** theta^2 times the derivative by theta of the largest log-likelihood at that theta; 0 where there is no fit. */
    private double profileSlope(double logTheta) {
        double theta = Math.exp(logTheta);
        return coefficientsAt(theta)
                .map(fit -> theta * theta * new ThetaLikelihood(theta).score(y, fit.fitted()))
                .orElse(0.0);
    }

    private Optional<LogLinkFit> coefficientsAt(double theta) {
        CountFit fit = new LogLinkNewton(
                        design,
                        Arrays.stream(y)
                                .mapToObj(count -> new NegativeBinomialCount(count, theta))
                                .toList())
                .fit();
        return fit instanceof LogLinkFit found ? Optional.of(found) : Optional.empty();
    }
}
