package org.sentinelle.validate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.sentinelle.harmonise.Harmoniser;
import org.sentinelle.model.Absence;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.result.Bounds;
import org.sentinelle.store.FilterColumns;
import org.sentinelle.store.SparkReading;

/**
 * Sums of a dataset's count over the rows of one area and period, as bounds: the sum of the lows and the sum of the highs. A row
 * without a figure adds nothing, and the sum knows that it may lack one. Only the totals of the other dimensions are summed, so that nobody is counted twice.
 */
final class Sums {
    private static final String WHOLE = "";
    private static final int DIGITS = 20;
    private static final String SOURCES = "sources_of_cell";

    private final Dataset<Row> rows;
    private final DatasetSchema dataset;

    Sums(Dataset<Row> rows, DatasetSchema dataset) {
        this.rows = rows;
        this.dataset = dataset;
    }

    /** An area and a period. */
    record Place(String area, String period) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byArea = area.compareTo(other.area);
            return byArea != 0 ? byArea : period.compareTo(other.period);
        }
    }

    /** How many of something there are at one place, and how many different ones. */
    record Repetition(long rows, long values) {}

    /**
     * What is known of a sum.
     *
     * @param told whether any row has a figure
     * @param whole whether no row lacks a figure that there may be
     */
    record Known(Bounds bounds, boolean told, boolean whole) {
        static final Known NOTHING = new Known(Bounds.point(0), false, true);

        Known plus(Known other) {
            return new Known(bounds.plus(other.bounds), told || other.told, whole && other.whole);
        }

        /** Whether another sum can be held against it: it has an upper limit. */
        boolean isLimit() {
            return told && whole;
        }
    }

    /** Rows and different values of a field at each place where a row holds one. */
    SortedMap<Place, Repetition> repetitions(String field) {
        return byPlace(rows.filter(col(field).isNotNull())
                .groupBy(col(dataset.area().name()), col(dataset.period().name()))
                .agg(count(lit(1)), countDistinct(col(field))));
    }

    private SortedMap<Place, Repetition> byPlace(Dataset<Row> counts) {
        SortedMap<Place, Repetition> byPlace = new TreeMap<>();
        for (Row row : SparkReading.of("dataset " + dataset.id(), "Run ingest again.", counts::collectAsList)) {
            byPlace.put(new Place(row.getString(0), row.getString(1)), new Repetition(row.getLong(2), row.getLong(3)));
        }
        return byPlace;
    }

    /** How often a source fills a cell at each place, each source once, and how many cells there are. */
    SortedMap<Place, Repetition> fillings() {
        Column area = col(dataset.area().name());
        Column period = col(dataset.period().name());
        List<Column> cell = new ArrayList<>(List.of(area, period));
        dataset.withRole(Role.DIMENSION).forEach(d -> cell.add(col(d.name())));
        return byPlace(rows.groupBy(cell.toArray(Column[]::new))
                .agg(countDistinct(col(Harmoniser.SOURCE)).as(SOURCES))
                .groupBy(area, period)
                .agg(sum(SOURCES), count(lit(1))));
    }

    /** The sum at each place where there is a row. */
    SortedMap<Place, Known> of(Filter where) {
        SortedMap<Place, Known> sums = new TreeMap<>();
        collect(where, null)
                .forEach((place, byCode) ->
                        sums.put(place, byCode.values().iterator().next()));
        return sums;
    }

    /** The sum for each code of a dimension at each place; codes without a row are left out. */
    SortedMap<Place, Map<String, Known>> by(String dimension, Filter where) {
        return collect(where, dimension);
    }

    private SortedMap<Place, Map<String, Known>> collect(Filter where, @Nullable String dimension) {
        Field count = dataset.withRole(Role.MEASURE).get(0);
        Column figure = col(count.name() + "_low");
        Column mayBe = coalesce(col(count.name() + "_status"), lit(Absence.NOT_REPORTED.status()))
                .notEqual(Absence.NOT_APPLICABLE.status());
        Column figures = count(figure);
        Column lacking = count(when(figure.isNull().and(mayBe), lit(1)));
        Column code = dimension == null ? lit(WHOLE) : coalesce(col(dimension), lit(WHOLE));
        Dataset<Row> sums = rows.filter(FilterColumns.of(where).and(othersAtTotal(where, dimension)))
                .groupBy(col(dataset.area().name()), col(dataset.period().name()), code)
                .agg(exactSum(count.name() + "_low"), exactSum(count.name() + "_high"), figures, lacking);
        SortedMap<Place, Map<String, Known>> byPlace = new TreeMap<>();
        for (Row row : SparkReading.of("dataset " + dataset.id(), "Run ingest again.", sums::collectAsList)) {
            Bounds bounds = new Bounds(
                    row.getDecimal(3).doubleValue(), row.getDecimal(4).doubleValue());
            byPlace.computeIfAbsent(new Place(row.getString(0), row.getString(1)), place -> new TreeMap<>())
                    .put(row.getString(2), new Known(bounds, row.getLong(5) > 0, row.getLong(6) == 0));
        }
        return byPlace;
    }

    /** The dimensions that neither the filter nor the rule speaks of are read at their totals, if they have one. */
    private Column othersAtTotal(Filter where, @Nullable String dimension) {
        List<Column> totals = new ArrayList<>();
        for (Field field : dataset.withRole(Role.DIMENSION)) {
            boolean spokenOf = field.name().equals(dimension) || where.fields().contains(field.name());
            if (!spokenOf && field.total() != null) {
                totals.add(coalesce(col(field.name()).equalTo(field.total()), lit(false)));
            }
        }
        return totals.stream().reduce(lit(true), Column::and);
    }

    private static Column exactSum(String column) {
        return coalesce(
                sum(col(column).cast(DataTypes.createDecimalType(DIGITS, 0))),
                lit(0).cast(DataTypes.createDecimalType(DIGITS + 10, 0)));
    }
}
