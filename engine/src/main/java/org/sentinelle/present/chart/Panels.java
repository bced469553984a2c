package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import org.sentinelle.present.NumberStyle;

/**
 * How plots of one size lie in a picture: one alone, or several under their names, up to three side by side and, on a telephone, two.
 *
 * @param named whether there is a name above each
 */
record Panels(ChartSize size, int count, boolean named, Columns columns) {
    private static final double TITLE = 18;
    private static final double ROW_GAP = 8;
    private static final double SMALL_HEIGHT = 120;

    /** @param labels pixels for the names of values beside the first of each row */
    static Panels of(ChartSize size, int count, boolean named, double labels) {
        return new Panels(size, count, named, Columns.many(size.width(), across(size, count), labels, true));
    }

    static int across(ChartSize size, int count) {
        int most = size == ChartSize.NARROW || count == 4 ? 2 : 3;
        return Math.min(most, count);
    }

    private int across() {
        return columns.count();
    }

    private double title() {
        return named ? TITLE : 0;
    }

    private double plotHeight() {
        if (count > 1) {
            return SMALL_HEIGHT;
        }
        return size == ChartSize.WIDE ? 270 : 220;
    }

    private double rowHeight() {
        return title() + plotHeight() + ROW_GAP;
    }

    double height() {
        int rows = (count + across() - 1) / across();
        return rows * rowHeight() - ROW_GAP;
    }

    PlotArea area(int panel, double top, NumberStyle numbers) {
        int column = panel % across();
        double left = columns.left(column) + columns.names(column);
        double plotTop = top + panel / across() * rowHeight() + title();
        return new PlotArea(left, plotTop, columns.plotWidth(), plotHeight(), numbers);
    }

    boolean isFirstOfRow(int panel) {
        return panel % across() == 0;
    }

    /** Whether nothing stands below it. */
    boolean isLastOfColumn(int panel) {
        return panel + across() >= count;
    }

    /** Above a plot, from the side that is read first. */
    static void name(Graphics2D surface, String panel, PlotArea area) {
        if (panel.isEmpty()) {
            return;
        }
        String name = Lettering.cut(panel, Palette.LABEL, area.width());
        double room = area.width() - Lettering.width(name, Palette.LABEL.getSize2D());
        surface.setFont(Palette.LABEL);
        surface.setPaint(Palette.INK);
        boolean fromRight = area.numbers().isRightToLeft();
        surface.drawString(name, (float) (fromRight ? area.left() + room : area.left()), (float) (area.top() - 5));
    }
}
