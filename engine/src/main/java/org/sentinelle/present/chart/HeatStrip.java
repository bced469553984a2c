package org.sentinelle.present.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares as shades, a strip of periods for each row; the number stands in the cell, so that no one has to judge a shade.
 *
 * @param classes the names of the {@link #CLASSES} shades from the lowest
 * @param blank what an empty cell means
 */
public record HeatStrip(
        String id,
        String title,
        String description,
        PeriodSpan span,
        List<Row> rows,
        List<String> classes,
        String blank)
        implements ChartSpecification {
    /** Shades: 0 up to and without a quarter, a half, three quarters, one, and one. */
    public static final int CLASSES = 5;

    /** One strip. */
    public record Row(String label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A period's share in [0, 1] and the number written over it; a share of null leaves the cell empty. */
    public record Cell(int place, @Nullable Double share, String text) {}

    public HeatStrip {
        ChartSpecification.requireId(id);
        rows = List.copyOf(rows);
        classes = List.copyOf(classes);
        if (classes.size() != CLASSES) {
            throw new IllegalArgumentException("There are " + CLASSES + " shades to name, not " + classes.size());
        }
    }

    /** The shade of a share, from 0; the last is kept for what is complete. */
    static int shade(double share) {
        return share >= 1 ? CLASSES - 1 : Math.max(0, (int) Math.floor(share * (CLASSES - 1)));
    }
}
