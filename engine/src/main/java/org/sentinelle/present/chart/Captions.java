package org.sentinelle.present.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** What stands above a plot, from the left: the legend, and what the upright axis counts. */
final class Captions {
    private static final Shape SWATCH = new Rectangle2D.Double(-7, -5, 14, 10);
    private static final Shape UPRIGHT = new Line2D.Double(0, -7, 0, 7);
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final Shape NOTHING = new Rectangle2D.Double();
    private static final Shape DASH = new Line2D.Double(-13, 0, 13, 0);

    private final boolean rightToLeft;

    Captions(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    void above(JFreeChart picture, String axis, LegendItemCollection items) {
        if (!axis.isEmpty()) {
            TextTitle caption = new TextTitle(axis, Palette.SMALL);
            caption.setPaint(Palette.MUTED);
            caption.setHorizontalAlignment(HorizontalAlignment.LEFT);
            caption.setTextAlignment(HorizontalAlignment.LEFT);
            caption.setPosition(RectangleEdge.TOP);
            caption.setPadding(new RectangleInsets(4, 4, 2, 0));
            picture.addSubtitle(0, caption);
        }
        picture.addSubtitle(0, legend(items));
    }

    private LegendTitle legend(LegendItemCollection items) {
        FlowArrangement left = new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 10, 1);
        LegendTitle legend = new LegendTitle(() -> items, left, left);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setLegendItemGraphicEdge(rightToLeft ? RectangleEdge.RIGHT : RectangleEdge.LEFT);
        legend.setItemFont(Palette.LABEL);
        legend.setItemPaint(Palette.INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 2));
        return legend;
    }

    static LegendItemCollection of(TrendChart chart) {
        LegendItemCollection items = new LegendItemCollection();
        chart.series().forEach(line -> items.add(item(line)));
        if (chart.hasBounds()) {
            items.add(swatch(chart.labels().bounds(), Palette.band(PeriodSeries.Style.ALL_REPORTERS), Palette.BLUE));
        }
        if (!chart.breaks().isEmpty()) {
            items.add(breakMark(chart.labels().breaks()));
        }
        chart.gaps().stream()
                .map(gap -> gap.sign() + " " + gap.meaning())
                .distinct()
                .forEach(meaning -> items.add(wordsAlone(meaning)));
        if (!chart.coverage().isEmpty()) {
            items.add(swatch(chart.labels().reporting(), Palette.BAR, Palette.BAR));
            items.add(swatch(chart.labels().members(), Palette.BAR_REST, Palette.AXIS));
        }
        return items;
    }

    private static LegendItem item(PeriodSeries line) {
        Color colour = Palette.colour(line.style());
        return new LegendItem(
                line.name(),
                null,
                null,
                null,
                line.style().hasMarks(),
                Palette.mark(line.style(), 3.6),
                true,
                colour,
                false,
                colour,
                new BasicStroke(0.5f),
                true,
                DASH,
                Palette.line(line.style()),
                colour);
    }

    private static LegendItem breakMark(String name) {
        return new LegendItem(
                name,
                null,
                null,
                null,
                false,
                SWATCH,
                false,
                Palette.INK,
                false,
                Palette.INK,
                Axes.HAIRLINE,
                true,
                UPRIGHT,
                Palette.DOTTED,
                Palette.INK);
    }

    /** A sign that is made of letters explains itself. */
    private static LegendItem wordsAlone(String text) {
        return new LegendItem(text, null, null, null, NOTHING, CLEAR);
    }

    static LegendItem swatch(String name, Color fill, Color outline) {
        return new LegendItem(name, null, null, null, SWATCH, fill, new BasicStroke(0.7f), outline);
    }
}
