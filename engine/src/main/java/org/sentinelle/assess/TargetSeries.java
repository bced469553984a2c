package org.sentinelle.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/**
 * What was observed of a target's indicator: its baseline and the values after it, at most as late as the target.
 *
 * @param atBaseline the observation of the baseline period, if there is one
 * @param stated the baseline value that the plan states, which goes before the observed one
 * @param after observations after the baseline, in time order, with and without a value
 */
record TargetSeries(
        @Nullable Observation atBaseline, @Nullable Double stated, List<Observation> after) {

    /** A value and its period. */
    record Dated(Period period, Bounds bounds) {}

    static TargetSeries of(Plan.Target target, List<Observation> series) {
        List<Observation> own = series.stream()
                .filter(o -> isOf(target, o))
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        List<Observation> after = own.stream()
                .filter(o -> o.period().compareTo(target.baseline()) > 0)
                .filter(o -> o.period().compareTo(target.period()) <= 0)
                .toList();
        Observation atBaseline = own.stream()
                .filter(o -> o.period().equals(target.baseline()))
                .findFirst()
                .orElse(null);
        return new TargetSeries(atBaseline, target.baselineValue(), after);
    }

    private static boolean isOf(Plan.Target target, Observation o) {
        return o.indicator().equals(target.indicator())
                && o.area().equals(target.area())
                && o.stratum().isTotal()
                && o.panel() == Observation.Panel.ALL
                && o.period().grain() == target.baseline().grain();
    }

    @Nullable
    Bounds baseline() {
        if (stated != null) {
            return Bounds.point(stated);
        }
        return atBaseline == null ? null : atBaseline.bounds();
    }

    boolean baselineStated() {
        return stated != null;
    }

    boolean baselineSuppressed() {
        return atBaseline != null && atBaseline.status() == ObsStatus.Q;
    }

    /** The last observation after the baseline that has a value. */
    @Nullable
    Observation latestObservation() {
        Observation last = null;
        for (Observation o : after) {
            last = o.bounds() == null ? last : o;
        }
        return last;
    }

    @Nullable
    Dated latest() {
        Observation last = latestObservation();
        return last == null || last.bounds() == null ? null : new Dated(last.period(), last.bounds());
    }

    /** The baseline where {@link Applicability} has found one. */
    Bounds requiredBaseline() {
        return Objects.requireNonNull(baseline(), "baseline");
    }

    /** The latest value where {@link Applicability} has found one. */
    Dated requiredLatest() {
        return Objects.requireNonNull(latest(), "latest");
    }

    boolean latestSuppressed() {
        return after.stream().anyMatch(o -> o.status() == ObsStatus.Q);
    }

    /** Observations without a value that are later than the latest value. */
    List<Observation> missingAfterLatest() {
        Observation last = latestObservation();
        return after.stream()
                .filter(o -> o.bounds() == null)
                .filter(o -> last == null || o.period().compareTo(last.period()) > 0)
                .toList();
    }

    /** Whether a break lies after the baseline and not after the latest value. */
    boolean brokenBeforeLatest() {
        Dated last = latest();
        return last != null
                && after.stream()
                        .filter(o -> o.period().compareTo(last.period()) <= 0)
                        .anyMatch(o -> o.status() == ObsStatus.B);
    }
}
