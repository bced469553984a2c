package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.sentinelle.stats.Limits;

/**
 * The wild cluster bootstrap of one coefficient, with the null imposed (WCR) or not (WCU).
 *
 * <p>With u the residuals of the fit in which the coefficient is r, each draw multiplies those of cluster g by v_g and fits y* = fitted + v u
 * anew; t* = (b* - r)/se(b*) with the CR1S error is held against t = (b - r)/se(b). Of a draw b* - r = sum of v_g a_g, a_g = c'B s_g(r), and
 * the score of cluster g along c is v_g a_g - sum over h of v_h c'B X_g'W_g X_g B s_h(r); s(r) is linear in r, so that a draw is known for
 * every r once its numerator (two numbers) and the sum of its squared scores (three) are.
 *
 * <p>Assumes many draws rather than many clusters; few treated or very unequal clusters make it too cautious. References: A. Cameron, J.
 * Gelbach and D. Miller, Review of Economics and Statistics 90:414-427 (2008), doi:10.1162/rest.90.3.414; D. Roodman, J. MacKinnon, M. Nielsen
 * and M. Webb, Stata Journal 19:4-60 (2019), doi:10.1177/1536867X19830877, section 5 for the algebra.
 */
public final class WildClusterBootstrap {
    /** Statistics that differ by less than this share are one: draws of the same signs up to a common one tie with the data. */
    private static final double TIE = 1e-10;

    private static final double WIDEN = 1.25;
    /** Standard errors beyond which no limit is looked for. */
    private static final double WIDEST = 1e5;

    private static final double NARROW = 1e-10;

    private final double b;
    private final double stdError;
    private final double factor;
    private final WildDraw[] draws;
    private final boolean imposed;

    private WildClusterBootstrap(double b, double stdError, double factor, WildDraw[] draws, boolean imposed) {
        this.imposed = imposed;
        this.b = b;
        this.stdError = stdError;
        this.factor = factor;
        this.draws = draws;
    }

    /**
     * The bootstrap of a fit's coefficient.
     *
     * @return empty where the coefficient has no error
     */
    public static Optional<WildClusterBootstrap> of(
            LinearFit fit, int coefficient, Clusters clusters, WildSigns.Draws draws) {
        WorkingModel model = fit.working();
        double factor = ClusterErrors.CR1S.factor(clusters.size(), model.n(), model.parameters());
        double stdError = Math.sqrt(new SeveralClusters(model, List.of(clusters))
                .covariance(ClusterErrors.CR1S, SeveralClusters.Count.EACH, model.parameters())[coefficient][
                coefficient]);
        if (!(stdError > 0)) {
            return Optional.empty();
        }
        WildScores scores = WildScores.of(model, coefficient, clusters, stdError);
        WildDraw[] made = Arrays.stream(draws.vectors()).map(scores::draw).toArray(WildDraw[]::new);
        return Optional.of(new WildClusterBootstrap(fit.b()[coefficient], stdError, factor, made, true));
    }

    /** The same with the residuals of the fit itself, whose draws are held against the estimate (WCU). */
    public WildClusterBootstrap unrestricted() {
        return new WildClusterBootstrap(b, stdError, factor, draws, false);
    }

    public double stdError() {
        return stdError;
    }

    public int draws() {
        return draws.length;
    }

    /** t for a null value. */
    public double statistic(double r) {
        return (b - r) / stdError;
    }

    /** The share of draws with |t*| at least |t|. */
    public double symmetricP(double r) {
        double t = Math.abs(statistic(r));
        return share(r, s -> Math.abs(s) >= t - tie(t));
    }

    /** The share of draws with |t*| above |t|. */
    public double strictP(double r) {
        double t = Math.abs(statistic(r));
        return share(r, s -> Math.abs(s) > t + tie(t));
    }

    /** Twice the lesser share of draws with t* at most t, or at least t; 1 where that is more. */
    public double equalTailP(double r) {
        double t = statistic(r);
        return Math.min(1, 2 * Math.min(share(r, s -> s <= t + tie(t)), share(r, s -> s >= t - tie(t))));
    }

    /**
     * The null values that are not rejected at {@code 1 - level}, from the nearest limit below to the nearest above the estimate; infinite
     * where none is rejected on that side.
     *
     * @param p the p of a null value
     */
    public Limits limits(DoubleUnaryOperator p, double level) {
        return new Limits(limit(p, 1 - level, -1), limit(p, 1 - level, 1));
    }

    private double limit(DoubleUnaryOperator p, double alpha, int side) {
        double inside = 0;
        double outside = 1;
        while (p.applyAsDouble(b + side * outside * stdError) > alpha) {
            inside = outside;
            outside *= WIDEN;
            if (outside > WIDEST) {
                return side * Double.POSITIVE_INFINITY;
            }
        }
        while (outside - inside > NARROW * outside) {
            double middle = (inside + outside) / 2;
            if (p.applyAsDouble(b + side * middle * stdError) > alpha) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return b + side * outside * stdError;
    }

    private static double tie(double t) {
        return TIE * Math.max(1, Math.abs(t));
    }

    private double share(double r, DoublePredicate counts) {
        double z = imposed ? (r - b) / stdError : 0;
        long hits = IntStream.range(0, draws.length)
                .filter(i -> counts.test(draws[i].statistic(z, factor)))
                .count();
        return hits / (double) draws.length;
    }
}
