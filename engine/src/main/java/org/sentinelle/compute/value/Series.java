package org.sentinelle.compute.value;

import java.util.List;
import org.sentinelle.model.Period;
import org.sentinelle.result.Observation;

/** The observations of one indicator at one State, or at one group, year by year. */
sealed interface Series permits AreaSeries, GroupSeries {
    /** In the order of stratum and panel. */
    public List<Observation> at(Period year);
}
