package org.sentinelle.analyse.impact;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;

/** What an effect under other assumptions means for the one before. */
final class CheckVerdicts {
    static final String NOT_POSSIBLE = "not-possible";
    static final String NOT_MADE = "not-made";
    static final String NOTHING_TO_CHANGE = "nothing-to-change";

    private CheckVerdicts() {}

    /** Whether its interval leaves no effect out. */
    static boolean found(@Nullable Estimate estimate) {
        Double low = estimate == null ? null : estimate.confLow();
        Double high = estimate == null ? null : estimate.confHigh();
        return low != null && high != null && (low > 0 || high < 0);
    }

    /** {@code holds}, {@code weaker} (no longer told from none), {@code reverses}, {@code appears} or {@code still-none}. */
    static String beside(@Nullable Estimate main, @Nullable Estimate other) {
        Double value = other == null ? null : other.estimate();
        Double before = main == null ? null : main.estimate();
        if (value == null || before == null) {
            return NOT_POSSIBLE;
        }
        if (!found(main)) {
            return found(other) ? "appears" : "still-none";
        }
        if (Math.signum(value) != Math.signum(before)) {
            return "reverses";
        }
        return found(other) ? "holds" : "weaker";
    }
}
