package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.sentinelle.harmonise.Harmoniser;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.protect.finding.CaseRows;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.result.UnusableInput;

/**
 * The accepted rows of a dataset as a table to analyse: State, period, the dimensions with their codes, and for each code a column
 * of zeros and ones, {@code sex_F}; measures where their value is known. Nothing else leaves the store: no text and no agency.
 */
record DatasetRows(DatasetSchema dataset, Map<String, String> fieldOf, Confidential<CaseRows> rows) {
    /** So many rows are analysed in memory; more are for an indicator to count first. */
    static final long MOST_ROWS = 1_000_000;

    static final String LOW = "_low";
    static final String HIGH = "_high";

    static final Set<Role> CODED = Set.of(Role.DIMENSION, Role.FACET);

    /** A column of the table: the field it is made of, and the code whose cases it marks, if any. */
    private record Made(String name, Field field, @Nullable String code) {
        @Nullable
        Object cell(Row row) {
            if (field.role() == Role.MEASURE) {
                Object low = row.getAs(field.name() + LOW);
                return low != null && low.equals(row.getAs(field.name() + HIGH)) ? low : null;
            }
            String written = row.getAs(field.name());
            return code == null || written == null ? written : (Object) (written.equals(code) ? 1L : 0L);
        }

        Column column() {
            return new Column(
                    name,
                    code != null || field.role() == Role.MEASURE ? Type.INTEGER : Type.TEXT,
                    field.label().english());
        }
    }

    /** Reads them all, in the order of their sources. */
    static DatasetRows of(Snapshot snapshot, SparkSession spark) {
        DatasetSchema dataset = snapshot.dataset();
        if (snapshot.size() > MOST_ROWS) {
            throw new UnusableInput(
                    List.of(
                            new Problem(
                                    "dataset " + dataset.id(),
                                    0,
                                    "It has more than " + MOST_ROWS + " rows, too many to analyse one by one.",
                                    "Compute an indicator over it and analyse that; linear, logistic and Poisson regressions read published rows part by part.")));
        }
        List<Row> read =
                snapshot.rows(spark).orderBy(Harmoniser.SOURCE, Harmoniser.LINE).collectAsList();
        List<Made> made = columns(dataset, read);
        Map<String, String> fields = new LinkedHashMap<>();
        made.forEach(column -> fields.put(column.name(), column.field().name()));
        return new DatasetRows(
                dataset, fields, Confidential.seal(new CaseRows(table(dataset, made, read), agencies(dataset, read))));
    }

    /** The dimensions that these columns are made of. */
    Set<String> dimensions(List<String> columns) {
        Set<String> coded = dataset.fields().stream()
                .filter(f -> CODED.contains(f.role()))
                .map(Field::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .map(column -> fieldOf.getOrDefault(column, column))
                .filter(coded::contains)
                .collect(Collectors.toSet());
    }

    private static List<Made> columns(DatasetSchema dataset, List<Row> rows) {
        List<Made> made = new ArrayList<>();
        for (Field field : dataset.fields()) {
            if (field.role() != Role.TEXT && field.role() != Role.CONTRIBUTOR) {
                made.add(new Made(field.name(), field, null));
            }
            if (CODED.contains(field.role())) {
                codes(field, rows).forEach(code -> made.add(new Made(flag(field, code), field, code)));
            }
        }
        return made;
    }

    private static SortedSet<String> codes(Field field, List<Row> rows) {
        SortedSet<String> codes = new TreeSet<>();
        for (Row row : rows) {
            String code = row.getAs(field.name());
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** A word that a formula can name. */
    static String flag(Field field, String code) {
        return field.name() + "_" + code.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static Table table(DatasetSchema dataset, List<Made> made, List<Row> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(
                    Arrays.asList(made.stream().map(column -> column.cell(row)).toArray()));
        }
        return new Table(dataset.id(), made.stream().map(Made::column).toList(), cells);
    }

    private static List<@Nullable String> agencies(DatasetSchema dataset, List<Row> rows) {
        Field contributor = dataset.contributor();
        List<@Nullable String> agencies = new ArrayList<>();
        if (contributor != null) {
            rows.forEach(row -> agencies.add(row.<String>getAs(contributor.name())));
        }
        return agencies;
    }
}
