package org.sentinelle.compute.value;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** The place of one observation, waiting for its figures. */
public record Cell(IndicatorPlan plan, String area, Period period, Stratum stratum, Panel panel) {
    public Observation missing(String reason, Coverage coverage) {
        return new Observation(
                plan.indicator().id(),
                area,
                period,
                stratum,
                panel,
                ObsStatus.O,
                confidentiality(),
                List.of(reason),
                null,
                null,
                null,
                null,
                coverage,
                0,
                0);
    }

    public Observation reported(Sums sums, Set<String> caveats, Coverage coverage) {
        Valuation value = Valuation.of(plan.indicator().measure(), sums);
        Set<String> flags = new TreeSet<>(caveats);
        flags.addAll(value.flags());
        Bounds bounds = value.bounds();
        if (bounds != null && !bounds.isPoint() && sums.anyCensored()) {
            flags.add(Flags.CENSORED_INPUTS);
        }
        Tally n = sums.numerator();
        return new Observation(
                plan.indicator().id(),
                area,
                period,
                stratum,
                panel,
                value.status(),
                confidentiality(),
                List.copyOf(flags),
                bounds,
                bounds == null
                        ? null
                        : ValueInterval.of(
                                plan.indicator().uncertainty(), plan.indicator().measure(), sums),
                bounds == null ? null : range(n),
                bounds == null ? null : range(sums.denominator()),
                coverage,
                n.rows(),
                n.censoredRows());
    }

    /** Published sources are free; what a confidential one took part in stays inside until it is protected. */
    private ConfStatus confidentiality() {
        return plan.confidential() ? ConfStatus.N : ConfStatus.F;
    }

    private static @Nullable Bounds range(@Nullable Tally tally) {
        return tally == null ? null : new Bounds(tally.low(), tally.high());
    }
}
