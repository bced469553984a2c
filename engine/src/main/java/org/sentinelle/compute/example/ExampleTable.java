package org.sentinelle.compute.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Absence;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Period;

/**
 * The example rows of one dataset, of all examples together, each row tagged with the example it belongs to.
 *
 * <p>The text is plain CSV: a header of field names, no quotes. A count is a whole number; {@code 0..4} where it was censored;
 * {@code not-reported}, {@code suppressed}, {@code not-requested} or {@code not-applicable} where there is none; an empty cell
 * gives no reason. A period is of any length, or of the dataset's where it has one. A dimension that the header leaves out stands at its total, where it has one.
 */
public final class ExampleTable {
    /** The column that holds the tag. */
    public static final String EXAMPLE = "example_key";

    private static final Pattern COUNT = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    /** The words for a count that is not there. */
    private static final SortedMap<String, Absence> ABSENCES =
            new TreeMap<>(Arrays.stream(Absence.values()).collect(Collectors.toMap(ExampleTable::word, why -> why)));

    private final DatasetSchema schema;
    private final List<Row> rows = new ArrayList<>();

    public ExampleTable(DatasetSchema schema) {
        this.schema = schema;
    }

    public List<Row> rows() {
        return rows;
    }

    public StructType columns() {
        StructType columns = new StructType().add(EXAMPLE, DataTypes.StringType);
        for (Field field : schema.fields()) {
            columns = field.role() == Role.MEASURE
                    ? columns.add(field.name() + "_low", DataTypes.LongType)
                            .add(field.name() + "_high", DataTypes.LongType)
                            .add(field.name() + "_status", DataTypes.StringType)
                    : columns.add(field.name(), DataTypes.StringType);
        }
        return columns;
    }

    /** Adds the rows of one example; throws {@link IllegalArgumentException} in words. Gives the periods named. */
    public SortedSet<String> add(String example, String csv) {
        List<String> lines = csv.lines().filter(l -> !l.isBlank()).toList();
        if (lines.isEmpty() || csv.indexOf('"') >= 0) {
            throw new IllegalArgumentException("needs a header and rows of plain CSV without quotes");
        }
        List<String> header = cells(lines.get(0));
        checkHeader(header);
        SortedSet<String> periods = new TreeSet<>();
        List<Row> read = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> named = named(header, cells(lines.get(i)), i);
            read.add(row(example, named, i));
            periods.add(period(named, i).label());
        }
        rows.addAll(read);
        return periods;
    }

    private Period period(Map<String, String> cells, int row) {
        Field field = schema.period();
        String written = cells.getOrDefault(field.name(), "");
        if (written.isEmpty() || cells.getOrDefault(schema.area().name(), "").isEmpty()) {
            throw new IllegalArgumentException("row " + row + " needs an area and a period");
        }
        Period period = Period.parse(written);
        if (field.grain() != null && field.grain() != period.grain()) {
            throw new IllegalArgumentException(
                    "row " + row + ", column '" + field.name() + "': the dataset's periods are " + word(field.grain())
                            + ", '" + written + "' is " + word(period.grain()));
        }
        return period;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void checkHeader(List<String> header) {
        for (String name : header) {
            if (schema.field(name).isEmpty()) {
                throw new IllegalArgumentException("has a column '" + name + "' that the dataset has not");
            }
        }
        for (Field needed : List.of(schema.area(), schema.period())) {
            if (!header.contains(needed.name())) {
                throw new IllegalArgumentException("lacks the column '" + needed.name() + "'");
            }
        }
    }

    private static Map<String, String> named(List<String> header, List<String> cells, int row) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    "row " + row + " has " + cells.size() + " cells under " + header.size() + " columns");
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }

    private Row row(String example, Map<String, String> cells, int row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(example);
        for (Field field : schema.fields()) {
            String total = field.total();
            String cell = cells.getOrDefault(field.name(), total == null ? "" : total);
            if (field.role() == Role.MEASURE) {
                values.addAll(count(cell, field.name(), row));
            } else {
                values.add(cell.isEmpty() ? null : cell);
            }
        }
        return RowFactory.create(values.toArray());
    }

    /** Low, high and status. */
    private static List<@Nullable Object> count(String cell, String field, int row) {
        Absence absence = ABSENCES.get(cell);
        if (cell.isEmpty() || absence != null) {
            return Arrays.asList(null, null, absence == null ? null : absence.status());
        }
        Matcher count = COUNT.matcher(cell);
        if (!count.matches()) {
            throw new IllegalArgumentException("row " + row + ", column '" + field
                    + "': a count is written 12, 0..4 where it was censored, or where there is none "
                    + String.join(", ", ABSENCES.keySet()));
        }
        Long low = Long.valueOf(count.group(1));
        return Arrays.asList(low, count.group(2) == null ? low : Long.valueOf(count.group(2)), null);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
