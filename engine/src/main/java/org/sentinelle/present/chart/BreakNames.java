package org.sentinelle.present.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.sentinelle.present.NumberStyle;

/** Places the names of breaks in rows at the top of a plot, so that none covers another. */
final class BreakNames {
    static final double ROW = 15;
    private static final double APART = 6;
    private static final int MOST_ROWS = 4;

    private BreakNames() {}

    /** A name with the left end of its base line. */
    record Placed(String text, double x, double baseline, double width, int row) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x - 2, baseline - 11, width + 4, 14);
        }
    }

    static List<Placed> placed(
            List<BreakMark> breaks, DoubleUnaryOperator place, Rectangle2D area, NumberStyle numbers) {
        List<Placed> names = new ArrayList<>();
        double[] ends = new double[MOST_ROWS];
        java.util.Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        for (BreakMark mark : breaks) {
            String text = TimeRange.name(mark.time(), numbers);
            double width = Lettering.width(text, Palette.SMALL.getSize2D());
            double most = area.getMaxX() - width - 2;
            double x = Math.max(area.getMinX() + 2, Math.min(most, place.applyAsDouble(mark.time()) - width / 2));
            int row = 0;
            while (row < MOST_ROWS && ends[row] > x - APART) {
                row++;
            }
            if (row < MOST_ROWS) {
                ends[row] = x + width;
                names.add(new Placed(text, x, area.getMinY() + 11 + ROW * row, width, row));
            }
        }
        return names;
    }

    /** How many rows the names take on a plot of so many pixels. */
    static int rows(List<BreakMark> breaks, TimeRange times, double width, NumberStyle numbers) {
        DoubleUnaryOperator place = time -> (time - times.from()) / times.length() * width;
        return placed(breaks, place, new Rectangle2D.Double(0, 0, width, 0), numbers).stream()
                .mapToInt(name -> name.row() + 1)
                .max()
                .orElse(0);
    }
}
