package org.sentinelle.definition.prose;

import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;

/** The page of a code list: its codes, and the fields that hold them. */
final class CodeListPage {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final CodeList list;

    CodeListPage(Catalogue catalogue, ProseWords words, CodeList list) {
        this.catalogue = catalogue;
        this.words = words;
        this.list = list;
    }

    Page page() {
        return new Draft(words)
                .section("codes", List.of(codes()))
                .items("used", uses())
                .page(
                        "code-list",
                        list.id(),
                        words.text(list.name()),
                        words.text(
                                "codes.lead",
                                list.id(),
                                Integer.toString(list.codes().size())));
    }

    private Block.Grid codes() {
        return new Block.Grid(
                List.of(words.text("label.code"), words.text("label.meaning")),
                list.codes().stream()
                        .map(code -> List.of(code.id(), words.text(code.name())))
                        .toList());
    }

    private List<String> uses() {
        Names names = new Names(catalogue, words);
        return catalogue.datasets().values().stream()
                .flatMap(dataset -> dataset.fields().stream()
                        .filter(field -> list.id().equals(field.codes()))
                        .map(field -> words.text("fact", names.dataset(dataset.id()), words.text(field.label()))))
                .toList();
    }
}
