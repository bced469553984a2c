package org.sentinelle.present.chart;

import org.sentinelle.present.NumberStyle;

/** Draws charts as SVG that can stand in a page, or as PNG; the same specification always gives the same text. */
public final class Charts {
    private Charts() {}

    /** One svg element, its text escaped, without style attributes and without any reference outside itself. */
    public static String svg(ChartSpecification chart, ChartSize size) {
        return svg(chart, size, NumberStyle.ENGLISH);
    }

    /** The same with numbers as a language writes them, and its reading direction. */
    public static String svg(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        return chart instanceof TrendGlyph glyph
                ? TrendGlyphDrawing.of(glyph)
                : SvgCanvas.draw(chart, size, picture(chart, size, numbers));
    }

    /**
     * The same picture as a PNG file, {@code scale} times as many pixels as its size says; throws
     * {@link IllegalArgumentException} for a glyph, which is a part of a page and takes its colours from there.
     */
    public static byte[] png(ChartSpecification chart, ChartSize size, NumberStyle numbers, double scale) {
        return PngCanvas.draw(picture(chart, size, numbers), scale);
    }

    private static Picture picture(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        if (chart instanceof TrendChart trend) {
            return TrendDrawing.of(trend, size, numbers);
        }
        if (chart instanceof HeatStrip strip) {
            return HeatStripDrawing.of(strip, size, numbers);
        }
        if (chart instanceof HypothesisMap map) {
            return HypothesisMapDrawing.of(map, size, numbers);
        }
        if (chart instanceof Sparkline small) {
            return SparklineDrawing.of(small, numbers);
        }
        return ofAnalysis(chart, size, numbers);
    }

    private static Picture ofAnalysis(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        if (chart instanceof SeriesChart series) {
            return SeriesDrawing.of(series.series(), series.labels(), size, numbers);
        }
        if (chart instanceof FanChart fan) {
            return SeriesDrawing.of(fan.series(), fan.labels(), size, numbers);
        }
        if (chart instanceof DecompositionChart decomposition) {
            return DecompositionDrawing.of(decomposition, size, numbers);
        }
        if (chart instanceof SmallMultiples multiples) {
            return SmallMultiplesDrawing.of(multiples, size, numbers);
        }
        if (chart instanceof CoefficientChart coefficients) {
            return CoefficientDrawing.of(coefficients, size, numbers);
        }
        if (chart instanceof MarginsChart margins) {
            return MarginsDrawing.of(margins, size, numbers);
        }
        return ofRobustness(chart, size, numbers);
    }

    private static Picture ofRobustness(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        if (chart instanceof SpecificationCurveChart curve) {
            return SpecificationCurveDrawing.of(curve, size, numbers);
        }
        if (chart instanceof DotPlot dots) {
            return DotPlotDrawing.of(dots, size, numbers);
        }
        if (chart instanceof ContourPlot contours) {
            return ContourPlotDrawing.of(contours, size, numbers);
        }
        return ofEffects(chart, size, numbers);
    }

    private static Picture ofEffects(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        if (chart instanceof EffectChart effects) {
            return EffectDrawing.of(effects, size, numbers);
        }
        if (chart instanceof ScatterChart scatter) {
            return ScatterDrawing.of(scatter, size, numbers);
        }
        throw new IllegalArgumentException("A " + chart.getClass().getSimpleName() + " is drawn in a page alone");
    }

    /** The same as a file of its own, which needs to say what it is and how large it is by itself. */
    public static String svgFile(ChartSpecification chart, ChartSize size) {
        return svgFile(chart, size, NumberStyle.ENGLISH);
    }

    /** The same with numbers as a language writes them. */
    public static String svgFile(ChartSpecification chart, ChartSize size, NumberStyle numbers) {
        String start = "<svg ";
        String inline = svg(chart, size, numbers);
        if (!inline.startsWith(start)) {
            throw new IllegalStateException("A drawing that is no svg element");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + size.width() + "\" " + inline.substring(start.length()) + "\n";
    }
}
