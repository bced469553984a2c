package org.sentinelle.compute.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** The tallies by area, and for each area in the order of its rows' periods. */
final class Sources {
    private static final NavigableMap<Period, SortedMap<Stratum, Tally>> NONE = Collections.emptyNavigableMap();

    private final Tallies tallies;
    private final Map<TallyRequest, Map<String, NavigableMap<Period, SortedMap<Stratum, Tally>>>> byArea =
            new HashMap<>();

    Sources(Tallies tallies) {
        this.tallies = tallies;
    }

    /** What an area's rows add up to, period by period. */
    NavigableMap<Period, SortedMap<Stratum, Tally>> of(TallyRequest request, String area) {
        return areas(request).getOrDefault(area, NONE);
    }

    /** The areas with a row that answers the request. */
    Set<String> areasOf(TallyRequest request) {
        return Collections.unmodifiableSet(areas(request).keySet());
    }

    private Map<String, NavigableMap<Period, SortedMap<Stratum, Tally>>> areas(TallyRequest request) {
        return byArea.computeIfAbsent(request, this::sorted);
    }

    private Map<String, NavigableMap<Period, SortedMap<Stratum, Tally>>> sorted(TallyRequest request) {
        Map<String, NavigableMap<Period, SortedMap<Stratum, Tally>>> areas = new HashMap<>();
        for (At at : tallies.places(request)) {
            areas.computeIfAbsent(at.area(), a -> new TreeMap<>()).put(at.period(), tallies.strata(request, at));
        }
        return areas;
    }
}
