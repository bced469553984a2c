package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Means and variances of values to come, for multiplicative errors and a multiplied season.
 *
 * <p>With x = (l, b)', w = (1, phi)', g = (alpha, beta)' and F the transition of x, a value is y = w'x s (1 + r); the error r
 * has mean 0, variance v and the normal fourth moment 3 v^2. Each of the m seasons s has its own moments M = E(x s) and
 * T = E(x x' s^2). With A = F T F', a = w'T w and B = g w'T F' + (g w'T F')', a step takes them to
 *
 * <pre>
 * a step of another season   M: F M                          T: A + v a g g'
 * a step of this season      M: (F + v gamma g w') M         T: (1 + gamma^2 v) A + v (1 + 3 gamma^2 v) a g g' + 2 gamma v B
 * </pre>
 *
 * <p>and a value to come has mean w'M and variance (1 + v) w'T w - (w'M)^2, both before the step. All is exact; only the
 * shape of the distribution is not normal.
 *
 * <p>forecast 8.20 leaves phi out of w and F for MAdM; its own simulations agree with the moments here.
 *
 * <p>Reference: Hyndman, Koehler, Ord and Snyder (2008), section 6.4, where the same moments are in Kronecker products.
 */
final class MultipliedMoments {
    private final EtsSmoothing by;
    private final double v;

    private MultipliedMoments(EtsFit fit) {
        this.by = fit.smoothing();
        this.v = fit.sigma2();
    }

    static NormalForecast of(EtsFit fit, int horizon) {
        return new MultipliedMoments(fit).forecast(fit.end(), fit.period(), horizon);
    }

    private NormalForecast forecast(EtsState end, int m, int horizon) {
        List<Season> seasons =
                end.season().stream().map(s -> new Season(end, s)).toList();
        List<Double> means = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            Season now = seasons.get(h % m);
            means.add(now.mean());
            variances.add(now.variance());
            seasons.forEach(season -> season.step(season == now ? by.gamma() : 0));
        }
        return new NormalForecast(means, variances);
    }

    /** The moments of one season with the level and the slope. */
    private final class Season {
        private double level;
        private double slope;
        private double levelLevel;
        private double levelSlope;
        private double slopeSlope;

        Season(EtsState end, double s) {
            level = end.level() * s;
            slope = end.slope() * s;
            levelLevel = level * level;
            levelSlope = level * slope;
            slopeSlope = slope * slope;
        }

        double mean() {
            return level + by.phi() * slope;
        }

        double variance() {
            return Math.max(0, (1 + v) * secondMoment() - mean() * mean());
        }

        private double secondMoment() {
            return levelLevel + by.phi() * (2 * levelSlope + by.phi() * slopeSlope);
        }

        /** One step; gamma is 0 where it is another season's. */
        void step(double gamma) {
            double a = secondMoment();
            double across = by.phi() * (levelSlope + by.phi() * slopeSlope);
            double down = by.phi() * by.phi() * slopeSlope;
            double same = 1 + gamma * gamma * v;
            double own = v * (1 + 3 * gamma * gamma * v) * a;
            double mixed = 2 * gamma * v;
            levelLevel = same * a + own * by.alpha() * by.alpha() + mixed * 2 * by.alpha() * a;
            levelSlope = same * across + own * by.alpha() * by.beta() + mixed * (by.alpha() * across + by.beta() * a);
            slopeSlope = same * down + own * by.beta() * by.beta() + mixed * 2 * by.beta() * across;
            double value = mean();
            level = value * (1 + gamma * v * by.alpha());
            slope = by.phi() * slope + gamma * v * by.beta() * value;
        }
    }
}
