package org.sentinelle.protect.round;

import org.jspecify.annotations.Nullable;

/**
 * A rate, a share or a mean of rounded counts: rounded numerator over rounded denominator, m^ / n^. A ratio with a true count in
 * it would tell that count to whoever multiplies it with the other one that is shown (Handbook on Statistical Disclosure Control,
 * 5.7). What readers learn is what they learn from the two rounded counts, and no more.
 *
 * @param value m^ / n^
 * @param low the smallest ratio of true counts that the two may stand for
 * @param high likewise the largest; infinite where the denominator may be 0
 */
public record RoundedRatio(double value, double low, double high) {

    /**
     * The ratio of two rounded counts.
     *
     * @return null where the denominator is rounded to 0
     */
    public static @Nullable RoundedRatio of(RoundedCell numerator, RoundedCell denominator) {
        if (denominator.value() == 0) {
            return null;
        }
        double high = denominator.low() == 0 ? Double.POSITIVE_INFINITY : (double) numerator.high() / denominator.low();
        return new RoundedRatio(
                (double) numerator.value() / denominator.value(), (double) numerator.low() / denominator.high(), high);
    }
}
