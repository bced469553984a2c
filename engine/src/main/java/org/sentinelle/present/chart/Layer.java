package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Something drawn on a plot, over its grid and over the layers before it. */
interface Layer {
    void paint(Pen pen);

    /** Adds it to a plot. */
    default void on(XYPlot plot) {
        plot.addAnnotation(new Annotation(this));
    }

    /** The form in which a plot takes it. */
    final class Annotation extends AbstractXYAnnotation {
        private static final long serialVersionUID = 1L;

        /** A mark at the edge, such as a zero, is drawn whole. */
        private static final double MARK = 4;

        private final transient Layer layer;

        Annotation(Layer layer) {
            this.layer = layer;
        }

        @Override
        public void draw(
                Graphics2D surface,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis times,
                ValueAxis values,
                int index,
                @Nullable PlotRenderingInfo info) {
            Shape before = surface.getClip();
            surface.setClip(new Rectangle2D.Double(
                    area.getX() - MARK, area.getY() - MARK, area.getWidth() + 2 * MARK, area.getHeight() + 2 * MARK));
            layer.paint(new Pen(surface, area, times, values));
            surface.setClip(before);
        }
    }
}
