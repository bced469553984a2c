package org.sentinelle.present.chart;

import org.sentinelle.present.NumberStyle;

/** Draws charts as SVG that can stand in a page; the same specification always gives the same text. */
public final class Charts {
    private Charts() {}

    /** One svg element, its text escaped, without style attributes and without any reference outside itself. */
    public static String svg(ChartSpecification chart, ChartSize size) {
        return svg(chart, size, NumberStyle.ENGLISH);
    }

    /** The same with numbers as a language writes them, and its reading direction. */
    public static String svg(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        if (chart instanceof TrendChart trend) {
            return TrendDrawing.of(trend, size, numbers);
        }
        if (chart instanceof HeatStrip strip) {
            return HeatStripDrawing.of(strip, size, numbers);
        }
        if (chart instanceof Sparkline small) {
            return SparklineDrawing.of(small, size, numbers);
        }
        return TrendGlyphDrawing.of((TrendGlyph) chart);
    }

    /** The same as a file of its own, which needs to say what it is and how large it is by itself. */
    public static String svgFile(ChartSpecification chart, ChartSize size) {
        String start = "<svg ";
        String inline = svg(chart, size);
        if (!inline.startsWith(start)) {
            throw new IllegalStateException("A drawing that is no svg element");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + size.width() + "\" " + inline.substring(start.length()) + "\n";
    }
}
