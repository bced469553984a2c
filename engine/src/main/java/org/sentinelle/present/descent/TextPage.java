package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;

/** A page of plain text for a terminal of eighty columns, with the marks of Markdown; in any script, from either side. */
final class TextPage {
    static final int WIDTH = 80;

    private static final int WIDEST_LABEL = 24;
    private static final String INDENT = "    ";
    private static final String GAP = "  ";

    private final TextWidth measure = new TextWidth();
    private final boolean rightToLeft;
    private final List<String> lines = new ArrayList<>();

    TextPage(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /** A label and what there is to say under it. */
    record Fact(String label, String text) {}

    TextPage title(String text) {
        wrapped("# " + text, "  ");
        return this;
    }

    TextPage heading(String text) {
        lines.add("");
        wrapped("## " + text, "   ");
        return this;
    }

    TextPage paragraph(String text) {
        lines.add("");
        wrapped(text, "");
        return this;
    }

    TextPage items(List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
        }
        items.forEach(item -> wrapped("- " + item, "  "));
        return this;
    }

    /** The labels in one column, the texts in another; a word that is too long for it gets a line of its own. */
    TextPage facts(List<Fact> facts) {
        lines.add("");
        int widest = Math.min(
                WIDEST_LABEL,
                facts.stream().mapToInt(f -> measure.of(f.label())).max().orElse(0));
        facts.forEach(fact -> fact(fact, widest));
        return this;
    }

    private void fact(Fact fact, int widest) {
        String label = measure.padded(fact.label(), widest) + GAP;
        String under = " ".repeat(widest + GAP.length());
        int room = WIDTH - measure.of(label);
        if (measure.longestWord(fact.text()) > room) {
            lines.add(fact.label());
            wrapped(INDENT + fact.text(), INDENT);
        } else {
            wrapped(label + fact.text(), under);
        }
    }

    TextPage table(TextTable table) {
        lines.add("");
        lines.addAll(table.lines(WIDTH, rightToLeft));
        return this;
    }

    private void wrapped(String text, String indent) {
        lines.addAll(measure.wrapped(text, indent, WIDTH));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(rightToLeft && !line.isBlank() ? TextWidth.RIGHT_TO_LEFT_MARK : "")
                    .append(line.stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }
}
