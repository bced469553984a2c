package org.sentinelle.compute.tally.values;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Stratum;

/** What a pass over the values found, request by request. A cell that no row with a value fell into is not there. */
public final class PooledValues {
    private final Map<ValueRequest, Map<At, SortedMap<Stratum, Pooled>>> cells;

    public PooledValues(Map<ValueRequest, Map<At, SortedMap<Stratum, Pooled>>> cells) {
        this.cells = Map.copyOf(cells);
    }

    /** Puts the cells of a pass together as they come, in any order. */
    static final class Gathering {
        private final Map<ValueRequest, Map<At, SortedMap<Stratum, Pooled>>> cells = new HashMap<>();

        void put(ValueRequest request, At at, Stratum stratum, Pooled found) {
            cells.computeIfAbsent(request, r -> new HashMap<>())
                    .computeIfAbsent(at, a -> new TreeMap<>())
                    .put(stratum, found);
        }

        PooledValues all() {
            return new PooledValues(cells);
        }
    }

    /** The places of the pools in which any row answered the request. */
    public Set<At> places(ValueRequest request) {
        return Collections.unmodifiableSet(of(request).keySet());
    }

    /** The strata with a value, none where there was none. */
    public SortedMap<Stratum, Pooled> strata(ValueRequest request, At at) {
        SortedMap<Stratum, Pooled> found = of(request).get(at);
        return found == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(found);
    }

    private Map<At, SortedMap<Stratum, Pooled>> of(ValueRequest request) {
        return cells.getOrDefault(request, Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PooledValues v && cells.equals(v.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** Says how much there is, never what. */
    @Override
    public String toString() {
        return "Pooled values of " + cells.size() + " requests";
    }
}
