package org.sentinelle.present.dashboard;

import java.util.List;

/** What stands on top of every page. */
public record Masthead(String title, String publicationId, String dataThrough, List<Link> links) {
    /** A page of the dashboard: its file, its short label, its whole name. */
    public record Link(String href, String label, String name) {}

    public Masthead {
        links = List.copyOf(links);
    }
}
