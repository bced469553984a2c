package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.SourceMapping;

/**
 * A mapping compiled for landed rows, made before any row is seen.
 *
 * @param readings in the order of the dataset's fields
 * @param rejections what sets a row aside before its fields are read; each null where it does not
 * @param judgeCells whether several rows of one cell are set aside
 */
record MappingPlan(
        SourceMapping mapping,
        DatasetSchema dataset,
        List<FieldReading> readings,
        List<Column> rejections,
        boolean judgeCells) {
    MappingPlan {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
    }

    /** The raw cells, by their landing names. */
    List<Column> cells() {
        List<Column> cells = new ArrayList<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            cells.add(col(LandingColumns.cell(i)));
        }
        return cells;
    }

    /** The raw cells and what was made of them. */
    List<Column> texts() {
        List<Column> texts = new ArrayList<>(cells());
        for (int i = 0; i < mapping.columns().size(); i++) {
            texts.add(col(LandingColumns.tidy(i)));
            texts.add(col(LandingColumns.folded(i)));
        }
        return texts;
    }

    List<FieldReading.Value> values() {
        return readings.stream().flatMap(r -> r.values().stream()).toList();
    }

    List<SpellingLookup> lookups() {
        return readings.stream().flatMap(r -> r.lookup().stream()).toList();
    }

    /** The first reason that holds, in the order of the mapping; null where the row can be used. */
    Column verdict() {
        List<Column> verdicts = new ArrayList<>();
        verdicts.add(when(isWhole().equalTo(false), FieldReading.refusal(Verdict.WRONG_NUMBER_OF_CELLS, "")));
        verdicts.addAll(rejections);
        readings.forEach(r -> verdicts.add(r.verdict()));
        return coalesce(verdicts.toArray(Column[]::new));
    }

    /** Whether the row has as many cells as the header: else its cells may stand under other columns than their own. */
    static Column isWhole() {
        return coalesce(col(LandingColumns.CELLS).equalTo(col(LandingColumns.CELLS_EXPECTED)), lit(false));
    }

    /** The columns that together say which cell of the dataset a row fills. */
    List<Column> key() {
        return dataset.fields().stream()
                .filter(f -> f.role() == Role.AREA || f.role() == Role.PERIOD || f.role() == Role.DIMENSION)
                .map(f -> col(f.name()))
                .toList();
    }

    List<String> measures() {
        return dataset.withRole(Role.MEASURE).stream()
                .map(DatasetSchema.Field::name)
                .toList();
    }

    /** The foreign columns that the measures come from, for the custodian to look at. */
    String measureColumns() {
        return String.join(
                ", ",
                mapping.fields().stream()
                        .filter(SourceMapping.CountField.class::isInstance)
                        .map(f -> ((SourceMapping.CountField) f).column())
                        .toList());
    }
}
