package org.sentinelle.present.dashboard;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Observations by what they are about. */
final class ObservationIndex {
    /** All but the period. */
    record Key(String indicator, String area, Panel panel, Stratum stratum) {
        static Key total(String indicator, String area, Panel panel) {
            return new Key(indicator, area, panel, Stratum.TOTAL);
        }
    }

    private final Map<Key, SortedMap<Period, Observation>> series = new HashMap<>();
    private final Map<String, SortedSet<Period>> periods = new HashMap<>();
    private final Map<String, SortedSet<Stratum>> strata = new HashMap<>();

    ObservationIndex(List<Observation> observations) {
        observations.forEach(this::add);
    }

    private void add(Observation o) {
        Key key = new Key(o.indicator(), o.area(), o.panel(), o.stratum());
        Observation other = series.computeIfAbsent(key, k -> new TreeMap<>()).put(o.period(), o);
        if (other != null) {
            throw new IllegalArgumentException("Two values of " + o.indicator() + " for " + o.area() + " in "
                    + o.period() + ", stratum '" + o.stratum().label() + "'");
        }
        periods.computeIfAbsent(o.indicator(), i -> new TreeSet<>()).add(o.period());
        strata.computeIfAbsent(o.indicator(), i -> new TreeSet<>()).add(o.stratum());
    }

    /** In time order; empty where nothing is known. */
    SortedMap<Period, Observation> series(Key key) {
        return series.getOrDefault(key, Collections.emptySortedMap());
    }

    /** All periods for which an indicator was observed anywhere, in time order. */
    SortedSet<Period> periods(String indicator) {
        return periods.getOrDefault(indicator, Collections.emptySortedSet());
    }

    boolean has(String indicator) {
        return strata.containsKey(indicator);
    }

    /** The dimensions by which an indicator is broken down one at a time, in alphabetical order. */
    SortedSet<String> dimensions(String indicator) {
        SortedSet<String> found = new TreeSet<>();
        for (Stratum stratum : strata.getOrDefault(indicator, Collections.emptySortedSet())) {
            if (stratum.codes().size() == 1) {
                found.add(stratum.codes().firstKey());
            }
        }
        return found;
    }

    /** The codes of such a dimension that occur. */
    SortedSet<String> codes(String indicator, String dimension) {
        SortedSet<String> found = new TreeSet<>();
        for (Stratum stratum : strata.getOrDefault(indicator, Collections.emptySortedSet())) {
            String code = stratum.codes().size() == 1 ? stratum.codes().get(dimension) : null;
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }
}
