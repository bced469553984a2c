package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.present.RenderedNumbers;

/** Turns released results into what the pages say. */
public final class DashboardModels {
    private DashboardModels() {}

    /**
     * The whole dashboard in words. Throws {@link IllegalArgumentException} where no indicator has a value, where
     * two values claim the same cell, or where the language has no words.
     */
    public static DashboardModel from(DashboardInput input) {
        return from(input, new RenderedNumbers());
    }

    /** The same, telling a record of everything with a number in it; what the charts show is told once they are drawn. */
    public static DashboardModel from(DashboardInput input, RenderedNumbers rendered) {
        Edition edition = Edition.of(input, rendered);
        return new DashboardModel(
                masthead(edition),
                new OverviewPages(edition).page(),
                edition.mechanisms().stream()
                        .map(m -> new MechanismPages(edition.of(m)).of(m))
                        .toList(),
                new QualityPages(edition).page(),
                edition.words(),
                input.settings().languages());
    }

    private static Masthead masthead(Edition edition) {
        Wording words = edition.words();
        List<Masthead.Link> links = new ArrayList<>();
        links.add(link("index.html", words.text("page.overview")));
        for (AreaGroup mechanism : edition.mechanisms()) {
            links.add(new Masthead.Link(
                    OverviewPages.href(mechanism), edition.label(mechanism), edition.in(mechanism.name())));
        }
        links.add(link("data-quality.html", words.text("page.quality")));
        DashboardSettings settings = edition.settings();
        return new Masthead(
                settings.title(),
                settings.publicationId(),
                words.period(settings.to()),
                links,
                settings.languages().translations(),
                words.period(settings.from()) + "\u2013" + words.period(settings.to()));
    }

    private static Masthead.Link link(String href, String name) {
        return new Masthead.Link(href, name, name);
    }
}
