package org.sentinelle.present.descent;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Contribution.Agreement;
import org.sentinelle.result.Contribution.Balance;
import org.sentinelle.result.Observation;

/** Adds up what members reported and compares it with the group's figures. Counts are whole numbers, so equal means equal. */
final class BalanceCheck {
    private static final Bounds NOTHING = Bounds.point(0);

    private BalanceCheck() {}

    /**
     * The outcome for one group value.
     *
     * @param indicator its definition, or null where there is none any more
     */
    static Balance of(Observation whole, MemberFigures.Split split, @Nullable Indicator indicator) {
        if (split.contributing().isEmpty()) {
            return Balance.of(whole.bounds() == null ? Agreement.NO_PARTS : Agreement.DIFFERENT);
        }
        if (whole.numerator() == null) {
            return Balance.of(Agreement.NO_FIGURES);
        }
        if (indicator != null && !addsUp(indicator)) {
            return Balance.of(Agreement.NOT_A_SUM);
        }
        return compared(whole, split);
    }

    private static boolean addsUp(Indicator indicator) {
        return indicator.placeRollup() == Rollup.SUM || indicator.placeRollup() == Rollup.RATIO_OF_SUMS;
    }

    private static Balance compared(Observation whole, MemberFigures.Split split) {
        List<Observation> shown = split.shown();
        int behind = whole.coverage().reporting() + whole.coverage().otherAreas();
        Bounds numerator = rest(whole.numerator(), shown, Observation::numerator);
        Bounds denominator = rest(whole.denominator(), shown, Observation::denominator);
        if (numerator == null
                || denominator == null
                || behind != split.contributing().size()) {
            return Balance.of(Agreement.DIFFERENT);
        }
        if (shown.size() < split.contributing().size()) {
            return new Balance(Agreement.PARTLY_SHOWN, numerator, whole.denominator() == null ? null : denominator);
        }
        boolean exact = numerator.equals(NOTHING) && denominator.equals(NOTHING);
        return Balance.of(exact ? Agreement.EXACT : Agreement.DIFFERENT);
    }

    /** What is left of the whole; null where the parts are more than the whole. */
    private static @Nullable Bounds rest(
            @Nullable Bounds whole, List<Observation> parts, Function<Observation, @Nullable Bounds> figure) {
        double low = whole == null ? 0 : whole.low();
        double high = whole == null ? 0 : whole.high();
        for (Observation part : parts) {
            Bounds of = figure.apply(part);
            low -= of == null ? 0 : of.low();
            high -= of == null ? 0 : of.high();
        }
        return low < 0 || high < low ? null : new Bounds(low, high);
    }
}
