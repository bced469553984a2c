package org.sentinelle.definition.prose;

import java.util.List;

/**
 * A part of a page.
 *
 * @param key what it is about, the same in every language: {@code method}
 * @param heading in the page's language
 */
public record Section(String key, String heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
