package org.sentinelle.analyse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The complete rows of a table of which each is a case of its own, and what each is called. */
public final class LabelledRows {
    public static final String LABEL = "label";
    public static final ColumnRole COLUMN = ColumnRole.optional(
            LABEL, ColumnRole.Kind.TEXT, "What the row is called in the results; its number where left out.");

    private final CompleteRows rows;
    private final List<String> keys;

    private LabelledRows(CompleteRows rows, List<String> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    public static LabelledRows of(AnalysisInput input, String... roles) {
        if (!input.has(LABEL)) {
            CompleteRows rows = input.complete(roles);
            return new LabelledRows(
                    rows,
                    rows.positions().mapToObj(i -> Integer.toString(i + 1)).toList());
        }
        CompleteRows rows =
                input.complete(Stream.concat(Stream.of(roles), Stream.of(LABEL)).toArray(String[]::new));
        return new LabelledRows(rows, distinct(rows.texts(LABEL)));
    }

    /** A label that came before is told apart by its place among the rows. */
    private static List<String> distinct(List<String> labels) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> seen.add(labels.get(i)) ? labels.get(i) : labels.get(i) + " (row " + (i + 1) + ")")
                .toList();
    }

    public CompleteRows rows() {
        return rows;
    }

    public int count() {
        return keys.size();
    }

    /** What the row's estimates are keyed by. */
    public String key(int row) {
        return keys.get(row);
    }

    public double[] numbers(String role) {
        return rows.numbers(role);
    }
}
