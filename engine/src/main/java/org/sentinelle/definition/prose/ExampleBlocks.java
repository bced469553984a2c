package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator.Example;
import org.sentinelle.model.Indicator.Expectation;
import org.sentinelle.model.Indicator.Rows;
import org.sentinelle.model.Stratum;

/** Examples as small tables: the rows that come in, the values that must come out. */
final class ExampleBlocks {
    private final ProseWords words;
    private final Names names;

    ExampleBlocks(ProseWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    List<Block> of(List<Example> examples) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            blocks.add(new Block.Paragraph(words.text(
                    "example", Integer.toString(i + 1), examples.get(i).name())));
            for (Rows rows : examples.get(i).rows()) {
                blocks.add(new Block.Paragraph(words.text("example.rows", names.dataset(rows.dataset()))));
                blocks.add(grid(rows.csv()));
            }
            blocks.add(new Block.Paragraph(words.text("example.expect")));
            blocks.add(expected(examples.get(i).expect()));
        }
        return blocks;
    }

    private static Block.Grid grid(String csv) {
        List<List<String>> lines = csv.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split(",", -1)).map(String::strip).toList())
                .toList();
        return new Block.Grid(lines.get(0), lines.subList(1, lines.size()));
    }

    private Block.Grid expected(List<Expectation> expected) {
        return new Block.Grid(
                List.of(
                        words.text("label.area"),
                        words.text("label.period"),
                        words.text("label.stratum"),
                        words.text("label.value"),
                        words.text("label.status")),
                expected.stream().map(this::row).toList());
    }

    private List<String> row(Expectation expectation) {
        String status = expectation.status();
        return List.of(
                names.area(expectation.area()),
                expectation.period(),
                stratum(expectation.stratum()),
                value(expectation),
                status == null ? "" : words.named(words.word("status", status), status));
    }

    private String stratum(@Nullable String label) {
        return label == null
                ? words.text("stratum.total")
                : Stratum.parse(label).label();
    }

    private String value(Expectation expectation) {
        Double low = expectation.low();
        Double high = expectation.high();
        if (expectation.value() != null) {
            return ProseWords.number(expectation.value());
        }
        if (low != null && high != null) {
            return words.text("range", ProseWords.number(low), ProseWords.number(high));
        }
        if (low != null) {
            return words.text("range.from", ProseWords.number(low));
        }
        return high == null ? "" : words.text("range.to", ProseWords.number(high));
    }
}
