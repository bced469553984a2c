package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.sentinelle.model.Absence;

/**
 * How little a row tells of its cell: {@link #NONE} where it tells a count, or that there can be none; then, in this order, that
 * there is one which is not shown, that it was not given, that nobody asked for it. A State that one mechanism did not ask tells
 * another its figure without contradicting itself.
 */
final class Reticence {
    static final int NONE = 0;

    private static final List<Absence> FROM_LEAST =
            List.of(Absence.SUPPRESSED, Absence.NOT_REPORTED, Absence.NOT_REQUESTED);

    private Reticence() {}

    /** That of the measure of which a row tells the most. */
    static Column of(MappingPlan plan) {
        return plan.measures().stream()
                .map(measure -> of(col(CountReading.status(measure))))
                .reduce((some, other) -> least(some, other))
                .orElse(lit(NONE));
    }

    private static Column of(Column status) {
        Column reticence = lit(NONE);
        for (int i = 0; i < FROM_LEAST.size(); i++) {
            reticence = when(status.equalTo(FROM_LEAST.get(i).status()), lit(NONE + 1 + i))
                    .otherwise(reticence);
        }
        return reticence;
    }
}
