package org.sentinelle.stats.pretrends;

/**
 * The shortest confidence interval of fixed length for l'tau when the slope of the difference in trends changes by at most M.
 *
 * <p>Estimators v'b with v = l after the reference period are biased by at most M * B(v), B(v) = sum_j |x_j(v)| + sum_j |c_j|, where x_j and
 * c_j are what they make of a change of slope in period j before and after it, as long as they leave straight lines out. The half length
 * is sd(v) * c(M B(v) / sd(v)), c(t) the 1 - alpha quantile of |N(t, 1)|. It is convex, and least at an x that minimises lambda * sum |x_j| +
 * v(x)'V v(x) for lambda = 2 sd M tanh(c t) / (c - t tanh(c t)): a lasso path, along which lambda is found by bisection.
 *
 * <p>Source: A. Rambachan and J. Roth (2023), Review of Economic Studies 90(5), section 4.1, doi 10.1093/restud/rdad018. Their software finds
 * the same by a search over a grid with simulated quantiles, to about three digits.
 *
 * @param centre v'b
 * @param half half length
 * @param bias M B(v)
 * @param stdError sd(v)
 */
public record FixedLength(double centre, double half, double bias, double stdError) {
    private static final int STEPS = 200;

    /**
     * The interval.
     *
     * @param l weights of the effects
     * @param m M, 0 or more
     * @param level 1 - alpha
     */
    public static FixedLength of(EventEstimates study, double[] l, double m, double level) {
        LassoPath path = new LassoPath(study, l);
        double low = 0;
        double high = path.largest();
        double[] x = path.at(m > 0 ? high : 0);
        if (m > 0 && path.wanted(x, m, level) < high) {
            for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
                double lambda = (low + high) / 2;
                x = path.at(lambda);
                if (path.wanted(x, m, level) > lambda) {
                    low = lambda;
                } else {
                    high = lambda;
                }
            }
        }
        double[] v = path.weights(x);
        double centre = 0;
        for (int i = 0; i < v.length; i++) {
            centre += v[i] * study.b()[i];
        }
        double sd = Math.sqrt(study.variance(v));
        double bias = m * path.bias(x);
        return new FixedLength(centre, sd * FoldedNormal.quantile(level, bias / sd), bias, sd);
    }

    public double low() {
        return centre - half;
    }

    public double high() {
        return centre + half;
    }
}
