package org.sentinelle.compute.value;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.values.Pooled;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** The place of one observation, waiting for its figures. */
record Cell(IndicatorPlan plan, Inputs inputs, String area, Period period, Stratum stratum, Panel panel) {

    /** What stands behind a value: rows, and those of them that were censored. */
    record Rows(long rows, long censored) {}

    Observation missing(Lack why, Coverage coverage) {
        return observation(
                why.status(), Set.of(why.reason()), Valuation.none(why.status(), why.reason()), null, coverage);
    }

    /** From the figures of one area, or the sums of several. */
    Observation reported(Input.Reported input, Set<String> caveats, Coverage coverage) {
        return valued(value(input), input, caveats, coverage);
    }

    private Valuation value(Input.Reported input) {
        if (!(term() instanceof Term.Leaf leaf && leaf.formula() instanceof Formula.Drawn drawn)) {
            return Valuation.of(term(), input.figures());
        }
        if (panel == Panel.FIXED) {
            return Valuation.none(ObsStatus.O, Flags.NO_FIXED_PANEL);
        }
        Pooled value = inputs.drawn(drawn.request(), new At(area, period), stratum);
        return value == null
                ? Valuation.none(ObsStatus.O, Flags.NOT_REPORTED)
                : Valuation.value(new Bounds(value.low(), value.high()), null, null);
    }

    /** How the value is made. */
    Term term() {
        return inputs.breakdown().term();
    }

    /** A value that was made in another way than from the sums; the input tells the rows behind it. */
    Observation valued(Valuation made, Input.Reported input, Set<String> caveats, Coverage coverage) {
        double years = years();
        Valuation value = made.annualised(years);
        Bounds bounds = value.bounds();
        Set<String> flags = new TreeSet<>(caveats);
        flags.addAll(value.flags());
        if (bounds != null && !bounds.isPoint() && input.anyCensored()) {
            flags.add(Flags.CENSORED_INPUTS);
        }
        ObsStatus status = bounds == null ? value.status() : status(flags);
        return observation(status, flags, value, input, coverage);
    }

    private Observation observation(
            ObsStatus status, Set<String> flags, Valuation value, Input.@Nullable Reported input, Coverage coverage) {
        Bounds bounds = value.bounds();
        Rows rows = input == null ? new Rows(0, 0) : rows(input);
        return new Observation(
                plan.indicator().id(),
                area,
                period,
                stratum,
                panel,
                status,
                confidentiality(),
                List.copyOf(flags),
                bounds,
                bounds == null || input == null ? null : interval(input),
                bounds == null ? null : value.above(),
                bounds == null ? null : value.below(),
                coverage,
                rows.rows(),
                rows.censored());
    }

    private @Nullable Interval interval(Input.Reported input) {
        return ValueInterval.of(plan.indicator().uncertainty(), term(), input.figures(), years());
    }

    /** How many years the value is spread over; one where it is not brought to a year. */
    private double years() {
        TimeAxis axis = plan.indicator().time();
        Period span = axis.annualised() ? axis.span(period, 0) : null;
        return span == null ? 1 : TimeAxis.years(span);
    }

    /** The rows of what is counted first, in each of the indicators that the value is made of. */
    private Rows rows(Input.Reported input) {
        long rows = 0;
        long censored = 0;
        List<Slot> slots = term().slots();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).role() == Slot.Role.COUNT || slots.get(i).role() == Slot.Role.STEP) {
                rows += input.figures().get(i).rows();
                censored += input.figures().get(i).censoredRows();
            }
        }
        return new Rows(rows, censored);
    }

    /** Of several that hold, the one that a reader must know first. */
    private static ObsStatus status(Set<String> flags) {
        if (flags.contains(Flags.BREAK_IN_SERIES)) {
            return ObsStatus.B;
        }
        if (flags.contains(Flags.DEFINITIONS_DIFFER)) {
            return ObsStatus.D;
        }
        return flags.contains(Flags.APPORTIONED) ? ObsStatus.E : ObsStatus.A;
    }

    /** Published sources are free; what a confidential one took part in stays inside until it is protected. */
    private ConfStatus confidentiality() {
        return plan.confidential() ? ConfStatus.N : ConfStatus.F;
    }
}
