package org.sentinelle.stats.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Initial states to begin a search from: the mean of the first season, no slope, and each season's mean beside the mean of
 * all values. These may leave the values that a model is defined for, so after them come the same without seasons, and the
 * mean of all values without seasons.
 */
final class PlainStart {
    /** Values whose mean is the level of a series without season. */
    private static final int FIRST_VALUES = 4;

    private PlainStart() {}

    /** Level, slope if there is one, first m - 1 seasons if there are any. */
    static List<double[]> of(double[] y, EtsModel model, int period) {
        double first = mean(Arrays.copyOf(y, Math.min(y.length, Math.max(period, FIRST_VALUES))));
        double[] even = new double[period];
        Arrays.fill(even, model.isSeasonMultiplied() ? 1 : 0);
        return List.of(
                start(model, first, model.isSeasonal() ? seasons(y, period, model.isSeasonMultiplied()) : even),
                start(model, first, even),
                start(model, mean(y), even));
    }

    private static double[] start(EtsModel model, double level, double[] season) {
        double[] start = new double[model.initialStates(season.length)];
        start[0] = level;
        if (model.isSeasonal()) {
            System.arraycopy(season, 0, start, model.hasTrend() ? 2 : 1, season.length - 1);
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
