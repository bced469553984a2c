package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * The coefficients of one model or of several: a row a term, in it a mark and an interval for each model that has the term. Ratios stand on an
 * axis of logarithms, where half and double lie equally far from 1.
 *
 * @param models names, in the order of the marks in each row
 */
public record CoefficientChart(
        String id, String title, String description, List<String> models, List<Row> rows, Labels labels)
        implements ChartSpecification {
    /** How many models can be told apart. */
    public static final int MOST_MODELS = ModelStyle.MOST;

    /** How many terms one can read. */
    public static final int MOST_TERMS = 60;

    /**
     * An estimate.
     *
     * @param interval null where it has none
     */
    public record Mark(double value, @Nullable Bounds interval) {}

    /** A term with a mark a model; null for models without it. */
    public record Row(String term, List<@Nullable Mark> marks) {
        public Row {
            marks = Collections.unmodifiableList(new ArrayList<>(marks));
        }
    }

    /**
     * The words in the picture.
     *
     * @param value what the axis holds
     * @param ratios whether they are ratios
     * @param beyond what an arrow means
     * @param remark below the picture; may be empty
     */
    public record Labels(String value, boolean ratios, String beyond, String remark) {}

    public CoefficientChart {
        ChartSpecification.requireId(id);
        models = List.copyOf(models);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || models.size() > MOST_MODELS) {
            throw new IllegalArgumentException(
                    "A chart of coefficients has terms, and at most " + MOST_MODELS + " models");
        }
    }

    /** Where there is no difference. */
    double reference() {
        return labels.ratios() ? 1 : 0;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        rows.forEach(row -> row.marks().forEach(mark -> {
            if (mark != null) {
                marks.add(mark);
            }
        }));
        return marks;
    }
}
