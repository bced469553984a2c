package org.sentinelle.assess;

import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Bounds;

/** Decides whether a growth rate towards a target has a meaning; the first reason against it is the one that counts. */
final class Applicability {
    private Applicability() {}

    static @Nullable Reason reasonAgainst(Plan.Target target, Indicator indicator, TargetSeries observed) {
        Reason byPlan = byPlan(target, indicator);
        if (byPlan != null) {
            return byPlan;
        }
        Reason byObservations = byObservations(observed);
        if (byObservations != null) {
            return byObservations;
        }
        Reason byValues = byValues(
                target.value(),
                observed.requiredBaseline(),
                observed.requiredLatest().bounds());
        return byValues != null ? byValues : bySide(target.value(), indicator.direction(), observed.requiredBaseline());
    }

    /** Whether the way from the baseline to the target has a meaning, which needs no growth rate: from zero and to zero it has. */
    static boolean hasWay(Plan.Target target, Indicator indicator, TargetSeries observed) {
        Bounds baseline = observed.baseline();
        if (indicator.direction() == Indicator.Direction.NONE || baseline == null || byObservations(observed) != null) {
            return false;
        }
        boolean apart = target.value() < baseline.low() || target.value() > baseline.high();
        return apart && bySide(target.value(), indicator.direction(), baseline) == null;
    }

    private static @Nullable Reason byPlan(Plan.Target target, Indicator indicator) {
        if (indicator.direction() == Indicator.Direction.NONE) {
            return Reason.NO_DIRECTION;
        }
        if (Years.between(target.baseline(), target.period()) <= 0) {
            return Reason.TARGET_NOT_AFTER_BASELINE;
        }
        if (target.value() < 0) {
            return Reason.NEGATIVE_VALUE;
        }
        return target.value() == 0 ? Reason.TARGET_IS_ZERO : null;
    }

    private static @Nullable Reason byObservations(TargetSeries observed) {
        if (observed.baseline() == null) {
            return observed.baselineSuppressed() ? Reason.SUPPRESSED : Reason.NO_BASELINE;
        }
        if (observed.latest() == null) {
            return observed.latestSuppressed() ? Reason.SUPPRESSED : Reason.NO_VALUE_AFTER_BASELINE;
        }
        return observed.brokenBeforeLatest() ? Reason.BREAK_IN_SERIES : null;
    }

    private static @Nullable Reason byValues(double target, Bounds baseline, Bounds latest) {
        if (baseline.low() < 0 || latest.low() < 0) {
            return Reason.NEGATIVE_VALUE;
        }
        if (baseline.low() == 0) {
            return Reason.ZERO_BASELINE;
        }
        return baseline.low() <= target && target <= baseline.high() ? Reason.TARGET_EQUALS_BASELINE : null;
    }

    private static @Nullable Reason bySide(double target, Indicator.Direction direction, Bounds baseline) {
        boolean rising = target > baseline.high();
        return rising == (direction == Indicator.Direction.INCREASE) ? null : Reason.TARGET_BEHIND_BASELINE;
    }
}
