package org.sentinelle.stats.regression;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How far Stirling's formula is from the logarithm of the factorial: log Gamma(x+1) - [log(2 pi x)/2 + x log x - x], x &gt; 0.
 *
 * <p>The series 1/(12x) - 1/(360x^3) + 1/(1260x^5) - 1/(1680x^7) + 1/(1188x^9) from {@value #SERIES_FROM} on, where the next
 * term is below 1e-16, and the difference itself below. Reference: NIST Digital Library of Mathematical Functions, 5.11.1.
 */
public final class StirlingError {
    private static final double SERIES_FROM = 16;

    private StirlingError() {}

    public static double of(double x) {
        if (x < SERIES_FROM) {
            return LogGamma.value(x + 1) - (0.5 * Math.log(2 * Math.PI * x) + x * Math.log(x) - x);
        }
        double s = 1 / (x * x);
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - s / 1188) * s) * s) * s) / x;
    }
}
