package org.sentinelle.present.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on hypotheses, a row each, by region: the shade and the mark of a cell say what the data say there, the number is the estimate.
 *
 * @param columns the names of the regions
 * @param meanings what the marks mean, in the order of {@link Mark}
 */
public record HypothesisMap(
        String id, String title, String description, List<String> columns, List<Row> rows, List<String> meanings)
        implements ChartSpecification {
    /** What the data say of a hypothesis, each with a shade and a mark of its own. */
    public enum Mark {
        SUPPORTED,
        CONTRADICTED,
        NO_EFFECT,
        UNDECIDED,
        NOT_TESTED
    }

    /** A hypothesis, with a cell for each column; a cell is null where it was not meant for that region. */
    public record Row(String label, List<@Nullable Cell> cells) {
        public Row {
            cells = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(cells));
        }
    }

    /** What was found in a region; the text is empty where there is no estimate. */
    public record Cell(Mark mark, String text) {}

    public HypothesisMap {
        ChartSpecification.requireId(id);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        meanings = List.copyOf(meanings);
        if (meanings.size() != Mark.values().length) {
            throw new IllegalArgumentException("There are " + Mark.values().length + " marks to explain");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("The row '" + row.label() + "' does not fit the columns");
            }
        }
    }
}
