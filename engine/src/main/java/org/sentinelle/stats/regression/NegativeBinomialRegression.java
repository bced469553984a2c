package org.sentinelle.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Negative binomial regression (NB2) with a log link, by maximum likelihood.
 *
 * <p>log mu = offset + X beta, variance mu + mu^2/theta. For each theta the coefficients maximise the likelihood. That profile
 * may have several maxima, so it is first taken at thetas from {@value #SMALLEST_THETA} on, each {@value #FACTOR} times the
 * one before, until even the largest mean has a variance within 0.01 percent of a Poisson count's; then theta is the root of
 * the profile's derivative beside the best of them. Where the last of them is the best, or none is better than the Poisson fit,
 * which is theta at infinity, the counts are not overdispersed and there is no fit.
 *
 * <p>Standard errors of the coefficients come from the expected information with theta held, that of theta from the observed
 * information with the coefficients held, as MASS::glm.nb has them. Needs whole counts. References: Lawless (1987), doi
 * 10.2307/3314912; Venables and Ripley (2002), Modern Applied Statistics with S, 4th ed., 7.4. Checked against R 4.2.2 with
 * MASS 7.3-58.2, which goes to the maximum nearest to the Poisson fit.
 */
public final class NegativeBinomialRegression {
    private static final double SMALLEST_THETA = 1e-4;
    private static final double FACTOR = 2;
    /** mu/theta, the share that a variance has beyond mu, below which counts cannot be told from Poisson counts. */
    private static final double SMALLEST_EXCESS = 1e-4;

    private static final double TOLERANCE = 1e-14;
    private static final int MOST_EVALUATIONS = 200;

    private final Design design;
    private final double[] y;
    private final double[] w;
    private final LogLinkFit poisson;

    private NegativeBinomialRegression(Design design, double[] y, double[] w, LogLinkFit poisson) {
        this.design = design;
        this.y = y;
        this.w = w;
        this.poisson = poisson;
    }

    /** Fits whole counts y, 0 or more. */
    public static CountFit fit(Design design, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return fit(design, y, ones);
    }

    /** The same where each row's part of the likelihood counts so many times; weights are 0 or more. */
    public static CountFit fit(Design design, double[] y, double[] w) {
        CountFit poisson = new LogLinkNewton(design, weighted(PoissonRegression.terms(y, y), w)).fit();
        return poisson instanceof LogLinkFit fit
                ? new NegativeBinomialRegression(design, y.clone(), w.clone(), fit).fit()
                : poisson;
    }

    private static List<CountTerm> weighted(List<? extends CountTerm> terms, double[] w) {
        return IntStream.range(0, w.length)
                .mapToObj(i -> w[i] == 1 ? terms.get(i) : new WeightedCount(terms.get(i), w[i]))
                .toList();
    }

    /** The coefficients at one theta. */
    private record Profile(double theta, LogLinkFit fit) {
        /** theta^2 times the derivative by theta of the largest log-likelihood. */
        double slope(double[] y, double[] w) {
            return theta * theta * new ThetaLikelihood(theta).score(y, fit.fitted(), w);
        }

        NegativeBinomialFit withInformation(double[] y, double[] w) {
            return new NegativeBinomialFit(fit, theta, new ThetaLikelihood(theta).information(y, fit.fitted(), w));
        }
    }

    private CountFit fit() {
        List<Profile> profiles = profiles();
        Optional<Profile> best =
                profiles.stream().max(Comparator.comparingDouble(p -> p.fit().logLikelihood()));
        if (best.isEmpty()) {
            return new CountFit.None(CountFit.Cause.NOT_CONVERGED);
        }
        if (best.get().theta() == profiles.get(0).theta()
                || best.get().fit().logLikelihood() <= poisson.logLikelihood()) {
            return new CountFit.None(CountFit.Cause.NOT_OVERDISPERSED);
        }
        return beside(best.get())
                .<CountFit>map(p -> p.withInformation(y, w))
                .orElse(new CountFit.None(CountFit.Cause.NOT_CONVERGED));
    }

    /** From the largest theta down, each fit beginning where the one before ended. */
    private List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        double largestMean = Arrays.stream(poisson.fitted()).max().orElse(1);
        LogLinkFit near = poisson;
        for (double theta = Math.max(1, largestMean) / SMALLEST_EXCESS; theta >= SMALLEST_THETA; theta /= FACTOR) {
            Optional<Profile> profile = at(theta, near);
            profile.ifPresent(profiles::add);
            near = profile.map(Profile::fit).orElse(near);
        }
        return profiles;
    }

    /** The maximum that lies between a theta and its better neighbour. */
    private Optional<Profile> beside(Profile best) {
        double other = best.slope(y, w) > 0 ? best.theta() * FACTOR : best.theta() / FACTOR;
        double low = Math.log(Math.min(best.theta(), other));
        double high = Math.log(Math.max(best.theta(), other));
        UnivariateFunction slope = logTheta ->
                at(Math.exp(logTheta), best.fit()).map(p -> p.slope(y, w)).orElse(0.0);
        if (!(slope.value(low) >= 0 && slope.value(high) <= 0)) {
            return Optional.empty();
        }
        try {
            BrentSolver solver = new BrentSolver(TOLERANCE, TOLERANCE);
            return at(Math.exp(solver.solve(MOST_EVALUATIONS, slope, low, high)), best.fit());
        } catch (TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private Optional<Profile> at(double theta, LogLinkFit start) {
        List<NegativeBinomialCount> terms = Arrays.stream(y)
                .mapToObj(count -> new NegativeBinomialCount(count, theta))
                .toList();
        CountFit fit = new LogLinkNewton(design, weighted(terms, w)).fit(start.coefficients());
        return fit instanceof LogLinkFit found ? Optional.of(new Profile(theta, found)) : Optional.empty();
    }
}
