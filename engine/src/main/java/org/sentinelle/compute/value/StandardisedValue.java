package org.sentinelle.compute.value;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.value.Figure.Known;
import org.sentinelle.compute.value.Standardisation.Gap;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.stats.rates.DirectRateInterval;

/** A standardised rate from the figures of a leaf: numerators, denominators, and last all events. */
final class StandardisedValue {
    private StandardisedValue() {}

    /** The rate; none where a stratum of the standard has none. */
    static Valuation of(Formula.Standardised formula, List<Known> figures) {
        Standardisation made = made(formula, figures);
        Bounds rate = made.rate();
        if (rate == null || !made.gaps().isEmpty()) {
            boolean nobody =
                    made.gaps().containsValue(Gap.NOBODY) || made.gaps().containsValue(Gap.EVENTS_AMONG_NOBODY);
            return Valuation.none(
                    nobody ? ObsStatus.M : ObsStatus.O,
                    nobody ? Flags.ZERO_DENOMINATOR : Flags.DENOMINATOR_MAY_BE_ZERO);
        }
        Bounds events = sum(figures.subList(0, strata(formula)));
        Bounds population = sum(figures.subList(strata(formula), 2 * strata(formula)));
        boolean outside = figures.get(2 * strata(formula)).low() > events.high();
        return new Valuation(
                ObsStatus.A, rate, outside ? Set.of(Flags.OUTSIDE_STANDARD) : Set.of(), events, population);
    }

    /** Fay and Feuer's interval; null where figures are uncertain. */
    static @Nullable Interval interval(Formula.Standardised formula, List<Known> figures, double level) {
        return made(formula, figures).interval(DirectRateInterval.FAY_FEUER, level);
    }

    private static Standardisation made(Formula.Standardised formula, List<Known> figures) {
        SortedMap<Stratum, Bounds> events = new TreeMap<>();
        SortedMap<Stratum, Bounds> population = new TreeMap<>();
        int i = 0;
        for (Stratum stratum : formula.standard().weights().keySet()) {
            events.put(stratum, range(figures.get(i)));
            population.put(stratum, range(figures.get(strata(formula) + i)));
            i++;
        }
        return Standardisation.of(formula.standard(), new Standardisation.Figures(events, population), formula.per());
    }

    private static int strata(Formula.Standardised formula) {
        return formula.standard().weights().size();
    }

    private static Bounds range(Known figure) {
        return new Bounds(figure.low(), figure.high());
    }

    private static Bounds sum(List<Known> figures) {
        return figures.stream().map(StandardisedValue::range).reduce(Bounds.point(0), Bounds::plus);
    }
}
