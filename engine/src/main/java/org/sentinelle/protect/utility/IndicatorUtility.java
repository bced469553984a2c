package org.sentinelle.protect.utility;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/**
 * What is left of the values of one indicator. A value that is no count itself is withheld where a count is that it is made of.
 *
 * @param wanted how many values were asked for, the missing ones included
 */
public record IndicatorUtility(String indicator, long wanted, long shown, long withheld) {

    static List<IndicatorUtility> of(List<Observation> released) {
        SortedMap<String, IndicatorUtility> all = new TreeMap<>();
        for (Observation o : released) {
            long shown = o.bounds() != null ? 1 : 0;
            long withheld = o.status() == ObsStatus.Q ? 1 : 0;
            all.merge(o.indicator(), new IndicatorUtility(o.indicator(), 1, shown, withheld), IndicatorUtility::plus);
        }
        return List.copyOf(all.values());
    }

    private IndicatorUtility plus(IndicatorUtility other) {
        return new IndicatorUtility(indicator, wanted + other.wanted, shown + other.shown, withheld + other.withheld);
    }
}
