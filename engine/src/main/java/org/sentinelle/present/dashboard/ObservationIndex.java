package org.sentinelle.present.dashboard;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Yearly observations by what they are about. */
final class ObservationIndex {
    /** All but the year. */
    record Key(String indicator, String area, Panel panel, Stratum stratum) {
        static Key total(String indicator, String area, Panel panel) {
            return new Key(indicator, area, panel, Stratum.TOTAL);
        }
    }

    private final Map<Key, SortedMap<Integer, Observation>> series = new HashMap<>();
    private final Map<String, SortedSet<Stratum>> strata = new HashMap<>();

    ObservationIndex(List<Observation> observations) {
        for (Observation o : observations) {
            if (o.period().grain() == Period.Grain.YEAR) {
                add(o);
            }
        }
    }

    private void add(Observation o) {
        Key key = new Key(o.indicator(), o.area(), o.panel(), o.stratum());
        Observation other =
                series.computeIfAbsent(key, k -> new TreeMap<>()).put(o.period().year(), o);
        if (other != null) {
            throw new IllegalArgumentException("Two values of " + o.indicator() + " for " + o.area() + " in "
                    + o.period() + ", stratum '" + o.stratum().label() + "'");
        }
        strata.computeIfAbsent(o.indicator(), i -> new TreeSet<>()).add(o.stratum());
    }

    /** By year; empty where nothing is known. */
    SortedMap<Integer, Observation> series(Key key) {
        return series.getOrDefault(key, Collections.emptySortedMap());
    }

    @Nullable
    Observation at(Key key, int year) {
        return series(key).get(year);
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
