package org.sentinelle.present.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** Places the names of breaks and the reach of their intervals in rows at the top of a plot, so that none covers another. */
final class BreakNames {
    static final double ROW = 15;
    private static final double APART = 6;
    private static final int MOST_ROWS = 4;

    private BreakNames() {}

    /**
     * A name with the left end of its base line.
     *
     * @param reach pixels from the lower to the upper limit of the interval, inside the plot; null where there is none
     */
    record Placed(
            String text,
            double x,
            double baseline,
            double width,
            int row,
            @Nullable Bounds reach) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x - 2, baseline - 11, width + 4, 14);
        }

        double middle() {
            return baseline - 4;
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
            Bounds reach = reach(mark, place, area);
            double left = reach == null ? x : Math.min(x, reach.low());
            int row = 0;
            while (row < MOST_ROWS && ends[row] > left - APART) {
                row++;
            }
            if (row < MOST_ROWS) {
                ends[row] = reach == null ? x + width : Math.max(x + width, reach.high());
                names.add(new Placed(text, x, area.getMinY() + 11 + ROW * row, width, row, reach));
            }
        }
        return names;
    }

    private static @Nullable Bounds reach(BreakMark mark, DoubleUnaryOperator place, Rectangle2D area) {
        Bounds range = mark.range();
        if (range == null) {
            return null;
        }
        double low = Math.max(area.getMinX(), place.applyAsDouble(range.low()));
        double high = Math.min(area.getMaxX(), place.applyAsDouble(range.high()));
        return low <= high ? new Bounds(low, high) : null;
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
