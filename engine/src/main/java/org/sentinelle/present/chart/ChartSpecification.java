package org.sentinelle.present.chart;

/**
 * What a picture shows, apart from how it is drawn: tests assert this, people look at the drawing.
 *
 * <p>{@code id} is unique in its page and made of small letters, digits and hyphens; {@code title} and {@code description}
 * are what a screen reader says.
 */
public sealed interface ChartSpecification
        permits TrendChart,
                HeatStrip,
                HypothesisMap,
                Sparkline,
                TrendGlyph,
                SeriesChart,
                FanChart,
                DecompositionChart,
                SmallMultiples,
                CoefficientChart,
                MarginsChart,
                SpecificationCurveChart,
                DotPlot,
                ContourPlot,
                EffectChart,
                ScatterChart {
    String id();

    String title();

    String description();

    /** Throws {@link IllegalArgumentException} where an id could not stand in a page. */
    static void requireId(String id) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A chart's id is made of small letters, digits and hyphens, was '" + id + "'");
        }
    }
}
