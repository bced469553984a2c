package org.sentinelle.present.chart;

import java.util.List;
import java.util.Locale;

/**
 * Draws a {@link TrendGlyph}: a line from zero upwards along each run of periods, a tint between the bounds where values are
 * open, and a disc at the last value.
 */
final class TrendGlyphDrawing {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 26;
    private static final double MARGIN = 3;

    private final TrendGlyph chart;
    private final double top;

    private TrendGlyphDrawing(TrendGlyph chart) {
        this.chart = chart;
        double highest =
                chart.points().stream().mapToDouble(PeriodPoint::high).max().orElse(0);
        this.top = highest > 0 ? highest : 1;
    }

    static String of(TrendGlyph chart) {
        TrendGlyphDrawing drawing = new TrendGlyphDrawing(chart);
        StringBuilder svg = new StringBuilder(256);
        svg.append("<svg class=\"glyph\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" direction=\"ltr\" aria-hidden=\"true\">");
        PeriodSeries line = new PeriodSeries(chart.title(), PeriodSeries.Style.ALL_REPORTERS, chart.points());
        line.runs().forEach(run -> drawing.run(run, svg));
        if (!line.points().isEmpty()) {
            PeriodPoint last = line.points().get(line.points().size() - 1);
            String middle =
                    drawing.at(last.place(), (last.low() + last.high()) / 2).replace(" ", "\" cy=\"");
            svg.append("<circle cx=\"").append(middle).append("\" r=\"2.2\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** The lower line out and the upper line back enclose the tint; of exact values the line alone is left. */
    private void run(List<PeriodPoint> run, StringBuilder svg) {
        StringBuilder path = new StringBuilder("M");
        run.forEach(p -> path.append(at(p.place(), p.low())).append(' '));
        boolean open = run.stream().anyMatch(p -> !p.isExact());
        if (open) {
            for (int i = run.size() - 1; i >= 0; i--) {
                path.append(at(run.get(i).place(), run.get(i).high())).append(' ');
            }
            path.append('Z');
        }
        if (run.size() == 1) {
            path.append("h0");
        }
        svg.append("<path class=\"").append(open ? "open" : "line").append("\" d=\"");
        svg.append(path.toString().strip()).append("\"/>");
    }

    private String at(int place, double value) {
        int span = Math.max(1, chart.span().length() - 1);
        double x = MARGIN + (WIDTH - 2 * MARGIN) * (place - chart.span().from()) / span;
        double y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * value / top;
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
