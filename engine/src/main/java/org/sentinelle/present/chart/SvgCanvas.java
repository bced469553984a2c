package org.sentinelle.present.chart;

import java.awt.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a chart as one svg element that can stand in a page: text stays text, ids begin with the chart's own, nothing
 * refers outside, and presentation attributes instead of style attributes keep it under a strict content policy.
 */
final class SvgCanvas {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Those that come with the program, for pages that load them; else what the reader has. */
    private static final String FONTS = "Noto Sans, Noto Sans Arabic, sans-serif";

    private SvgCanvas() {}

    static String draw(ChartSpecification chart, ChartSize size, Picture picture) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        String prefix = chart.id() + "-" + size.cssClass();
        SVGGraphics2D graphics = new SvgSurface(context(document, prefix));
        graphics.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
        picture.paint(graphics);
        Element root = graphics.getRoot();
        describe(root, chart, prefix);
        frame(root, size, picture);
        return SvgText.of(root, PrefixedIds.shortened(prefix) + "c1");
    }

    private static SVGGeneratorContext context(Document document, String prefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(Palette.LABEL);
        context.setGraphicContextDefaults(defaults);
        context.setPrecision(1);
        context.setIDGenerator(new PrefixedIds(prefix));
        return context;
    }

    private static void describe(Element root, ChartSpecification chart, String prefix) {
        Element title = child(root, "title", prefix + "-title", chart.title());
        Element description = child(root, "desc", prefix + "-desc", chart.description());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
    }

    private static Element child(Element root, String name, String id, String text) {
        Element child = root.getOwnerDocument().createElementNS(SVG, name);
        child.setAttribute("id", id);
        child.setTextContent(text);
        return child;
    }

    private static void frame(Element root, ChartSize size, Picture picture) {
        root.removeAttribute("width");
        root.removeAttribute("height");
        root.removeAttribute("style");
        root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
        root.setAttribute("direction", "ltr");
        root.setAttribute("font-family", FONTS);
        root.setAttribute("class", "chart " + size.cssClass());
    }

    /** Two charts of one page would otherwise both own {@code clipPath1}. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String prefix;

        PrefixedIds(String chart) {
            this.prefix = shortened(chart);
        }

        /** Clip paths are referred to by every line: a few characters that stand for the chart's own id. */
        static String shortened(String chart) {
            CRC32 sum = new CRC32();
            sum.update(chart.getBytes(StandardCharsets.UTF_8));
            return "p" + Long.toString(sum.getValue(), Character.MAX_RADIX);
        }

        @Override
        public String generateID(String name) {
            return prefix + super.generateID(name.substring(0, 1));
        }
    }
}
