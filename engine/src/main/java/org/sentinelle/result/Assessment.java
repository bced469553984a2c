package org.sentinelle.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;

/**
 * One published method's verdict on one target.
 *
 * @param outcome {@code answered}, or {@code declined} with a reason
 * @param verdictLow the worst verdict that the bounds of the values allow; null where declined
 * @param verdictHigh the best verdict they allow; where both agree, that is the verdict
 * @param latest the last period with a value, at most the target's own
 * @param score the method's measure of progress, as bounds
 * @param way the share of the way from the baseline to the target, as bounds: 1 is all of it; null where it has no meaning
 */
public record Assessment(
        String plan,
        String target,
        String indicator,
        String area,
        String method,
        String methodVersion,
        String outcome,
        @Nullable String verdictLow,
        @Nullable String verdictHigh,
        @Nullable Period baseline,
        @Nullable Bounds baselineValue,
        @Nullable Period latest,
        @Nullable Bounds latestValue,
        Period targetPeriod,
        double targetValue,
        @Nullable Bounds score,
        @Nullable Bounds way,
        @Nullable String reason,
        List<String> caveats) {
    public Assessment {
        caveats = List.copyOf(caveats);
    }
}
