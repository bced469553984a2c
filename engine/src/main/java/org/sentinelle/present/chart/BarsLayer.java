package org.sentinelle.present.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Bars from zero, for times that are so many pixels apart. */
record BarsLayer(List<Reading> readings, double distance) implements Layer {
    private static final double SHARE = 0.6;
    private static final double WIDEST = 8;
    private static final double THINNEST = 0.7;

    @Override
    public void paint(Pen pen) {
        double width = Math.max(THINNEST, Math.min(WIDEST, SHARE * distance));
        double zero = pen.y(0);
        Path2D.Double bars = new Path2D.Double();
        for (Reading reading : readings) {
            double end = pen.y(reading.middle());
            double left = pen.x(reading.time()) - width / 2;
            bars.append(new Rectangle2D.Double(left, Math.min(zero, end), width, Math.abs(zero - end)), false);
        }
        pen.fill(bars, Palette.MUTED);
    }
}
