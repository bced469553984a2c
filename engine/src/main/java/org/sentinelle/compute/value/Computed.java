package org.sentinelle.compute.value;

import java.util.List;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Observation;

/**
 * What a plan came to, in the order of indicator, area, period, stratum and panel.
 *
 * @param leaves the smallest cells of totals and numerators from confidential datasets; none for published ones
 * @param denominatorLeaves the same for denominators
 */
public record Computed(List<Observation> observations, List<LeafCell> leaves, List<LeafCell> denominatorLeaves) {
    public Computed {
        observations = List.copyOf(observations);
        leaves = List.copyOf(leaves);
        denominatorLeaves = List.copyOf(denominatorLeaves);
    }

    public Computed(List<Observation> observations, List<LeafCell> leaves) {
        this(observations, leaves, List.of());
    }
}
