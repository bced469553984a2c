package org.sentinelle.compute;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Uncertainty;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.ProportionInterval;

/** The place of one observation, waiting for its figures. */
record Cell(IndicatorPlan plan, String area, Period period, Stratum stratum, Panel panel) {
    static final String WILSON = "wilson";

    Observation missing(String reason, Coverage coverage) {
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

    Observation reported(Sums sums, Set<String> caveats, Coverage coverage) {
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
                bounds == null ? null : confidence(sums),
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

    private @Nullable Interval confidence(Sums sums) {
        Indicator indicator = plan.indicator();
        Uncertainty asked = indicator.uncertainty();
        Tally d = sums.denominator();
        boolean applies = indicator.measure() instanceof Measure.Proportion
                && asked != null
                && asked.method().equals(WILSON)
                && !sums.anyCensored();
        if (!applies
                || asked == null
                || d == null
                || !d.isPoint()
                || !sums.numerator().isPoint()) {
            return null;
        }
        int per = indicator.measure().per();
        Limits limits =
                ProportionInterval.wilson(asked.level()).limits(sums.numerator().low(), d.low());
        return new Interval(limits.low() * per, limits.high() * per, asked.level(), WILSON);
    }

    private static @Nullable Bounds range(@Nullable Tally tally) {
        return tally == null ? null : new Bounds(tally.low(), tally.high());
    }
}
