package org.sentinelle.present.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** Breaks as upright lines over the strips that they may lie in; {@link BreakNames} names them. */
record BreakLayer(List<BreakMark> breaks) implements Layer {
    static final Color STRIP = new Color(0x22, 0x2B, 0x33, 26);
    private static final double CAP = 3;
    private static final double LONG_ENOUGH = 12;
    private static final Color STRIP_EDGE = new Color(0x22, 0x2B, 0x33, 90);

    @Override
    public void paint(Pen pen) {
        for (BreakMark mark : breaks) {
            Bounds range = mark.range();
            if (range != null) {
                strip(range, pen);
            }
        }
        breaks.forEach(mark -> pen.upright(mark.time(), Palette.INK, Palette.DOTTED));
    }

    /** To both sides of the name, where that is long enough to be told from the strip. */
    private static void reach(Bounds reach, BreakNames.Placed name, Pen pen) {
        double left = name.box().getMinX() - reach.low();
        double right = reach.high() - name.box().getMaxX();
        if (Math.max(left, right) < LONG_ENOUGH) {
            return;
        }
        if (left > CAP) {
            side(reach.low(), name.box().getMinX(), name.middle(), pen);
        }
        if (right > CAP) {
            side(reach.high(), name.box().getMaxX(), name.middle(), pen);
        }
    }

    /** Without a cap where the interval goes on beyond the plot. */
    private static void side(double end, double inner, double y, Pen pen) {
        pen.draw(new Line2D.Double(end, y, inner, y), Palette.INK, Axes.HAIRLINE);
        if (end > pen.area().getMinX() && end < pen.area().getMaxX()) {
            pen.draw(new Line2D.Double(end, y - CAP, end, y + CAP), Palette.INK, Axes.HAIRLINE);
        }
    }

    private static void strip(Bounds range, Pen pen) {
        double left = Math.max(pen.area().getMinX(), pen.x(range.low()));
        double right = Math.min(pen.area().getMaxX(), pen.x(range.high()));
        if (right > left) {
            Rectangle2D area = pen.area();
            pen.fill(new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()), STRIP);
            pen.upright(range.low(), STRIP_EDGE, Axes.HAIRLINE);
            pen.upright(range.high(), STRIP_EDGE, Axes.HAIRLINE);
        }
    }

    /** The names of breaks, each on a line as long as its interval, above what else is drawn. */
    Layer names(NumberStyle numbers) {
        return pen -> {
            for (BreakNames.Placed name : BreakNames.placed(breaks, pen::x, pen.area(), numbers)) {
                Bounds reach = name.reach();
                if (reach != null) {
                    reach(reach, name, pen);
                }
                pen.surface().setFont(Palette.SMALL);
                pen.fill(name.box(), Palette.PAPER);
                pen.surface().setPaint(Palette.INK);
                pen.surface().drawString(name.text(), (float) name.x(), (float) name.baseline());
            }
        };
    }
}
