package org.sentinelle.compute;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** How many people live where; an area whose figure is missing or only bounded counts as unknown. */
final class Population {
    private final Tallies tallies;
    private final @Nullable TallyRequest request;

    Population(Tallies tallies, @Nullable TallyRequest request) {
        this.tallies = tallies;
        this.request = request;
    }

    /**
     * How much of a population is covered.
     *
     * @param value covered over all, in [0, 1], among areas of known population; null where none is known
     * @param partlyUnknown whether the population of some, but not all, of the areas is unknown
     */
    record Share(@Nullable Double value, boolean partlyUnknown) {}

    /** The share of the contributing areas in all of these and those expected. */
    Share share(Set<String> contributing, Set<String> expected, Period period) {
        Set<String> all = new TreeSet<>(expected);
        all.addAll(contributing);
        long covered = 0;
        long total = 0;
        boolean unknown = false;
        for (String area : all) {
            Tally persons = persons(area, period);
            if (persons == null) {
                unknown = true;
            } else {
                total = Math.addExact(total, persons.low());
                covered = contributing.contains(area) ? Math.addExact(covered, persons.low()) : covered;
            }
        }
        return total == 0 ? new Share(null, false) : new Share(covered / (double) total, unknown);
    }

    private @Nullable Tally persons(String area, Period period) {
        Tally tally = request == null
                ? null
                : tallies.strata(request, new At(area, period)).get(Stratum.TOTAL);
        return tally != null && tally.isPoint() ? tally : null;
    }
}
