package org.sentinelle.compute.value;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.TimeAxis;

/**
 * How many people live where: in a period that is no year, the mean over its days of those of its years. An area whose figure is
 * missing or only bounded counts as unknown.
 */
final class Population {
    private final Sources sources;
    private final @Nullable TimeRollup rollup;

    Population(Sources sources, @Nullable TallyRequest request) {
        this.sources = sources;
        this.rollup = request == null
                ? null
                : new TimeRollup(
                        new Slot(
                                request,
                                Slot.Role.WHOLE,
                                TimeAxis.years(Rollup.MEAN),
                                Rollup.MEAN,
                                0,
                                0,
                                true,
                                null,
                                Stratum.TOTAL,
                                new TreeMap<>(),
                                List.of()),
                        MissingPolicy.ANY_INPUT);
    }

    /**
     * How much of a population is covered.
     *
     * @param value covered over all, in [0, 1], among areas of known population; null where none is known
     * @param partlyUnknown whether the population of some, but not all, of the areas is unknown
     */
    record Share(@Nullable Double value, boolean partlyUnknown) {}

    /** How many live there; null where that is not known. */
    @Nullable
    Double of(String area, Period period) {
        if (rollup == null) {
            return null;
        }
        Figure figure = rollup.figure(sources.of(rollup.slot(), area), Stratum.TOTAL, period);
        return figure instanceof Figure.Known known && known.isPoint() ? (Double) known.low() : null;
    }

    /** The share of the contributing areas in all of these and those expected. */
    Share share(Set<String> contributing, Set<String> expected, Period period) {
        Set<String> all = new TreeSet<>(expected);
        all.addAll(contributing);
        double covered = 0;
        double total = 0;
        boolean unknown = false;
        for (String area : all) {
            Double living = of(area, period);
            if (living == null) {
                unknown = true;
            } else {
                total += living;
                covered = contributing.contains(area) ? covered + living : covered;
            }
        }
        return total == 0 ? new Share(null, false) : new Share(covered / total, unknown);
    }
}
