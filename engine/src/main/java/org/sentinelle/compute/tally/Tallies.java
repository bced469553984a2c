package org.sentinelle.compute.tally;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Stratum;

/** The tallies of a plan: all that is left of the rows. A cell that no row fell into has no tally. */
public final class Tallies {
    private final Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> cells;

    public Tallies(Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> cells) {
        this.cells = Map.copyOf(cells);
    }

    /** Where any row answered the request. */
    public Set<At> places(TallyRequest request) {
        return Collections.unmodifiableSet(of(request).keySet());
    }

    /** The strata with a row, none where nothing was reported. */
    public SortedMap<Stratum, Tally> strata(TallyRequest request, At at) {
        SortedMap<Stratum, Tally> found = of(request).get(at);
        return found == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(found);
    }

    private Map<At, SortedMap<Stratum, Tally>> of(TallyRequest request) {
        return cells.getOrDefault(request, Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tallies t && cells.equals(t.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** Says how much there is, never what. */
    @Override
    public String toString() {
        return "Tallies of " + cells.size() + " requests";
    }
}
