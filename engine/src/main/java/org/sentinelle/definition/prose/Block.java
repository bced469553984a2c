package org.sentinelle.definition.prose;

import java.util.List;

/** A part of a section. */
public sealed interface Block {
    /** One or more sentences. */
    record Paragraph(String text) implements Block {}

    /** A list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A table with a heading; every row has as many cells as it. */
    record Grid(List<String> heading, List<List<String>> rows) implements Block {
        public Grid {
            heading = List.copyOf(heading);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
