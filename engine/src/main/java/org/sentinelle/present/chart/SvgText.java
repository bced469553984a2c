package org.sentinelle.present.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an element as text for the inside of an HTML page: no prologue, attributes in alphabetical order, everything
 * escaped, and without what only costs bytes (empty definitions, a clip to the whole canvas, the font that the root names).
 */
final class SvgText {
    private static final Set<String> DROPPED =
            Set.of("xml:space", "xmlns:xlink", "xmlns", "text-rendering", "clipPathUnits");

    /** What every drawing program takes for granted. */
    private static final Map<String, String> INITIAL = Map.ofEntries(
            Map.entry("color-interpolation", "auto"),
            Map.entry("color-rendering", "auto"),
            Map.entry("image-rendering", "auto"),
            Map.entry("shape-rendering", "auto"),
            Map.entry("fill", "black"),
            Map.entry("fill-opacity", "1"),
            Map.entry("font-style", "normal"),
            Map.entry("font-weight", "normal"),
            Map.entry("stroke-dasharray", "none"),
            Map.entry("stroke-dashoffset", "0"),
            Map.entry("stroke-linejoin", "miter"),
            Map.entry("stroke-opacity", "1"),
            Map.entry("stroke-width", "1"));

    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder written = new StringBuilder();
    private final String canvasClip;

    private SvgText(String canvasClip) {
        this.canvasClip = canvasClip;
    }

    /** The text of the element; {@code canvasClip} is the id of the clip path that is as large as the canvas. */
    static String of(Element root, String canvasClip) {
        SvgText text = new SvgText(canvasClip);
        text.write(root);
        return text.written.toString();
    }

    private void write(Element element) {
        if (isIdle(element)) {
            return;
        }
        written.append('<').append(element.getTagName());
        attributes(element).forEach((name, value) -> {
            written.append(' ').append(name).append("=\"");
            escape(value);
            written.append('"');
        });
        if (!element.hasChildNodes()) {
            written.append("/>");
            return;
        }
        written.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            writeChild(child);
        }
        written.append("</").append(element.getTagName()).append('>');
    }

    private void writeChild(Node child) {
        if (child instanceof Element element) {
            write(element);
        } else if (child.getNodeType() == Node.TEXT_NODE
                && !child.getNodeValue().isBlank()) {
            escape(child.getNodeValue());
        }
    }

    private boolean isIdle(Element element) {
        boolean empty =
                element.getTagName().equals("defs") || element.getTagName().equals("g");
        return (empty && !element.hasChildNodes()) || element.getAttribute("id").equals(canvasClip);
    }

    private SortedMap<String, String> attributes(Element element) {
        SortedMap<String, String> attributes = new TreeMap<>();
        boolean root = !(element.getParentNode() instanceof Element);
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            String name = all.item(i).getNodeName();
            String value = all.item(i).getNodeValue();
            boolean said = root ? value.equals(INITIAL.get(name)) : name.equals("font-family");
            if (!said && !DROPPED.contains(name) && !value.equals("url(#" + canvasClip + ")")) {
                attributes.put(name, shortened(name, value));
            }
        }
        return attributes;
    }

    /** Colours by their six digits, paths without the letter that stands for "and on to". */
    private static String shortened(String name, String value) {
        if (name.equals("d")) {
            return value.replace(" L", " ");
        }
        Matcher colour = COLOUR.matcher(value);
        if (!colour.matches()) {
            return value;
        }
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Integer.parseInt(colour.group(1)),
                Integer.parseInt(colour.group(2)),
                Integer.parseInt(colour.group(3)));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                default -> written.append(isControl(c) ? REPLACEMENT : c);
            }
        }
    }

    /** Which XML cannot hold, not even escaped. */
    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
