package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Initial states to begin a search from: the mean of the first season, no slope, and each season's mean beside the mean of
 * all values. Where these leave the model's values, its best initial states are searched from no better place.
 */
final class PlainStart {
    /** Values whose mean is the level of a series without season. */
    private static final int FIRST_VALUES = 4;

    private PlainStart() {}

    /** Level, slope if there is one, first m - 1 seasons if there are any. */
    static double[] of(double[] y, EtsModel model, int period) {
        double[] start = new double[model.initialStates(period)];
        int first = Math.min(y.length, Math.max(period, FIRST_VALUES));
        start[0] = mean(Arrays.copyOf(y, first));
        if (model.isSeasonal()) {
            double[] season = seasons(y, period, model.isSeasonMultiplied());
            System.arraycopy(season, 0, start, model.hasTrend() ? 2 : 1, period - 1);
        }
        return start;
    }

    private static double[] seasons(double[] y, int period, boolean multiplied) {
        double[] season = new double[period];
        for (int j = 0; j < period; j++) {
            int position = j;
            season[j] = mean(IntStream.range(0, y.length)
                    .filter(t -> t % period == position)
                    .mapToDouble(t -> y[t])
                    .toArray());
        }
        double whole = mean(season);
        Arrays.setAll(season, j -> multiplied ? season[j] / whole : season[j] - whole);
        return season;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
