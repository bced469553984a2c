package org.sentinelle.stats.forecast;

import org.jspecify.annotations.Nullable;

/** Smoothing parameters that are given; null for one that is to be estimated. */
public record EtsFixed(
        @Nullable Double alpha,
        @Nullable Double beta,
        @Nullable Double gamma,
        @Nullable Double phi) {
    /** Nothing is given. */
    public static final EtsFixed NOTHING = new EtsFixed(null, null, null, null);

    /** Whether the model has all parameters that are given. */
    public boolean isWithin(EtsModel model) {
        return (beta == null || model.hasTrend())
                && (gamma == null || model.isSeasonal())
                && (phi == null || model.isDamped());
    }
}
