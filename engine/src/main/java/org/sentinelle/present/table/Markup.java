package org.sentinelle.present.table;

/** A piece of HTML under way; all text that goes in is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** What is markup already. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** A text in an element; {@code tag} may have attributes. */
    Markup element(String tag, String text) {
        return raw("<" + tag + ">").text(text).close(tag);
    }

    Markup close(String tag) {
        int end = tag.indexOf(' ');
        return raw("</" + (end < 0 ? tag : tag.substring(0, end)) + ">\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
