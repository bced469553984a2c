package org.sentinelle.analyse.impact;

import java.util.List;
import java.util.Map;
import org.sentinelle.result.Intervention;
import org.sentinelle.result.Observation;

/**
 * What a design is put to.
 *
 * @param values released observations by indicator
 * @param interventions all those of the register
 */
public record ImpactData(Map<String, List<Observation>> values, List<Intervention> interventions) {
    public ImpactData {
        values = Map.copyOf(values);
        interventions = List.copyOf(interventions);
    }

    List<Observation> of(String indicator) {
        return values.getOrDefault(indicator, List.of());
    }
}
