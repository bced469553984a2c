package org.sentinelle.stats.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

/**
 * The logistic mixed model logit P(success) = offset + X beta + Zb, b ~ N(0, Lambda Lambda').
 *
 * <p>The likelihood is an integral over b. Laplace's approximation takes its logarithm's height and curvature where it is highest; with a
 * single deviation per group, adaptive Gauss-Hermite quadrature sums over points around there. First theta alone is sought, beta
 * going with the deviations; then theta and beta together, beta in units of its standard errors. The errors of beta come from the Hessian
 * of the deviance in both. References: D. Bates et al., J. Stat. Software 67(1) (2015), doi:10.18637/jss.v067.i01; J. Pinheiro and D.
 * Bates, J. Comput. Graph. Stat. 4 (1995), 12-35, doi:10.2307/1390625. Checked against lme4 1.1-31's glmer.
 */
public final class LogisticMixedModel {
    private static final double STILL_MOVING = 0.1;
    private static final double NO_VALUE = 1e10;
    private static final double LARGEST_DEVIATION = 100;

    private final RandomDesign random;
    private final RelativeFactor factor;
    private final Orthogonal fixed;
    private final PenalisedLogit logit;
    private final boolean exact;
    private final @Nullable Quadrature quadrature;
    private final double constant;
    private final int parameters;

    private LogisticMixedModel(MixedData data, Approximation how, RandomDesign random, CrossProducts products) {
        this.random = random;
        this.factor = new RelativeFactor(random.terms());
        this.fixed = ones(data);
        this.logit = new PenalisedLogit(data, fixed.q(), random, products);
        this.exact = how.exact();
        this.quadrature = how.points() > 1 && !random.terms().isEmpty()
                ? new Quadrature(logit.rows(), random.terms().get(0), how.points())
                : null;
        this.constant = constant(data);
        this.parameters = factor.parameters() + data.p();
    }

    /**
     * How the deviations are integrated out.
     *
     * @param points of the quadrature; 1 is Laplace's approximation, more are for a single term of one column
     * @param exact whether the deviations are sought to the last digit; else as lme4 does, which stops sooner and leaves its trace in
     *     Laplace's approximation: about a hundredth of an error in small data
     */
    public record Approximation(int points, boolean exact) {}

    public static Fitted fit(MixedData data, Approximation how) {
        RandomDesign random = new RandomDesign(data.terms(), data.n());
        if (!random.isFull()) {
            return new Fitted.Refused(Refusal.DEPENDENT_DEVIATIONS);
        }
        if (isSeparated(data)) {
            return new Fitted.Refused(Refusal.SEPARATED);
        }
        return CrossProducts.of(random)
                .map(products -> new LogisticMixedModel(data, how, random, products).fit())
                .orElse(new Fitted.Refused(Refusal.CROSSED_TOO_LARGE));
    }

    private static Orthogonal ones(MixedData data) {
        double[] ones = new double[data.n()];
        Arrays.fill(ones, 1);
        return Orthogonal.of(data.x(), ones);
    }

    /** Where fixed effects separate, Newton's steps never get shorter, or the information is gone. */
    private static boolean isSeparated(MixedData data) {
        RandomDesign none = new RandomDesign(List.of(), data.n());
        CrossProducts products = CrossProducts.of(none).orElseThrow();
        PenalisedLogit plain = new PenalisedLogit(data, ones(data).q(), none, products);
        return plain.joint(new double[0][][]).s() == null || plain.moves(STILL_MOVING);
    }

    /** -2 sum of ln (trials choose successes). */
    private static double constant(MixedData data) {
        double sum = 0;
        for (int i = 0; i < data.n(); i++) {
            double trials = data.w()[i];
            double successes = Math.rint(trials * data.y()[i]);
            sum += LogGamma.value(trials + 1) - LogGamma.value(successes + 1) - LogGamma.value(trials - successes + 1);
        }
        return -2 * sum;
    }

    private Fitted fit() {
        double[] first =
                ThetaSearch.rough(this::laplaceOfJoint, factor.low(-ThetaSearch.LARGEST), factor.start(1), 0.5);
        PenalisedLogit.Mode mode = logit.joint(factor.blocks(first));
        SmallMatrix information = mode.s();
        if (information == null) {
            return new Fitted.Refused(Refusal.SEPARATED);
        }
        Scale scale = new Scale(first.length, logit.gamma(), information);
        double[] low = Arrays.copyOf(factor.low(-ThetaSearch.LARGEST), parameters);
        Arrays.fill(low, factor.parameters(), parameters, -ThetaSearch.LARGEST);
        logit.startAt(mode.eta());
        double[] second = ThetaSearch.rough(at -> deviance(scale, at), low, Arrays.copyOf(first, parameters), 0.1);
        deviance(scale, second);
        logit.keepSteps();
        ThetaSearch.Minimum minimum = ThetaSearch.near(at -> deviance(scale, at), low, second, 0.02);
        boolean endless = Arrays.stream(scale.theta(minimum.at())).anyMatch(t -> Math.abs(t) > LARGEST_DEVIATION);
        return endless ? new Fitted.Refused(Refusal.NO_RESIDUAL) : new Fitted.Found(found(scale, minimum));
    }

    private double laplaceOfJoint(double[] theta) {
        PenalisedLogit.Mode mode = logit.joint(factor.blocks(theta));
        return mode.s() == null ? NO_VALUE : mode.laplace();
    }

    private double deviance(Scale scale, double[] at) {
        PenalisedLogit.Mode mode = mode(scale, at);
        return quadrature == null ? mode.laplace() : quadrature.deviance(mode);
    }

    private PenalisedLogit.Mode mode(Scale scale, double[] at) {
        double[][][] lambda = factor.blocks(scale.theta(at));
        return exact ? logit.given(lambda, scale.gamma(at)) : logit.looselyGiven(lambda, scale.gamma(at));
    }

    /** What the search moves: theta, and how many standard errors gamma is from where it began. */
    private record Scale(int thetas, double[] centre, SmallMatrix information) {
        double[] theta(double[] at) {
            return Arrays.copyOf(at, thetas);
        }

        double[] gamma(double[] at) {
            double[] moved = information.backward(Arrays.copyOfRange(at, thetas, at.length));
            for (int j = 0; j < moved.length; j++) {
                moved[j] += centre[j];
            }
            return moved;
        }

        /** C'^-1 V C^-1, for V a covariance of the standard errors. */
        double[][] covariance(double[][] v) {
            int p = v.length;
            double[][] half = new double[p][];
            double[][] whole = new double[p][];
            for (int j = 0; j < p; j++) {
                half[j] = information.backward(v[j]);
            }
            for (int j = 0; j < p; j++) {
                int column = j;
                whole[j] = information.backward(
                        IntStream.range(0, p).mapToDouble(k -> half[k][column]).toArray());
            }
            return whole;
        }
    }

    private MixedFit found(Scale scale, ThetaSearch.Minimum minimum) {
        double[] theta = scale.theta(minimum.at());
        double value = deviance(scale, minimum.at());
        PenalisedLogit.Mode mode = mode(scale, minimum.at());
        double[][] fromHessian = fromHessian(scale, minimum);
        int p = parameters - theta.length;
        double[][] gammas = fromHessian == null ? scale.information().inverse(1) : fromHessian;
        return new MixedFit(
                p == 0 ? new double[0] : fixed.back(scale.gamma(minimum.at())),
                fixed.back(gammas),
                random.covariances(mode.lambda(), 1),
                random.modes(random.scaled(mode.lambda(), mode.u())),
                1,
                -(value + constant) / 2,
                parameters,
                MixedFit.isSingular(theta, factor.diagonal()),
                minimum.converged(),
                fromHessian == null);
    }

    /** Twice the inverse of the Hessian, without the parameters that are held at 0 where it has none with them. */
    private double @Nullable [][] fromHessian(Scale scale, ThetaSearch.Minimum minimum) {
        Curvature curvature = minimum.curvature();
        if (curvature == null) {
            return new double[0][];
        }
        double[][] all = inverse(curvature, IntStream.range(0, parameters).toArray());
        boolean[] diagonal = factor.diagonal();
        int[] free = IntStream.range(0, parameters)
                .filter(k -> k >= scale.thetas() || !diagonal[k] || minimum.at()[k] >= MixedFit.SINGULAR)
                .toArray();
        double[][] used = all == null ? inverse(curvature, free) : all;
        if (used == null) {
            return null;
        }
        int p = parameters - scale.thetas();
        double[][] own = new double[p][];
        for (int j = 0; j < p; j++) {
            own[j] = Arrays.copyOfRange(used[used.length - p + j], used.length - p, used.length);
        }
        return scale.covariance(own);
    }

    private static double @Nullable [][] inverse(Curvature curvature, int[] kept) {
        double[][] h = new double[kept.length][kept.length];
        for (int a = 0; a < kept.length; a++) {
            for (int b = 0; b < kept.length; b++) {
                h[a][b] = curvature.hessian()[kept[a]][kept[b]];
            }
        }
        SmallMatrix small = SmallMatrix.of(h);
        return small == null ? null : small.inverse(2);
    }
}
