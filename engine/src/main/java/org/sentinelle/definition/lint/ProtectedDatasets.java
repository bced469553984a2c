package org.sentinelle.definition.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;

/** The datasets that a policy can protect. */
final class ProtectedDatasets {
    private ProtectedDatasets() {}

    /** Every confidential one. */
    static List<DatasetSchema> of(Definitions all) {
        return all.datasets().byId().values().stream()
                .filter(dataset -> dataset.disclosure() == Disclosure.CONFIDENTIAL)
                .toList();
    }

    /** Those that an indicator is counted from, itself or by way of the indicators it is made of. */
    static List<DatasetSchema> of(String indicator, Definitions all) {
        Set<String> used = datasets(indicator, all, new HashSet<>());
        return of(all).stream().filter(dataset -> used.contains(dataset.id())).toList();
    }

    /** Whether everything an indicator rests on could be read, so that what it is counted from can be told. */
    static boolean known(String indicator, Definitions all) {
        return all.indicators().get(indicator) != null
                && datasets(indicator, all, new HashSet<>()).stream()
                        .allMatch(dataset -> all.datasets().get(dataset) != null);
    }

    private static Set<String> datasets(String id, Definitions all, Set<String> visited) {
        Set<String> found = new HashSet<>();
        Indicator indicator = all.indicators().get(id);
        if (indicator != null && visited.add(id)) {
            indicator.measure().datasets().forEach(found::add);
            indicator.measure().indicators().forEach(operand -> found.addAll(datasets(operand, all, visited)));
        }
        return found;
    }
}
