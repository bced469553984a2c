package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * A confidence interval for the chance p of a success, from x successes in n trials.
 *
 * <p>Assumes n independent trials of the same chance. The formulas, with their edge cases and references, are those of
 * {@link ProportionFormula}.
 *
 * @param formula how the limits are found
 * @param level the confidence level, in (0, 1)
 */
public record ProportionInterval(ProportionFormula formula, double level) {

    public ProportionInterval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be inside (0, 1), was " + level);
        }
    }

    /** Wilson's interval, the one to use where nothing speaks for another. */
    public static ProportionInterval wilson(double level) {
        return new ProportionInterval(ProportionFormula.WILSON, level);
    }

    /**
     * The limits for x successes of n, as shares.
     *
     * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n and n &gt; 0
     */
    public Limits limits(long x, long n) {
        if (n <= 0 || x < 0 || x > n) {
            throw new IllegalArgumentException("Successes must be 0 to n and n positive, were " + x + " of " + n);
        }
        return formula.limits((double) x, (double) n, 1 - level);
    }
}
