package org.sentinelle.present.chart;

/** Draws charts as SVG that can stand in a page; the same specification always gives the same text. */
public final class Charts {
    private Charts() {}

    /** One svg element, its text escaped, without style attributes and without any reference outside itself. */
    public static String svg(ChartSpecification chart, ChartSize size) {
        if (chart instanceof TrendChart trend) {
            return TrendDrawing.of(trend, size);
        }
        if (chart instanceof HeatStrip strip) {
            return HeatStripDrawing.of(strip, size);
        }
        return SparklineDrawing.of((Sparkline) chart, size);
    }
}
