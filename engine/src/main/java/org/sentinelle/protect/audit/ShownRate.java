package org.sentinelle.protect.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.audit.PublishedNumber.Range;

/**
 * A quotient {@code r = per x / N} as it is shown with d decimals, halves rounded up:
 * {@code (r - h) N <= per x < (r + h) N} with {@code h = 0.5 / 10^d}.
 *
 * @param range r, or between what it lies
 * @param decimals d, those that the indicator's values are shown with
 */
record ShownRate(Range range, int decimals, int per) {
    /** Beyond it a value is taken to be shown as the computer holds it, so that it tells the fraction itself. */
    private static final int MOST_ROUNDED = 6;

    /** Relative error of a quotient in double precision, some units in its last place. */
    private static final double DOUBLE_ERROR = 1e-14;

    private static final int MOST_STEPS = 64;

    /** {@code above x = below N}, in lowest terms. */
    record Fraction(long above, long below) {}

    /** Whole numbers {@code low <= times x - least N} and {@code times x - most N <= high}. */
    record Limits(long times, long least, long most) {}

    /** The x that are possible where N is known; from the smallest to the largest. */
    record Counts(long low, long high) {}

    Counts of(BigDecimal whole) {
        BigDecimal least = range.low().subtract(half()).multiply(whole);
        BigDecimal most = range.high().add(half()).multiply(whole);
        long low =
                least.divide(BigDecimal.valueOf(per), 0, RoundingMode.CEILING).longValueExact();
        long high = most.divide(BigDecimal.valueOf(per), 0, RoundingMode.FLOOR).longValueExact();
        boolean reached =
                BigDecimal.valueOf(high).multiply(BigDecimal.valueOf(per)).compareTo(most) == 0;
        return new Counts(Math.max(0, low), reached && high > low ? high - 1 : high);
    }

    boolean isRounded() {
        return decimals <= MOST_ROUNDED;
    }

    /** Both sides of the inequality multiplied until all is whole: with {@code 2 10^d}. */
    Limits limits() {
        BigDecimal twice = BigDecimal.TEN.pow(decimals).multiply(BigDecimal.valueOf(2));
        return new Limits(
                twice.multiply(BigDecimal.valueOf(per)).longValueExact(),
                range.low().multiply(twice).longValueExact() - 1,
                range.high().multiply(twice).longValueExact() + 1);
    }

    /**
     * The simplest fraction that the value can be; null where it is only bounded, or where so many are possible that the simplest
     * one says nothing: two fractions with denominators up to q lie at least {@code 1 / q^2} apart.
     */
    @Nullable
    Fraction fraction() {
        if (range.low().compareTo(range.high()) != 0) {
            return null;
        }
        double value = range.low().doubleValue() / per;
        double error = Math.max(half().doubleValue() / per, value * DOUBLE_ERROR);
        Fraction simplest = simplest(value, error);
        return simplest.below() * (double) simplest.below() * 2 * error < 1 ? simplest : null;
    }

    /** By continued fraction: the first convergent that is near enough. */
    private static Fraction simplest(double value, double error) {
        long aboveBefore = 1;
        long belowBefore = 0;
        long above = (long) Math.floor(value);
        long below = 1;
        double rest = value - above;
        for (int i = 0; i < MOST_STEPS && Math.abs((double) above / below - value) > error; i++) {
            double inverse = 1 / rest;
            long digit = (long) Math.floor(inverse);
            rest = inverse - digit;
            long nextAbove = digit * above + aboveBefore;
            long nextBelow = digit * below + belowBefore;
            aboveBefore = above;
            belowBefore = below;
            above = nextAbove;
            below = nextBelow;
        }
        return new Fraction(above, below);
    }

    private BigDecimal half() {
        return isRounded()
                ? BigDecimal.valueOf(5, decimals + 1)
                : BigDecimal.valueOf(Math.abs(range.high().doubleValue()) * DOUBLE_ERROR);
    }
}
