package org.sentinelle.present.chart;

import java.util.List;

/**
 * Many series as small pictures side by side over one axis of time.
 *
 * @param sharedValues whether all panels have the same axis of values too
 * @param remark a line under the panels, such as how many series are not shown; empty for none
 */
public record SmallMultiples(
        String id,
        String title,
        String description,
        List<Panel> panels,
        boolean sharedValues,
        String remark,
        SeriesLabels labels)
        implements ChartSpecification {
    /** More would be too small to read. */
    public static final int MOST = 24;

    /** One series and its name, which is cut where it is too long for its place. */
    public record Panel(String name, SeriesData series) {}

    public SmallMultiples {
        ChartSpecification.requireId(id);
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.size() > MOST) {
            throw new IllegalArgumentException(
                    "Small multiples show 1 to " + MOST + " series, were given " + panels.size());
        }
    }
}
