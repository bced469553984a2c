package org.sentinelle.harmonise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;

/**
 * The columns of accepted rows that tell of one person: free texts, such as a name or a case number, and the line, which leads
 * back to the source file. Any role that is not known to be counted by is taken for one of these.
 */
final class PersonColumns {
    /** What rows are counted by, and what is counted. */
    private static final Set<Role> COUNTED =
            EnumSet.of(Role.AREA, Role.PERIOD, Role.DIMENSION, Role.MEASURE, Role.FACET);

    private PersonColumns() {}

    static List<String> of(DatasetSchema dataset) {
        List<String> columns = new ArrayList<>();
        dataset.fields().stream()
                .filter(field -> !COUNTED.contains(field.role()))
                .forEach(field -> columns.add(field.name()));
        columns.add(Harmoniser.LINE);
        return List.copyOf(columns);
    }
}
