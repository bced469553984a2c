package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/** What can be painted on any surface, and its size in pixels at which text has its nominal size. */
interface Picture {
    int width();

    int height();

    void paint(Graphics2D surface);

    static Picture of(JFreeChart drawing, int width, int height) {
        return new Drawn(drawing, width, height);
    }

    /** A chart that fills its picture. */
    record Drawn(JFreeChart drawing, int width, int height) implements Picture {
        @Override
        public void paint(Graphics2D surface) {
            drawing.draw(surface, new Rectangle2D.Double(0, 0, width, height));
        }
    }
}
