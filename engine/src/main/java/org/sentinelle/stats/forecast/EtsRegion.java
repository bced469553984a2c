package org.sentinelle.stats.forecast;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smoothing parameters that a model may have, laid out as a unit cube.
 *
 * <p>Estimated ones obey 0.0001 &lt;= alpha &lt;= 0.9999, 0.0001 &lt;= beta &lt;= alpha, 0.0001 &lt;= gamma &lt;= 1 - alpha and
 * 0.8 &lt;= phi &lt;= 0.98: the usual region, in which new states are weighted means of old states and observations. Given ones
 * obey 0 &lt;= beta &lt;= alpha &lt;= 1, 0 &lt;= gamma &lt;= 1 - alpha and 0 &lt; phi &lt;= 1, and narrow the others. Each coordinate u in
 * [0, 1] says how far its parameter lies between its limits. A seasonal model must be stable as well.
 *
 * <p>Reference: Hyndman, Koehler, Ord and Snyder (2008), chapter 10, doi 10.1007/978-3-540-71918-2.
 */
final class EtsRegion {
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    /** Decimal fractions that sum to 1 do so up to rounding. */
    private static final double ROUNDING = 1e-12;

    private final int[] parameters;
    private final double[] given;
    private final double leastAlpha;
    private final double alphaRange;

    private EtsRegion(int[] parameters, double[] given, double leastAlpha, double mostAlpha) {
        this.parameters = parameters;
        this.given = given;
        this.leastAlpha = leastAlpha;
        this.alphaRange = mostAlpha - leastAlpha;
    }

    /** The region of a model whose given parameters lie in it; otherwise null. */
    static @Nullable EtsRegion of(EtsModel model, EtsFixed fixed) {
        double[] given = {
            number(fixed.alpha()),
            model.hasTrend() ? number(fixed.beta()) : 0,
            model.isSeasonal() ? number(fixed.gamma()) : 0,
            model.isDamped() ? number(fixed.phi()) : 1
        };
        double least = Double.isNaN(given[EtsFilter.BETA]) ? SMALLEST : given[EtsFilter.BETA];
        double most = 1 - (Double.isNaN(given[EtsFilter.GAMMA]) ? SMALLEST : given[EtsFilter.GAMMA]);
        double alpha = given[EtsFilter.ALPHA];
        boolean estimated = Double.isNaN(alpha);
        double from = estimated ? Math.max(SMALLEST, least) : alpha;
        double to = estimated ? Math.min(LARGEST, most) : alpha;
        boolean inside = least <= from && from <= to + ROUNDING && to <= most + ROUNDING && given[EtsFilter.PHI] != 0;
        int[] open = IntStream.range(0, given.length)
                .filter(p -> Double.isNaN(given[p]))
                .toArray();
        return inside ? new EtsRegion(open, given, from, Math.max(from, to)) : null;
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** How many parameters are estimated. */
    int dimension() {
        return parameters.length;
    }

    /** Which parameter a coordinate stands for. */
    int parameter(int coordinate) {
        return parameters[coordinate];
    }

    /** Writes the parameters of a point of the cube. */
    void parameters(double[] u, double[] theta) {
        System.arraycopy(given, 0, theta, 0, given.length);
        for (int i = 0; i < parameters.length; i++) {
            theta[parameters[i]] = switch (parameters[i]) {
                case EtsFilter.ALPHA -> leastAlpha + u[i] * alphaRange;
                case EtsFilter.BETA -> SMALLEST + u[i] * betaRange(theta);
                case EtsFilter.GAMMA -> SMALLEST + u[i] * gammaRange(theta);
                default -> LEAST_PHI + u[i] * (MOST_PHI - LEAST_PHI);
            };
        }
    }

    /** Turns derivatives by the parameters into derivatives by the coordinates. */
    void pullBack(double[] u, double[] theta, double[] byTheta, double[] byU) {
        double byAlpha = byTheta[EtsFilter.ALPHA];
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case EtsFilter.BETA -> {
                    byAlpha += betaRange(theta) > 0 ? u[i] * byTheta[EtsFilter.BETA] : 0;
                    byU[i] = byTheta[EtsFilter.BETA] * betaRange(theta);
                }
                case EtsFilter.GAMMA -> {
                    byAlpha -= gammaRange(theta) > 0 ? u[i] * byTheta[EtsFilter.GAMMA] : 0;
                    byU[i] = byTheta[EtsFilter.GAMMA] * gammaRange(theta);
                }
                case EtsFilter.PHI -> byU[i] = byTheta[EtsFilter.PHI] * (MOST_PHI - LEAST_PHI);
                default -> byU[i] = 0;
            }
        }
        if (parameters.length > 0 && parameters[0] == EtsFilter.ALPHA) {
            byU[0] = byAlpha * alphaRange;
        }
    }

    private static double betaRange(double[] theta) {
        return Math.max(0, Math.min(LARGEST, theta[EtsFilter.ALPHA]) - SMALLEST);
    }

    private static double gammaRange(double[] theta) {
        return Math.max(0, Math.min(LARGEST, 1 - theta[EtsFilter.ALPHA]) - SMALLEST);
    }
}
