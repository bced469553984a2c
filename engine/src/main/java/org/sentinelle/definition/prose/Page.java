package org.sentinelle.definition.prose;

import java.util.List;

/**
 * What there is to say about one definition.
 *
 * @param kind the sort of definition: {@code indicator}, {@code dataset}
 * @param language the language that it is written in
 * @param lead what it is, in one paragraph
 */
public record Page(String kind, String id, String language, String title, String lead, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    /** The page as plain text, with the marks of Markdown and lines of at most a hundred characters, tables aside. */
    public String text() {
        return PageText.of(this);
    }
}
