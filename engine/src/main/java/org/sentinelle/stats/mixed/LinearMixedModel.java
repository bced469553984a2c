package org.sentinelle.stats.mixed;

import java.util.Arrays;

/**
 * The linear mixed model y = offset + X beta + Zb + e, b ~ N(0, sigma^2 Lambda Lambda'), e_i ~ N(0, sigma^2 / w_i).
 *
 * <p>For theta given, beta and b = Lambda u solve a penalised least squares problem, |W^1/2 (y - X beta - Z Lambda u)|^2 + |u|^2, whose
 * value r^2 gives the profiled deviance ln|L|^2 + n (1 + ln(2 pi r^2 / n)) - sum ln w, and with REML ln|L|^2 + ln|R_X|^2 + (n - p) (1 +
 * ln(2 pi r^2 / (n - p))) - sum ln w; theta is where it is least. Reference: D. Bates, M. Maechler, B. Bolker and S. Walker, Fitting linear
 * mixed-effects models using lme4, J. Stat. Software 67(1) (2015), equations 14 to 42, doi:10.18637/jss.v067.i01. Checked against lme4 1.1-31.
 */
public final class LinearMixedModel {
    /** What is left below this share of the response's variation is rounding. */
    private static final double NOTHING = 1e-20;

    private static final double LARGEST_DEVIATION = 0.9 * ThetaSearch.LARGEST;

    private final boolean reml;
    private final RandomDesign random;
    private final RelativeFactor factor;
    private final CrossProducts products;
    private final Orthogonal fixed;
    private final double[] first;
    private final double scale;
    private final double[] zx;
    private final double total;
    private final double logWeights;
    private final int n;
    private final int p;

    private LinearMixedModel(MixedData data, boolean reml, RandomDesign random, CrossProducts products) {
        this.reml = reml;
        this.random = random;
        this.products = products;
        this.n = data.n();
        this.p = data.p();
        this.factor = new RelativeFactor(random.terms());
        this.fixed = Orthogonal.of(data.x(), data.w());
        double[] rest = data.y().clone();
        for (int i = 0; i < n; i++) {
            rest[i] -= data.offset()[i];
        }
        double largest = Arrays.stream(rest).map(Math::abs).max().orElse(0);
        this.first = projected(rest, data.w());
        double size = Arrays.stream(rest).map(Math::abs).max().orElse(0);
        this.scale = size > 1e-12 * largest ? size : 0;
        for (int i = 0; i < n; i++) {
            rest[i] /= scale > 0 ? scale : 1;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data.w()[i] * rest[i] * rest[i];
        }
        this.total = sum;
        this.logWeights = Arrays.stream(data.w()).map(Math::log).sum();
        this.zx = crossed(data.w(), rest);
        products.weigh(data.w());
    }

    /** Fits it by restricted maximum likelihood, or by maximum likelihood. */
    public static Fitted fit(MixedData data, boolean reml) {
        RandomDesign random = new RandomDesign(data.terms(), data.n());
        if (!random.isFull()) {
            return new Fitted.Refused(Refusal.DEPENDENT_DEVIATIONS);
        }
        return CrossProducts.of(random)
                .map(products -> new LinearMixedModel(data, reml, random, products).fit())
                .orElse(new Fitted.Refused(Refusal.CROSSED_TOO_LARGE));
    }

    /** Takes the fixed effects out of y, twice because of rounding; what they were, as coefficients of Q. */
    private double[] projected(double[] y, double[] w) {
        double[] coefficients = new double[p];
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < p; j++) {
                coefficients[j] += Orthogonal.takeOut(y, fixed.q()[j], w);
            }
        }
        return coefficients;
    }

    /** Z'W [Q, y]. */
    private double[] crossed(double[] w, double[] y) {
        double[] sums = new double[random.size() * (p + 1)];
        for (int j = 0; j <= p; j++) {
            double[] column = j < p ? fixed.q()[j].clone() : y.clone();
            for (int i = 0; i < n; i++) {
                column[i] *= w[i];
            }
            random.addTransposed(column, sums, p + 1, j);
        }
        return sums;
    }

    /** The least squares problem solved for one theta: L^-1 Lambda'Z'W [Q, y], what it leaves of Q'WQ and y'Wy. */
    private record Solved(
            double[][][] lambda, SparseCholesky l, double[] inner, SmallMatrix s, double[] gamma, double rss) {}

    private Solved solve(double[] theta) {
        double[][][] lambda = factor.blocks(theta);
        SparseCholesky l = products.factor(lambda);
        double[] inner = random.scaledTransposed(lambda, zx, p + 1);
        l.forward(inner, p + 1);
        double[][] s = new double[p + 1][p + 1];
        for (int from = 0; from < inner.length; from += p + 1) {
            for (int j = 0; j <= p; j++) {
                for (int k = 0; k <= j; k++) {
                    s[j][k] -= inner[from + j] * inner[from + k];
                }
            }
        }
        double[] right = Arrays.copyOf(s[p], p);
        double[][] left = new double[p][p];
        for (int j = 0; j < p; j++) {
            s[j][j] += n;
            left[j] = Arrays.copyOf(s[j], p);
        }
        SmallMatrix small = SmallMatrix.of(left);
        if (small == null) {
            return new Solved(lambda, l, inner, identity(), new double[p], Double.NaN);
        }
        double[] gamma = small.solve(right);
        double rss = total + s[p][p];
        for (int j = 0; j < p; j++) {
            rss -= right[j] * gamma[j];
        }
        return new Solved(lambda, l, inner, small, gamma, rss);
    }

    private static SmallMatrix identity() {
        SmallMatrix none = SmallMatrix.of(new double[0][0]);
        if (none == null) {
            throw new IllegalStateException("An empty matrix has a factor");
        }
        return none;
    }

    /** A theta so far out that rounding is all that is left counts as very bad. */
    private double deviance(double[] theta) {
        Solved solved = solve(theta);
        if (!(solved.rss() > NOTHING * total)) {
            return 1e10 * (1 + Arrays.stream(theta).map(Math::abs).max().orElse(0) / ThetaSearch.LARGEST);
        }
        double m = reml ? n - p : n;
        double restricted = reml ? solved.s().logDeterminant() + fixed.logDeterminant() : 0;
        double rss = Math.log(solved.rss()) + 2 * Math.log(scale);
        return solved.l().logDeterminant() + restricted - logWeights + m * (1 + Math.log(2 * Math.PI / m) + rss);
    }

    private Fitted fit() {
        if (!(scale > 0) || n <= p) {
            return new Fitted.Refused(Refusal.NO_RESIDUAL);
        }
        double[] low = factor.low(-ThetaSearch.LARGEST);
        double[] rough = ThetaSearch.rough(this::deviance, low, factor.start(1), 0.5);
        ThetaSearch.Minimum minimum = ThetaSearch.near(this::deviance, low, rough, 0.1);
        boolean endless = Arrays.stream(minimum.at()).anyMatch(t -> Math.abs(t) > LARGEST_DEVIATION);
        return endless || minimum.value() >= 1e9
                ? new Fitted.Refused(Refusal.NO_RESIDUAL)
                : new Fitted.Found(found(minimum));
    }

    private MixedFit found(ThetaSearch.Minimum minimum) {
        Solved solved = solve(minimum.at());
        double variance = solved.rss() * scale * scale / (reml ? n - p : n);
        double[] gamma = new double[p];
        for (int j = 0; j < p; j++) {
            gamma[j] = first[j] + scale * solved.gamma()[j];
        }
        return new MixedFit(
                fixed.back(gamma),
                fixed.back(solved.s().inverse(variance)),
                random.covariances(solved.lambda(), variance),
                random.modes(deviations(solved)),
                variance,
                -minimum.value() / 2,
                p + factor.parameters() + 1,
                MixedFit.isSingular(minimum.at(), factor.diagonal()),
                minimum.converged(),
                true);
    }

    /** b = Lambda u with L'u = what the fixed effects leave of y. */
    private double[] deviations(Solved solved) {
        double[] u = new double[random.size()];
        for (int k = 0; k < u.length; k++) {
            u[k] = solved.inner()[k * (p + 1) + p];
            for (int j = 0; j < p; j++) {
                u[k] -= solved.inner()[k * (p + 1) + j] * solved.gamma()[j];
            }
            u[k] *= scale;
        }
        solved.l().backward(u);
        return random.scaled(solved.lambda(), u);
    }
}
