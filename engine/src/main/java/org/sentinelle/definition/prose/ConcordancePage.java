package org.sentinelle.definition.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Concordance.Entry;
import org.sentinelle.model.Period;

/** The page of a concordance: what each code becomes, when and where. */
final class ConcordancePage {
    private final Names names;
    private final ProseWords words;
    private final Concordance concordance;

    ConcordancePage(Catalogue catalogue, ProseWords words, Concordance concordance) {
        this.names = new Names(catalogue, words);
        this.words = words;
        this.concordance = concordance;
    }

    Page page() {
        return new Draft(words)
                .section("entries", List.of(entries(), new Block.Paragraph(words.text("entries.straddling"))))
                .page(
                        "concordance",
                        concordance.id(),
                        words.text(concordance.name()),
                        words.text(
                                "entries.lead", names.codeList(concordance.from()), names.codeList(concordance.to())));
    }

    private Block.Grid entries() {
        return new Block.Grid(
                List.of(
                        words.text("label.code"),
                        words.text("label.becomes"),
                        words.text("label.from-period"),
                        words.text("label.to-period"),
                        words.text("label.where")),
                concordance.entries().stream().map(this::row).toList());
    }

    private List<String> row(Entry entry) {
        return List.of(
                names.listed(concordance.from(), entry.code()),
                words.either(entry.to().stream()
                        .map(code -> names.listed(concordance.to(), code))
                        .toList()),
                period(entry.first()),
                period(entry.last()),
                areas(entry.areas()));
    }

    private static String period(@Nullable Period period) {
        return period == null ? "" : period.label();
    }

    private String areas(Set<String> areas) {
        return areas.isEmpty()
                ? words.text("entries.everywhere")
                : words.listed(areas.stream().map(names::area).toList());
    }
}
