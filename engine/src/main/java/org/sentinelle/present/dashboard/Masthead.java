package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * What stands on top of every page.
 *
 * @param years the first and the last year shown
 */
public record Masthead(
        String title,
        String publicationId,
        String dataThrough,
        List<Link> links,
        List<Translation> translations,
        String years) {
    /** A page of the dashboard: its file, its short label, its whole name. */
    public record Link(String href, String label, String name) {}

    /** The same pages in a language: its tag, its own name for itself, its direction, and the path to its folder. */
    public record Translation(String language, String name, String direction, String path, boolean current) {}

    public Masthead {
        links = List.copyOf(links);
        translations = List.copyOf(translations);
    }
}
