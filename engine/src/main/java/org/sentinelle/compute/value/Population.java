package org.sentinelle.compute.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** How many people live where; an area whose figure is missing or only bounded counts as unknown. */
public final class Population {
    private final Map<At, Long> persons = new HashMap<>();

    public Population(Tallies tallies, @Nullable TallyRequest request) {
        if (request == null) {
            return;
        }
        for (At at : tallies.places(request)) {
            Tally tally = tallies.strata(request, at).get(Stratum.TOTAL);
            if (tally != null && tally.isPoint()) {
                persons.put(at, tally.low());
            }
        }
    }

    /**
     * How much of a population is covered.
     *
     * @param value covered over all, in [0, 1], among areas of known population; null where none is known
     * @param partlyUnknown whether the population of some, but not all, of the areas is unknown
     */
    record Share(@Nullable Double value, boolean partlyUnknown) {}

    /** The share of the contributing areas in all of these and those expected. */
    public Share share(Set<String> contributing, Set<String> expected, Period period) {
        Set<String> all = new TreeSet<>(expected);
        all.addAll(contributing);
        long covered = 0;
        long total = 0;
        boolean unknown = false;
        for (String area : all) {
            Long living = persons.get(new At(area, period));
            if (living == null) {
                unknown = true;
            } else {
                total = Math.addExact(total, living);
                covered = contributing.contains(area) ? Math.addExact(covered, living) : covered;
            }
        }
        return total == 0 ? new Share(null, false) : new Share(covered / (double) total, unknown);
    }
}
