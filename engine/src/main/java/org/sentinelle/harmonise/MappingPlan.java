package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.SourceMapping;

/**
 * A mapping compiled for landed rows, made before any row is seen.
 *
 * @param readings in the order of the dataset's fields
 * @param alone what may be wrong with a row by itself, in the order in which it is asked
 * @param besideOthers what may then be wrong with it beside the other rows of its cell
 */
record MappingPlan(
        SourceMapping mapping,
        DatasetSchema dataset,
        List<FieldReading> readings,
        List<Objection> alone,
        List<Objection> besideOthers) {
    /** Figures that mean different things fill different cells, so facets belong to the key; so do those of two agencies. */
    private static final Set<Role> KEY =
            EnumSet.of(Role.AREA, Role.PERIOD, Role.DIMENSION, Role.FACET, Role.CONTRIBUTOR);

    MappingPlan {
        readings = List.copyOf(readings);
        alone = List.copyOf(alone);
        besideOthers = List.copyOf(besideOthers);
    }

    /** All objections; the place of one among them is what a row carries. */
    List<Objection> objections() {
        return Stream.concat(alone.stream(), besideOthers.stream()).toList();
    }

    List<FieldReading.Value> values() {
        return readings.stream().flatMap(r -> r.values().stream()).toList();
    }

    List<SpellingLookup> lookups() {
        return readings.stream().flatMap(r -> r.lookup().stream()).toList();
    }

    /** The place of the first of these objections that is raised, {@code from} counting up; null where none is. */
    static Column first(List<Objection> objections, int from) {
        Column first = lit(null).cast("int");
        for (int i = objections.size() - 1; i >= 0; i--) {
            Column raised = coalesce(objections.get(i).raised(), lit(false));
            first = when(raised, lit(from + i)).otherwise(first);
        }
        return first;
    }

    /** What an objection says, for a column that holds its place. */
    Column told(Column place, Function<Objection, String> what) {
        return array(objections().stream().map(o -> lit(what.apply(o))).toArray(Column[]::new))
                .getItem(place);
    }

    /** The columns that together say which cell of the dataset a row fills. */
    List<Column> key() {
        return dataset.fields().stream()
                .filter(f -> KEY.contains(f.role()))
                .map(f -> col(f.name()))
                .toList();
    }

    List<String> measures() {
        return dataset.withRole(Role.MEASURE).stream()
                .map(DatasetSchema.Field::name)
                .toList();
    }
}
