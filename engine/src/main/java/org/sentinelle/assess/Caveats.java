package org.sentinelle.assess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** What a reader of a verdict has to know beside it, as codes in a fixed order. */
final class Caveats {
    /** The target's value is already reached, for certain; Eurostat has no class for that. */
    static final String TARGET_REACHED = "target-reached";
    /** The bounds allow values on both sides of the target. */
    static final String TARGET_PERHAPS_REACHED = "target-perhaps-reached";

    static final String CHANGING_PANEL = "changing-panel";
    static final String BASELINE_STATED_BY_PLAN = "baseline-stated-by-plan";
    static final String CENSORED_INPUTS = "censored-inputs";
    static final String DEFINITION_DIFFERS = "definition-differs";
    static final String LATER_VALUE_SUPPRESSED = "later-value-suppressed";
    static final String LATER_VALUE_MISSING = "later-value-missing";
    static final String ILLUSTRATIVE_TARGET = "illustrative-target";
    /** The target is due after the plan's end. */
    static final String FOLLOW_UP_TARGET = "follow-up-target";

    static final String PROVISIONAL_PARAMETERS = "provisional-parameters";

    private Caveats() {}

    static List<String> of(Plan.Target target, ProgressParameters parameters, TargetSeries observed) {
        List<String> caveats = new ArrayList<>();
        addReached(caveats, target, observed);
        addIf(caveats, CHANGING_PANEL, panelChanges(observed));
        addIf(caveats, BASELINE_STATED_BY_PLAN, observed.baselineStated());
        addIf(caveats, CENSORED_INPUTS, isRange(observed.baseline()) || isRange(latestBounds(observed)));
        addIf(caveats, DEFINITION_DIFFERS, definitionDiffers(observed));
        addIf(caveats, LATER_VALUE_SUPPRESSED, missingLater(observed, true));
        addIf(caveats, LATER_VALUE_MISSING, missingLater(observed, false));
        addIf(caveats, ILLUSTRATIVE_TARGET, target.illustrative());
        addIf(caveats, FOLLOW_UP_TARGET, target.followUp());
        addIf(caveats, PROVISIONAL_PARAMETERS, parameters.provisional());
        return caveats;
    }

    private static void addIf(List<String> caveats, String caveat, boolean holds) {
        if (holds) {
            caveats.add(caveat);
        }
    }

    private static void addReached(List<String> caveats, Plan.Target target, TargetSeries observed) {
        Bounds baseline = observed.baseline();
        Bounds latest = latestBounds(observed);
        if (baseline == null || latest == null || isInside(target.value(), baseline)) {
            return;
        }
        boolean rising = baseline.high() < target.value();
        boolean surely = rising ? latest.low() >= target.value() : latest.high() <= target.value();
        boolean perhaps = rising ? latest.high() >= target.value() : latest.low() <= target.value();
        addIf(caveats, TARGET_REACHED, surely);
        addIf(caveats, TARGET_PERHAPS_REACHED, perhaps && !surely);
    }

    private static boolean isInside(double value, Bounds bounds) {
        return bounds.low() <= value && value <= bounds.high();
    }

    /** Whether another number of States, or of other areas, stands behind the latest value than behind the baseline. */
    private static boolean panelChanges(TargetSeries observed) {
        Observation before = observed.atBaseline();
        Observation after = observed.latestObservation();
        if (observed.baselineStated() || before == null || after == null) {
            return false;
        }
        Coverage from = before.coverage();
        Coverage to = after.coverage();
        return from.reporting() != to.reporting() || from.otherAreas() != to.otherAreas();
    }

    private static boolean definitionDiffers(TargetSeries observed) {
        Observation before = observed.atBaseline();
        Observation after = observed.latestObservation();
        return (before != null && before.status() == ObsStatus.D) || (after != null && after.status() == ObsStatus.D);
    }

    private static boolean missingLater(TargetSeries observed, boolean suppressed) {
        return observed.latestObservation() != null
                && observed.missingAfterLatest().stream().anyMatch(o -> (o.status() == ObsStatus.Q) == suppressed);
    }

    private static @Nullable Bounds latestBounds(TargetSeries observed) {
        TargetSeries.Dated latest = observed.latest();
        return latest == null ? null : latest.bounds();
    }

    private static boolean isRange(@Nullable Bounds bounds) {
        return bounds != null && !bounds.isPoint();
    }
}
