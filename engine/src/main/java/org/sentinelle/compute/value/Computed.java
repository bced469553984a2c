package org.sentinelle.compute.value;

import java.util.List;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.Observation;

/**
 * What a plan came to, in the order of indicator, area, period, stratum and panel.
 *
 * @param tables the true counts of confidential datasets, as finely as anything observed may be told apart
 * @param tellings which of them each value tells
 */
public record Computed(List<Observation> observations, List<CountTable> tables, Tellings tellings) {
    public Computed {
        observations = List.copyOf(observations);
        tables = List.copyOf(tables);
    }
}
