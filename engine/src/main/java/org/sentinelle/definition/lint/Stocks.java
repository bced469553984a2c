package org.sentinelle.definition.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period.Grain;

/** What datasets say of the times of their figures. */
final class Stocks {
    private Stocks() {}

    /** Whether a part adds up how much there is on a day. */
    static boolean isStock(Component part, Definitions all) {
        DatasetSchema dataset = all.datasets().get(part.dataset());
        return dataset != null
                && part.sum() != null
                && dataset.field(part.sum()).map(Field::stock).orElse(false);
    }

    /** How long the periods of a dataset's rows are; null where it is not known. */
    static @Nullable Grain grain(String id, Definitions all) {
        DatasetSchema dataset = all.datasets().get(id);
        for (Field field : dataset == null ? List.<Field>of() : dataset.withRole(Role.PERIOD)) {
            return field.grain();
        }
        return null;
    }
}
