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
 * What was observed of a target's indicator: its baseline and the values after it that end no later than the target's period.
 *
 * @param atBaseline the observation of the baseline period, if there is one
 * @param stated the baseline value that the plan states, which goes before the observed one
 * @param after observations after the baseline, in time order, with and without a value
 */
record TargetSeries(
        @Nullable Observation atBaseline, @Nullable Double stated, List<Observation> after) {

    private static final String BREAK = "break-in-series";
    private static final String SPANS_BREAK = "spans-a-break";

    /** A value and its period. */
    record Dated(Period period, Bounds bounds) {}

    static TargetSeries of(Plan.Target target, List<Observation> series) {
        List<Observation> all = series.stream()
                .filter(o -> isOf(target, o))
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        Period.Grain grain = grain(target, all);
        List<Observation> own =
                all.stream().filter(o -> o.period().grain() == grain).toList();
        List<Observation> after = own.stream()
                .filter(o -> o.period().start().isAfter(target.baseline().end()))
                .filter(o -> !o.period().end().isAfter(target.period().end()))
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
                && o.panel() == Observation.Panel.ALL;
    }

    /**
     * Periods of one length are compared: as long as the baseline's. Where the plan states the baseline's value and no period is
     * as long, such as a baseline of a year before quarterly reports began, those of the series.
     */
    private static Period.Grain grain(Plan.Target target, List<Observation> all) {
        Period.Grain ofBaseline = target.baseline().grain();
        boolean asLong = all.stream().anyMatch(o -> o.period().grain() == ofBaseline);
        return asLong || target.baselineValue() == null || all.isEmpty()
                ? ofBaseline
                : all.get(all.size() - 1).period().grain();
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

    /** Whether a break lies after the baseline and not after the latest value, or within the period of the observed baseline. */
    boolean brokenBeforeLatest() {
        Dated last = latest();
        boolean within =
                stated == null && atBaseline != null && atBaseline.flags().contains(SPANS_BREAK);
        return last != null
                && (within
                        || after.stream()
                                .filter(o -> o.period().compareTo(last.period()) <= 0)
                                .anyMatch(TargetSeries::isBroken));
    }

    /** An estimate after a break has the status of an estimate; its flags tell of the break. */
    private static boolean isBroken(Observation o) {
        return o.status() == ObsStatus.B
                || o.flags().contains(BREAK)
                || o.flags().contains(SPANS_BREAK);
    }
}
