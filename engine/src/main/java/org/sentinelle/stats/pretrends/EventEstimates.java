package org.sentinelle.stats.pretrends;

import java.util.Arrays;

/**
 * Estimates of an event study around a reference period that is left out, in order of time, and their covariance.
 *
 * <p>b ~ N(delta + (0, tau), V): delta are differences in trends, 0 in the reference period, tau the effects after it.
 *
 * @param b estimates, {@code pre} before the reference period and the others after it
 * @param v their covariance
 * @param pre at least 1, and fewer than there are estimates
 */
public record EventEstimates(double[] b, double[][] v, int pre) {
    public EventEstimates {
        if (pre < 1 || pre >= b.length || v.length != b.length) {
            throw new IllegalArgumentException(pre + " of " + b.length + " estimates lie before the reference period");
        }
    }

    /** Periods after the reference period. */
    public int post() {
        return b.length - pre;
    }

    /** Weights of the effect in period {@code at} after the reference period, from 0. */
    public double[] only(int at) {
        double[] l = new double[post()];
        l[at] = 1;
        return l;
    }

    /** Weights of the mean effect of all periods after the reference period. */
    public double[] mean() {
        double[] l = new double[post()];
        Arrays.fill(l, 1.0 / l.length);
        return l;
    }

    /** theta = l'tau as estimated when trends are parallel. */
    public double estimate(double[] l) {
        double sum = 0;
        for (int t = 0; t < l.length; t++) {
            sum += l[t] * b[pre + t];
        }
        return sum;
    }

    /** The standard error of {@link #estimate}. */
    public double stdError(double[] l) {
        double[] all = new double[b.length];
        System.arraycopy(l, 0, all, pre, l.length);
        return Math.sqrt(variance(all));
    }

    /** a'Va. */
    double variance(double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i] * v[i][j] * a[j];
            }
        }
        return sum;
    }
}
