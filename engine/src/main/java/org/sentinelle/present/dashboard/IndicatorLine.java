package org.sentinelle.present.dashboard;

import java.util.List;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.chart.TrendGlyph;

/**
 * One indicator of one mechanism in a line.
 *
 * @param notes what is to be known at a glance: that it is shown for comparison, what the verdict on a target is
 * @param coverage how many of the members reported, in that year
 */
public record IndicatorLine(
        String name, String href, List<String> notes, Cell value, Cell year, Cell coverage, TrendGlyph course) {
    public IndicatorLine {
        notes = List.copyOf(notes);
    }

    /** The picture of its course, which is the same for a screen and for a telephone. */
    public String svg() {
        return Charts.svg(course, ChartSize.NARROW);
    }
}
