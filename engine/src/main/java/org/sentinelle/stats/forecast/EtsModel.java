package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * The kind of an exponential smoothing state space model: how its error, trend and season enter.
 *
 * <p>Named as in the literature: error A or M, trend N, A or Ad, season N, A or M; {@code MAdM} has multiplicative error,
 * damped additive trend and multiplicative season. Multiplicative trends are left out: their forecasts grow without bound.
 *
 * <p>Reference: Hyndman, Koehler, Snyder and Grose (2002), International Journal of Forecasting 18, 439-454, doi
 * 10.1016/S0169-2070(01)00110-8.
 */
public record EtsModel(Errors error, Trend trend, Season season) {
    /** How the error enters. */
    public enum Errors {
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Errors(String letter) {
            this.letter = letter;
        }
    }

    /** How the level changes. */
    public enum Trend {
        NONE("N"),
        ADDITIVE("A"),
        DAMPED("Ad");

        private final String letter;

        Trend(String letter) {
            this.letter = letter;
        }
    }

    /** How the season enters. */
    public enum Season {
        NONE("N"),
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    /** All eighteen. */
    public static List<EtsModel> all() {
        List<EtsModel> models = new ArrayList<>();
        for (Errors error : Errors.values()) {
            for (Trend trend : Trend.values()) {
                for (Season season : Season.values()) {
                    models.add(new EtsModel(error, trend, season));
                }
            }
        }
        return models;
    }

    /** The model of a name such as {@code AAdN}. */
    public static EtsModel of(String name) {
        return all().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No exponential smoothing model is called " + name));
    }

    public String name() {
        return error.letter + trend.letter + season.letter;
    }

    public boolean hasTrend() {
        return trend != Trend.NONE;
    }

    public boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    public boolean isSeasonal() {
        return season != Season.NONE;
    }

    /** Whether the season multiplies the level. */
    public boolean isSeasonMultiplied() {
        return season == Season.MULTIPLICATIVE;
    }

    /** Whether the error is relative to the forecast. */
    public boolean isErrorMultiplied() {
        return error == Errors.MULTIPLICATIVE;
    }

    /** Whether the model is only for values above 0. */
    public boolean isForPositiveValues() {
        return isErrorMultiplied() || isSeasonMultiplied();
    }

    /**
     * Whether forecasts may have an infinite variance: an additive error divided by a season that can be 0. Such a model is
     * not chosen automatically.
     */
    public boolean isUnstable() {
        return !isErrorMultiplied() && isSeasonMultiplied();
    }

    /** Smoothing parameters and initial states, the seasonal ones being tied by their sum; the variance is not counted. */
    public int parameters(int period) {
        return smoothingParameters() + initialStates(period);
    }

    /** How many of alpha, beta, gamma and phi the model has. */
    int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (isDamped() ? 1 : 0) + (isSeasonal() ? 1 : 0);
    }

    /** Free initial states. */
    int initialStates(int period) {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? period - 1 : 0);
    }
}
