package org.sentinelle.protect.round;

import org.sentinelle.model.ProtectionPolicy;

/**
 * What readers know of the way counts are rounded.
 *
 * @param base b: published counts are multiples of it
 * @param threshold k: counts from 1 to k - 1 are hidden, so what is shown is 0 or at least k
 * @param zerosShown whether empty cells are shown; where they are not, whatever is shown is at least k
 */
public record RoundingRule(int base, int threshold, boolean zerosShown) {
    public RoundingRule {
        if (base < 2) {
            throw new IllegalArgumentException("Counts are rounded to a base of 3, 5 or 10, not " + base);
        }
    }

    /** The rule of a policy whose publications are rounded. */
    public static RoundingRule of(ProtectionPolicy policy, ProtectionPolicy.Round regime) {
        return new RoundingRule(regime.base(), policy.threshold(), policy.zeros() == ProtectionPolicy.Zeros.SHOW);
    }

    /** Whether the policy lets a count be shown at all. */
    public boolean shows(long count) {
        return count == 0 ? zerosShown : count >= threshold;
    }

    /**
     * What readers learn of a count from its rounded value a, given that no count moves by more than (K + 1) b - 1: it lies in
     * {@code [a - (K + 1) b + 1, a + (K + 1) b - 1]}, and is 0 or at least k. A value of 0 is a true zero if no count from k on
     * can get there.
     *
     * @param value a, a multiple of the base
     * @param steps K; 0 where each count goes to one of the two multiples beside it
     */
    public RoundedCell learned(long value, int steps) {
        long reach = (steps + 1L) * base - 1;
        long high = value + reach;
        boolean mayBeZero = zerosShown && value == 0;
        long low = mayBeZero ? 0 : Math.max(value - reach, threshold);
        return new RoundedCell(value, low, mayBeZero && high < threshold ? 0 : high);
    }
}
