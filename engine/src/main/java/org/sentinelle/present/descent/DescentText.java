package org.sentinelle.present.descent;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.prose.Block;
import org.sentinelle.definition.prose.CataloguePages;
import org.sentinelle.definition.prose.Section;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Contribution;
import org.sentinelle.result.Descent;
import org.sentinelle.result.Descent.DefinitionUse;

/** Tells a descent to a person: the number first, then everything behind it, down to the files. */
public final class DescentText {
    private static final String METHOD = "method";

    private final Descent descent;
    private final Catalogue catalogue;
    private final DescentWords words;
    private final DescentNames names;
    private final TextPage page;

    private DescentText(Descent descent, Catalogue catalogue, DescentWords words) {
        this.descent = descent;
        this.catalogue = catalogue;
        this.words = words;
        this.names = new DescentNames(catalogue, words);
        this.page = new TextPage(words.isRightToLeft());
    }

    /** The page in a language; throws {@link IllegalArgumentException} where there are no words in it. */
    public static String of(Descent descent, Catalogue catalogue, String language) {
        return new DescentText(descent, catalogue, DescentWords.in(language)).write();
    }

    private String write() {
        String indicator = descent.observation().indicator();
        page.title(words.text(
                "title",
                names.indicator(indicator),
                names.areaName(descent.observation().area()),
                descent.observation().period().label()));
        page.facts(new NumberFacts(words, names)
                .of(descent.observation(), catalogue.indicators().get(indicator)));
        descent.definitions().forEach(this::definition);
        methods();
        new PartsSection(words, names, page).write(descent);
        new SourcesSection(words, names, page).write(descent);
        return page.text();
    }

    private void definition(DefinitionUse use) {
        boolean overlay = use.kind() == Descent.Kind.OVERLAY;
        page.heading(words.text(overlay ? "section.overlay" : "section.definition"));
        Indicator indicator = catalogue.indicators().get(use.id());
        if (overlay) {
            page.paragraph(words.text("overlay", names.areas(use.owners()), names.in(use.name())));
        } else if (indicator != null) {
            page.paragraph(names.in(indicator.definition()));
        }
        page.facts(DefinitionFacts.of(use, words, names));
        if (indicator != null && indicator.provisional()) {
            page.paragraph(words.text("definition.provisional"));
        }
    }

    private void methods() {
        CataloguePages pages = new CataloguePages(catalogue, words.language());
        descent.number()
                .all()
                .map(c -> c.observation().indicator())
                .distinct()
                .flatMap(id -> pages.of(id).stream())
                .filter(found -> found.kind().equals("indicator"))
                .flatMap(found -> found.sections().stream())
                .filter(section -> section.key().equals(METHOD))
                .forEach(this::method);
    }

    private void method(Section section) {
        page.heading(section.heading());
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            page.paragraph(paragraph.text());
        } else if (block instanceof Block.Items list) {
            page.items(list.items());
        } else if (block instanceof Block.Grid grid) {
            TextTable table = new TextTable(
                    grid.heading().stream().map(TextTable.Column::words).toList());
            grid.rows().forEach(table::row);
            page.table(table);
        }
    }

    /** The contributions that have parts of their own, the number itself first. */
    static List<Contribution> composed(Contribution number) {
        return Stream.concat(
                        Stream.of(number),
                        number.parts().stream()
                                .flatMap(Contribution::all)
                                .filter(c -> !c.parts().isEmpty()))
                .toList();
    }
}
