package org.sentinelle.definition.prose;

import java.util.List;
import org.sentinelle.definition.prose.Block.Grid;
import org.sentinelle.definition.prose.Block.Items;
import org.sentinelle.definition.prose.Block.Paragraph;

/** Writes a page as plain text. */
final class PageText {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private PageText() {}

    static String of(Page page) {
        PageText written = new PageText();
        written.text.append("# ").append(page.title()).append('\n');
        written.paragraph(page.lead());
        page.sections().forEach(written::section);
        return written.text.toString();
    }

    private void section(Section section) {
        text.append("\n## ").append(section.heading()).append('\n');
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Items list) {
            text.append('\n');
            list.items().forEach(item -> wrapped("- " + item, "  "));
        } else if (block instanceof Grid grid) {
            grid(grid);
        }
    }

    private void paragraph(String sentences) {
        text.append('\n');
        wrapped(sentences, "");
    }

    private void grid(Grid grid) {
        text.append('\n');
        row(grid.heading());
        row(grid.heading().stream().map(cell -> "---").toList());
        grid.rows().forEach(this::row);
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void wrapped(String sentences, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : sentences.strip().split("\\s+")) {
            if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        text.append(line).append('\n');
    }
}
