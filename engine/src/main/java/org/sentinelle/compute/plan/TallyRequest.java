package org.sentinelle.compute.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Measure.Complete;

/**
 * One thing to add up over the rows of a dataset, for every area and period. Equal requests of several indicators are one.
 *
 * @param sum the measure field to add up, or null to count rows
 * @param by the dimensions whose codes are kept apart, in alphabetical order; none for a total
 * @param complete the parts whose presence must be known; null where any row will do
 */
public record TallyRequest(
        String dataset,
        @Nullable String sum,
        RowSelection rows,
        List<String> by,
        @Nullable Complete complete) {
    public TallyRequest {
        by = by.stream().distinct().sorted().toList();
    }

    /** The same rows and dimensions without those of a part, added up with no condition on completeness. */
    public TallyRequest remainderAfter(TallyRequest part) {
        return new TallyRequest(dataset, sum, rows.without(part.rows), by, null);
    }
}
