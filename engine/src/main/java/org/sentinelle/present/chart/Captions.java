package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the marks of charts over periods mean. */
final class Captions {
    private static final BasicStroke EDGE = new BasicStroke(0.7f);

    private Captions() {}

    static List<Legend.Entry> of(TrendChart chart) {
        List<Legend.Entry> entries = new ArrayList<>();
        chart.series().forEach(line -> entries.add(new Legend.Entry(line(line), line.name())));
        if (chart.hasBounds()) {
            entries.add(swatch(chart.labels().bounds(), Palette.band(PeriodSeries.Style.ALL_REPORTERS), Palette.BLUE));
        }
        if (!chart.breaks().isEmpty()) {
            entries.add(new Legend.Entry(
                    Symbols.upright(Palette.INK, Palette.DOTTED), chart.labels().breaks()));
        }
        chart.gaps().stream()
                .map(gap -> new Sign(gap.sign(), gap.meaning()))
                .distinct()
                .forEach(sign -> entries.add(new Legend.Entry(sign.symbol(), sign.meaning())));
        if (!chart.coverage().isEmpty()) {
            entries.add(swatch(chart.labels().reporting(), Palette.BAR, Palette.BAR));
            entries.add(swatch(chart.labels().members(), Palette.BAR_REST, Palette.AXIS));
        }
        return entries;
    }

    /** Letters that stand where a value is missing. */
    private record Sign(String letters, String meaning) {
        Legend.Symbol symbol() {
            return (surface, left, y) -> {
                surface.setFont(Palette.LABEL);
                surface.setPaint(Palette.INK);
                double wide = Lettering.width(letters, Palette.LABEL.getSize2D());
                double baseline = y + (Lettering.ascent(Palette.LABEL) - Lettering.descent(Palette.LABEL)) / 2;
                surface.drawString(letters, (float) (left + (Legend.Symbol.WIDTH - wide) / 2), (float) baseline);
            };
        }
    }

    private static Legend.Symbol line(PeriodSeries line) {
        Color colour = Palette.colour(line.style());
        Legend.Symbol stroke = Symbols.stroke(colour, Palette.line(line.style()));
        return (surface, left, y) -> {
            stroke.paint(surface, left, y);
            if (line.style().hasMarks()) {
                surface.translate(left + Legend.Symbol.WIDTH / 2, y);
                surface.setPaint(colour);
                surface.fill(Palette.mark(line.style(), 3.6));
                surface.translate(-left - Legend.Symbol.WIDTH / 2, -y);
            }
        };
    }

    static Legend.Entry swatch(String name, Color fill, Color outline) {
        return new Legend.Entry(
                (surface, left, y) -> {
                    Rectangle2D box = new Rectangle2D.Double(left + 6, y - 5, 14, 10);
                    surface.setPaint(fill);
                    surface.fill(box);
                    surface.setPaint(outline);
                    surface.setStroke(EDGE);
                    surface.draw(box);
                },
                name);
    }
}
