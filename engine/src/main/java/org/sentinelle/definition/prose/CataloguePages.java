package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;

/** The pages of everything that a catalogue defines. */
public final class CataloguePages {
    /** The languages that pages can be written in. */
    public static final List<String> LANGUAGES = ProseWords.LANGUAGES;

    private final Catalogue catalogue;
    private final ProseWords words;

    /** Throws {@link IllegalArgumentException} where the language has no words. */
    public CataloguePages(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.words = ProseWords.in(language);
    }

    /** What is defined under the id; several pages where, say, a code list and a dataset share it, none where nothing is. */
    public List<Page> of(String id) {
        List<Page> pages = new ArrayList<>();
        add(pages, catalogue.indicators().get(id), found -> new IndicatorPage(catalogue, words, found).page());
        add(pages, catalogue.plans().get(id), found -> new PlanPage(catalogue, words, found).page());
        add(pages, catalogue.groups().get(id), found -> new GroupPage(catalogue, words, found).page());
        add(pages, catalogue.datasets().get(id), found -> new DatasetPage(catalogue, words, found).page());
        add(pages, catalogue.sources().get(id), found -> new SourcePage(catalogue, words, found).page());
        add(pages, catalogue.codeLists().get(id), found -> new CodeListPage(catalogue, words, found).page());
        add(pages, catalogue.concordances().get(id), found -> new ConcordancePage(catalogue, words, found).page());
        add(pages, catalogue.standards().get(id), found -> new StandardPopulationPage(catalogue, words, found).page());
        return pages;
    }

    /** Every id that has a page. */
    public SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>();
        Stream.<Map<String, ?>>of(
                        catalogue.indicators(),
                        catalogue.plans(),
                        catalogue.groups(),
                        catalogue.datasets(),
                        catalogue.sources(),
                        catalogue.codeLists(),
                        catalogue.concordances(),
                        catalogue.standards())
                .forEach(definitions -> ids.addAll(definitions.keySet()));
        return ids;
    }

    private static <T> void add(List<Page> pages, @Nullable T found, Function<T, Page> page) {
        if (found != null) {
            pages.add(page.apply(found));
        }
    }
}
