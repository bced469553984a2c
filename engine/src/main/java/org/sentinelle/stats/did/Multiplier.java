package org.sentinelle.stats.did;

/**
 * What the contributions of each unit are multiplied by in the draws of a multiplier bootstrap: one of two points, of mean 0 and variance 1.
 */
public enum Multiplier {
    /** -1 and 1, equally likely; what R's did draws. */
    RADEMACHER(-1, 1, 0.5),
    /** Of third moment 1 as well: E. Mammen, Annals of Statistics 21:255-285 (1993), doi:10.1214/aos/1176349025. */
    MAMMEN((1 - Math.sqrt(5)) / 2, (1 + Math.sqrt(5)) / 2, 1 - (Math.sqrt(5) + 1) / (2 * Math.sqrt(5)));

    final double low;
    final double high;
    final double chanceHigh;

    Multiplier(double low, double high, double chanceHigh) {
        this.low = low;
        this.high = high;
        this.chanceHigh = chanceHigh;
    }
}
