package org.sentinelle.analyse.mixed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelle.stats.mixed.MixedData;
import org.sentinelle.stats.mixed.MixedFit;

/**
 * How the variance of a fit is shared out.
 *
 * @param fixed what the columns explain
 * @param levels between the groups of each level
 * @param rest between rows of the same groups; pi^2/3, that of the standard logistic distribution, for a logistic model
 */
record Shares(double fixed, Map<String, Double> levels, double rest) {
    static Shares of(MixedDesign design, MixedData data, MixedFit fit, boolean logistic) {
        Map<String, Double> levels = new LinkedHashMap<>();
        design.levels().forEach(level -> levels.put(level, design.variance(level, fit)));
        double rest = logistic ? Math.PI * Math.PI / 3 : fit.residual();
        return new Shares(MixedDesign.fixedVariance(data, fit.beta()), levels, rest);
    }

    double between() {
        return levels.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The share of a level in what the columns leave. */
    double icc(String level) {
        return levels.getOrDefault(level, 0.0) / unexplained();
    }

    double unexplained() {
        return between() + rest;
    }

    private double total() {
        return fixed + unexplained();
    }

    /** What the columns explain: S. Nakagawa and H. Schielzeth (2013), doi:10.1111/j.2041-210x.2012.00261.x. */
    double marginal() {
        return fixed / total();
    }

    /** What columns and groups explain together. */
    double conditional() {
        return (fixed + between()) / total();
    }
}
