package org.sentinelle.present.chart;

import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;

/** A bar at the end of a plot, as long as the value says on this plot's axis: long where the axis holds little. */
record ScaleBarLayer(double length) implements Layer {
    private static final double WIDTH = 6;
    private static final double AT_LEAST = 1.5;

    /** The largest round length that fits on the shortest of the axes. */
    static double length(DoubleStream axes) {
        double shortest = axes.min().orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(shortest)));
        double leading = shortest / power;
        return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    }

    @Override
    public void paint(Pen pen) {
        double pixels =
                pen.area().getHeight() * length / pen.values().getRange().getLength();
        double height = Math.max(AT_LEAST, pixels);
        double left = pen.area().getMaxX() - WIDTH - 1;
        double top = pen.area().getCenterY() - height / 2;
        pen.fill(new Rectangle2D.Double(left, top, WIDTH, height), Palette.BAR);
    }
}
