package org.sentinelle.stats.trend;

import java.util.Arrays;

/**
 * Times, rising, with finite values and positive weights; the values are kept as what is left over from their weighted least
 * squares line, so that sums of squares are of the size of residuals.
 */
public final class WeightedSeries {
    private final double[] time;
    private final double[] rest;
    private final double[] weight;
    private final double centre;
    private final double level;
    private final double slope;

    public WeightedSeries(double[] time, double[] value, double[] weight) {
        if (time.length != value.length || time.length != weight.length || time.length < 2) {
            throw new IllegalArgumentException("Needs one value and weight a time at two times or more, had "
                    + time.length + " times, " + value.length + " values, " + weight.length + " weights");
        }
        this.time = time.clone();
        this.weight = weight.clone();
        this.centre = mean(time, weight);
        this.level = mean(value, weight);
        double stt = 0;
        double sty = 0;
        for (int i = 0; i < time.length; i++) {
            stt += weight[i] * (time[i] - centre) * (time[i] - centre);
            sty += weight[i] * (time[i] - centre) * (value[i] - level);
        }
        this.slope = sty / stt;
        this.rest = new double[time.length];
        Arrays.setAll(rest, i -> value[i] - level - slope * (time[i] - centre));
    }

    private static double mean(double[] x, double[] w) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * (x[i] - x[0]);
            weights += w[i];
        }
        return x[0] + sum / weights;
    }

    public int length() {
        return time.length;
    }

    public double time(int i) {
        return time[i];
    }

    double weight(int i) {
        return weight[i];
    }

    /** The value minus the line. */
    double rest(int i) {
        return rest[i];
    }

    /** The slope of the line that was taken out. */
    double slope() {
        return slope;
    }

    /** The line that was taken out. */
    double line(double at) {
        return level + slope * (at - centre);
    }
}
