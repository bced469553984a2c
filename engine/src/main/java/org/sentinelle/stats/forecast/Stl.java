package org.sentinelle.stats.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decomposition of a series into season, trend and remainder by loess (STL).
 *
 * <p>The inner loop takes the trend off the series, smooths each cycle-subseries (all values of one season of the period)
 * by loess with one value beyond either end, C; takes from C its low-pass part, moving averages of lengths p, p and 3 and
 * a loess, so that the seasonal S = C - low-pass holds no trend; and smooths y - S by loess, the trend T. It starts from T =
 * 0. The outer loop weighs each observation by (1 - (|R| / 6 median |R|)^2)^2, 0 beyond, R = y - S - T, for the loess of
 * subseries and trend in the next run of the inner loop. With an unchanging season, S is in the end the mean of each
 * season of what a very wide window gives.
 *
 * <p>Assumes values at equal steps of time without gaps, in any unit, more than two periods of them. Edge cases: a median
 * of 0 leaves only observations without a remainder their weight; weights within 0.001 of 6 median |R| are 1 and beyond
 * 0.999 are 0.
 *
 * <p>Reference: Cleveland, Cleveland, McRae and Terpenning (1990), STL: a seasonal-trend decomposition procedure based on
 * loess, Journal of Official Statistics 6, 3-73. Checked against stats::stl of R 4.2.2.
 *
 * @param period p, observations in a period, at least 2
 * @param seasonal how the season may change
 * @param loops how often the loops are run
 */
public record Stl(int period, Seasonal seasonal, Loess trend, Loess lowPass, Loops loops) {
    /** Where the bisquare of the remainder reaches 0: so many median absolute remainders. */
    private static final double MEDIANS = 6;

    private static final double FAR = 0.999;
    private static final double NEAR = 0.001;

    /** How the season may change from one period to the next. */
    public sealed interface Seasonal {
        Loess loess(int n);
    }

    /** The season changes slowly: its subseries are smoothed. */
    public record Changing(Loess loess) implements Seasonal {
        @Override
        public Loess loess(int n) {
            return loess;
        }
    }

    /**
     * The season is the same in every period.
     *
     * @param jump of the loess of subseries; null for one longer than any subseries
     */
    public record Unchanging(@Nullable Integer jump) implements Seasonal {
        private static final int WIDTHS = 10;

        @Override
        public Loess loess(int n) {
            return new Loess(WIDTHS * n + 1, 0, jump == null ? n + 1 : jump);
        }
    }

    /** How the median of the remainders' sizes is found. */
    public enum Median {
        /** The middle value, or the mean of the two middle ones. */
        EXACT,
        /**
         * As in the authors' program: where the number of values is even, sometimes a neighbour stands for one of the two
         * middle values; see {@link PartialSort}.
         */
        PROGRAM;

        double of(double[] sizes) {
            double[] sorted = sizes.clone();
            int upper = sizes.length / 2 + 1;
            int lower = sizes.length - upper + 1;
            if (this == EXACT) {
                Arrays.sort(sorted);
            } else {
                PartialSort.sort(sorted, upper, lower);
            }
            return (sorted[upper - 1] + sorted[lower - 1]) / 2;
        }
    }

    /**
     * How often the loops are run.
     *
     * @param inner runs of the inner loop in each run of the outer one, at least 1
     * @param outer how often robustness weights are computed; 0 for none
     * @param median for the robustness weights
     */
    public record Loops(int inner, int outer, Median median) {
        public Loops {
            if (inner < 1 || outer < 0) {
                throw new IllegalArgumentException(
                        "Inner must be at least 1 and outer 0, were " + inner + " and " + outer);
            }
        }
    }

    public Stl {
        if (period < 2) {
            throw new IllegalArgumentException("Period must be at least 2, was " + period);
        }
    }

    /** Takes a series of more than two periods apart. */
    public Decomposition decompose(double[] y) {
        if (y.length <= 2 * period) {
            throw new IllegalArgumentException("More than two periods are needed, was " + y.length);
        }
        double[] trendPart = new double[y.length];
        double[] rho = new double[y.length];
        Arrays.fill(rho, 1);
        double[] seasonalPart = innerLoop(y, trendPart, rho);
        for (int k = 0; k < loops.outer(); k++) {
            weigh(y, seasonalPart, trendPart, rho);
            seasonalPart = innerLoop(y, trendPart, rho);
        }
        if (seasonal instanceof Unchanging) {
            takeMeans(seasonalPart);
        }
        return new Decomposition(y, seasonalPart, trendPart, rho);
    }

    /** Updates the trend in place and returns the season. */
    private double[] innerLoop(double[] y, double[] trendPart, double[] rho) {
        int n = y.length;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] season = new double[n];
        for (int run = 0; run < loops.inner(); run++) {
            double[] cycles = smoothCycles(difference(y, trendPart), rho);
            double[] low = lowPass.smooth(average(average(average(cycles, period), period), 3), ones);
            Arrays.setAll(season, i -> cycles[period + i] - low[i]);
            System.arraycopy(trend.smooth(difference(y, season), rho), 0, trendPart, 0, n);
        }
        return season;
    }

    /** C, from one period before the series to one after it. */
    private double[] smoothCycles(double[] detrended, double[] rho) {
        int n = detrended.length;
        Loess loess = seasonal.loess(n);
        double[] cycles = new double[n + 2 * period];
        for (int season = 0; season < period; season++) {
            double[] smooth = loess.smoothBeyond(every(detrended, season), every(rho, season));
            for (int m = 0; m < smooth.length; m++) {
                cycles[season + m * period] = smooth[m];
            }
        }
        return cycles;
    }

    private double[] every(double[] values, int first) {
        double[] subseries = new double[(values.length - first - 1) / period + 1];
        Arrays.setAll(subseries, m -> values[first + m * period]);
        return subseries;
    }

    private static double[] average(double[] values, int length) {
        double[] means = new double[values.length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= length) {
                sum -= values[i - length];
            }
            if (i >= length - 1) {
                means[i - length + 1] = sum / length;
            }
        }
        return means;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private void weigh(double[] y, double[] season, double[] trendPart, double[] rho) {
        double[] size = new double[y.length];
        Arrays.setAll(size, i -> Math.abs(y[i] - (season[i] + trendPart[i])));
        double median = loops.median().of(size);
        Arrays.setAll(rho, i -> bisquare(size[i], MEDIANS * median));
    }

    private static double bisquare(double size, double end) {
        if (size <= NEAR * end) {
            return 1;
        }
        if (size > FAR * end) {
            return 0;
        }
        double u = size / end;
        return (1 - u * u) * (1 - u * u);
    }

    private void takeMeans(double[] season) {
        for (int first = 0; first < period; first++) {
            double mean = Arrays.stream(every(season, first)).average().orElseThrow();
            for (int i = first; i < season.length; i += period) {
                season[i] = mean;
            }
        }
    }
}
