package org.sentinelle.stats.forecast;

/**
 * The recursions run on without errors: l + (phi + ... + phi^h) b, with the season of the step added or multiplied.
 *
 * <p>They are the means of the values to come, except for a multiplied season beyond its first return, see {@link
 * MultipliedMoments}.
 */
final class PointForecasts {
    private PointForecasts() {}

    static double[] of(EtsFit fit, int horizon) {
        EtsState end = fit.end();
        double[] means = new double[horizon];
        double slope = end.slope();
        double level = end.level();
        for (int h = 0; h < horizon; h++) {
            slope *= fit.smoothing().phi();
            level += slope;
            double season = fit.model().isSeasonal() ? end.season().get(h % fit.period()) : 0;
            means[h] = fit.model().isSeasonMultiplied() ? level * season : level + season;
        }
        return means;
    }
}
