package org.sentinelle.stats.regression;

import java.io.Serializable;

/**
 * Sums of very many numbers, each with what rounding left out of it, so that they hardly depend on how the numbers were split.
 *
 * <p>Reference: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54:39-51 (1974),
 * doi:10.1002/zamm.19740540106.
 */
public final class CompensatedSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] sums;
    private final double[] rests;

    public CompensatedSums(int count) {
        this.sums = new double[count];
        this.rests = new double[count];
    }

    public void add(int which, double value) {
        double sum = sums[which] + value;
        rests[which] +=
                Math.abs(sums[which]) >= Math.abs(value) ? sums[which] - sum + value : value - sum + sums[which];
        sums[which] = sum;
    }

    /** Adds the other's sums. */
    public void add(CompensatedSums other) {
        for (int j = 0; j < sums.length; j++) {
            add(j, other.sums[j]);
            rests[j] += other.rests[j];
        }
    }

    public double value(int which) {
        double whole = sums[which] + rests[which];
        return Double.isNaN(whole) ? sums[which] : whole;
    }

    public double[] values() {
        double[] values = new double[sums.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = value(j);
        }
        return values;
    }
}
