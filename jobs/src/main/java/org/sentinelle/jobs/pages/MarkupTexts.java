package org.sentinelle.jobs.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * The texts of an HTML page or an SVG picture: text wherever it stands, hidden or not, attributes that are read out or looked up,
 * and data for scripts. Not comments, styles, programs, addresses, ids or coordinates.
 */
final class MarkupTexts {
    private static final Set<String> ATTRIBUTES = Set.of(
            "alt",
            "srcdoc",
            "title",
            "label",
            "placeholder",
            "summary",
            "value",
            "datetime",
            "abbr",
            "low",
            "high",
            "min",
            "max");
    private static final Set<String> IDS = Set.of(
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-owns",
            "aria-flowto",
            "aria-details",
            "aria-activedescendant",
            "aria-errormessage");
    private static final Set<String> UNSEEN_META =
            Set.of("viewport", "referrer", "robots", "color-scheme", "theme-color");

    private final List<ShownText> texts = new ArrayList<>();
    private final String language;

    private MarkupTexts(String language) {
        this.language = language;
    }

    /** Of an HTML page; its own language decides, the one given where it names none. */
    static List<ShownText> ofHtml(String page, String language) {
        return of(Parser.htmlParser(), page, language);
    }

    /** Of an SVG file. */
    static List<ShownText> ofSvg(String picture, String language) {
        return of(Parser.xmlParser(), picture, language);
    }

    private static List<ShownText> of(Parser parser, String markup, String language) {
        Document document = parser.setTrackPosition(true).parseInput(markup, "");
        MarkupTexts found = new MarkupTexts(language(document, language));
        NodeTraversor.traverse((node, depth) -> found.collect(node), document);
        return found.texts;
    }

    private static String language(Document document, String otherwise) {
        for (String attribute : List.of("lang", "xml:lang")) {
            String named = document.children().attr(attribute);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return otherwise;
    }

    private void collect(Node node) {
        if (node instanceof TextNode text) {
            add(text.getWholeText(), text);
        } else if (node instanceof DataNode data) {
            collectData(data);
        } else if (node instanceof Element element && element.attributesSize() > 0) {
            collectAttributes(element);
        }
    }

    private void collectData(DataNode data) {
        String type = data.parent() == null ? "" : data.parent().attr("type").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            texts.addAll(JsonTexts.of(data.getWholeData(), language, place(data)));
        }
    }

    private void collectAttributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean seen = ATTRIBUTES.contains(name)
                    || name.startsWith("data-")
                    || (name.startsWith("aria-") && !IDS.contains(name))
                    || (name.equals("content") && isSeenMeta(element));
            if (seen) {
                add(attribute.getValue(), element);
            }
        }
    }

    private static boolean isSeenMeta(Element meta) {
        return !meta.hasAttr("http-equiv")
                && !UNSEEN_META.contains(meta.attr("name").toLowerCase(Locale.ROOT));
    }

    private void add(String text, Node where) {
        if (text.codePoints().anyMatch(Character::isDigit)) {
            texts.add(new ShownText(text, language, place(where)));
        }
    }

    private static String place(Node node) {
        var at = node.sourceRange().start();
        return "line " + at.lineNumber() + ", column " + at.columnNumber();
    }
}
