package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/** A chart under its legend and what its upright axis counts, both in as many lines as they need. */
record Captioned(Legend legend, Paragraph caption, JFreeChart drawing, int width, int height) implements Picture {
    private static final double PAD = 4;

    @Override
    public void paint(Graphics2D surface) {
        double inner = width - 2 * PAD;
        legend.paint(surface, PAD, PAD, inner);
        double below = PAD + legend.height(inner) + PAD;
        caption.paint(surface, PAD, below, inner);
        double top = below + caption.height(inner);
        drawing.draw(surface, new Rectangle2D.Double(0, top, width, height - top));
    }

    /** What stands above a chart of this width. */
    static double above(Legend legend, Paragraph caption, int width) {
        double inner = width - 2 * PAD;
        return 2 * PAD + legend.height(inner) + caption.height(inner);
    }
}
