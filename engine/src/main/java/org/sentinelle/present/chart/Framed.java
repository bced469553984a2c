package org.sentinelle.present.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sentinelle.present.NumberStyle;

/** A picture of something drawn under a legend and what its values are, over a remark. */
record Framed(int width, Legend legend, String caption, Body body, String remark, NumberStyle numbers)
        implements Picture {
    private static final double PAD = 4;
    private static final double LINE = 16;

    /** What is drawn between. */
    interface Body {
        double height();

        void paint(Graphics2D surface, double top);
    }

    @Override
    public int height() {
        return (int)
                Math.ceil(top() + body.height() + PAD + LINE * lines(remark).size());
    }

    private double inner() {
        return width - 2 * PAD;
    }

    private List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Lettering.lines(text, Palette.SMALL, inner());
    }

    private double top() {
        return 2 * PAD + legend.height(inner()) + LINE * lines(caption).size() + PAD;
    }

    @Override
    public void paint(Graphics2D surface) {
        surface.clip(new Rectangle2D.Double(0, 0, width, height()));
        surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
        legend.paint(surface, PAD, PAD, inner());
        boolean paragraph = lines(caption).size() > 1;
        write(surface, caption, PAD + legend.height(inner()) + PAD, paragraph && numbers.isRightToLeft());
        body.paint(surface, top());
        write(surface, remark, top() + body.height() + PAD / 2, numbers.isRightToLeft());
    }

    private void write(Graphics2D surface, String text, double from, boolean fromRight) {
        double baseline = from + 12;
        for (String line : lines(text)) {
            PlotArea.write(surface, line, Palette.SMALL, fromRight ? width - PAD : PAD, baseline, fromRight ? 1 : 0);
            baseline += LINE;
        }
    }
}
