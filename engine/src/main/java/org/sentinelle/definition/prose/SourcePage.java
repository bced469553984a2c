package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.ConstantField;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.TextField;

/** The page of a source: which file it is, and how its columns become rows of a dataset. */
final class SourcePage {
    private final ProseWords words;
    private final Names names;
    private final SourceMapping source;

    SourcePage(Catalogue catalogue, ProseWords words, SourceMapping source) {
        this.words = words;
        this.names = new Names(catalogue, words);
        this.source = source;
    }

    Page page() {
        return new Draft(words)
                .items("glance", glance())
                .section("reading", reading())
                .items("rejections", rejections())
                .items("provenance", List.of(words.fact("hash", source.hash())))
                .page(
                        "source",
                        source.id(),
                        words.text(source.name()),
                        words.text("source.lead", source.filePattern(), names.dataset(source.dataset())));
    }

    private List<String> glance() {
        return List.of(
                words.fact("id", source.id()),
                words.fact("publisher", source.publisher()),
                words.fact("licence", source.licence()),
                words.fact("encoding", source.format().encoding()),
                words.fact("columns", words.listed(source.columns())),
                words.fact("contradictions", words.word("contradictions", source.contradictions())));
    }

    private List<Block> reading() {
        SourceMapping.Submissions submissions = source.submissions();
        return submissions == null
                ? List.of(fields())
                : List.of(
                        fields(),
                        new Block.Paragraph(
                                words.text("reading.submissions", submissions.to(), submissions.received())));
    }

    private Block.Grid fields() {
        return new Block.Grid(
                List.of(words.text("label.field"), words.text("label.column"), words.text("label.how")),
                source.fields().stream()
                        .map(field -> List.of(field.field(), column(field), how(field)))
                        .toList());
    }

    private static String column(FieldMapping field) {
        if (field instanceof CodeField code) {
            return code.column();
        }
        if (field instanceof CountField count) {
            return count.column();
        }
        if (field instanceof PeriodField period) {
            return period.column();
        }
        return field instanceof TextField text ? text.column() : "";
    }

    private String how(FieldMapping field) {
        if (field instanceof ConstantField constant) {
            return words.text("reading.constant", constant.value());
        }
        if (field instanceof PeriodField period) {
            return words.word("grain", period.grain());
        }
        if (field instanceof CountField count) {
            return count(count);
        }
        return field instanceof CodeField code ? code(code) : words.text("reading.text");
    }

    private String count(CountField count) {
        List<String> ranges = new ArrayList<>(List.of(words.text("reading.count")));
        new TreeMap<>(count.censored())
                .forEach((text, bound) -> ranges.add(words.text(
                        "reading.range", words.quoted(text), Long.toString(bound.from()), Long.toString(bound.to()))));
        new TreeMap<>(count.absent())
                .forEach((text, why) ->
                        ranges.add(words.text("reading.absent", words.quoted(text), words.word("absence", why))));
        SourceMapping.StatusColumn status = count.status();
        if (status != null) {
            new TreeMap<>(status.codes())
                    .forEach((flag, why) -> ranges.add(words.text(
                            "reading.flag", status.column(), words.quoted(flag), words.word("absence", why))));
        }
        return words.also(ranges);
    }

    private String code(CodeField code) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(code.when())
                .forEach((column, text) -> parts.add(words.text("reading.when", column, words.quoted(text))));
        if (code.tableId() != null) {
            parts.add(words.text("reading.spellings", code.tableId()));
        }
        new TreeMap<>(code.table()).forEach((text, value) -> parts.add(words.text("reading.map", text, value)));
        if (code.blank() != null) {
            parts.add(words.text("reading.blank", code.blank()));
        }
        if (code.otherwise() != null) {
            parts.add(words.text("reading.otherwise", code.otherwise()));
        }
        return parts.isEmpty() ? words.text("reading.code") : words.also(parts);
    }

    private List<String> rejections() {
        return source.rejections().stream()
                .map(rejection -> words.text(
                        "rejection", rejection.reason(), rejection.column(), words.text(rejection.because())))
                .toList();
    }
}
