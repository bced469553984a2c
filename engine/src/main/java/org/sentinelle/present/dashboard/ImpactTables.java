package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult.Comparison;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;

/** All values of the pictures of an impact design, to read. */
record ImpactTables(ImpactWords words) {
    /** @param since what the times are: years since adoption */
    DataTable events(List<Effect> events, String since) {
        return new DataTable(
                words.text("by-time"),
                headings(List.of(DataTable.words(words.text("since", since)))),
                events.stream()
                        .map(event -> new DataTable.Row(Cell.text(since(event)), numbers(event)))
                        .toList());
    }

    private String since(Effect event) {
        Integer since = event.since();
        return since == null ? "" : words.count(since);
    }

    DataTable groups(List<GroupTime> effects) {
        return new DataTable(
                words.text("by-group"),
                headings(List.of(DataTable.words(words.text("group")), DataTable.words(words.text("seen")))),
                effects.stream()
                        .map(effect -> {
                            List<Cell> cells = new ArrayList<>(List.of(Cell.text(words.period(effect.seen()))));
                            cells.addAll(numbers(effect.effect()));
                            return new DataTable.Row(Cell.text(words.period(effect.first())), cells);
                        })
                        .toList());
    }

    private List<DataTable.Heading> headings(List<DataTable.Heading> first) {
        List<DataTable.Heading> headings = new ArrayList<>(first);
        headings.add(DataTable.numbers(words.text("estimate")));
        headings.add(DataTable.numbers(words.text("interval")));
        headings.add(DataTable.numbers(words.text("band")));
        return headings;
    }

    private List<Cell> numbers(Effect effect) {
        Estimate estimate = effect.estimate();
        return List.of(
                Cell.number(words.estimate(estimate)),
                Cell.number(words.range(estimate.confLow(), estimate.confHigh())),
                Cell.number(words.range(effect.bandLow(), effect.bandHigh())));
    }

    /** @param kinds says who is compared with whom */
    DataTable comparisons(List<Comparison> comparisons, UnaryOperator<String> kinds) {
        return new DataTable(
                words.text("regression"),
                List.of(
                        DataTable.words(words.text("compared")),
                        DataTable.words(words.text("group")),
                        DataTable.words(words.text("with")),
                        DataTable.numbers(words.text("estimate")),
                        DataTable.numbers(words.text("weight"))),
                comparisons.stream()
                        .map(c -> {
                            Period other = c.other();
                            return new DataTable.Row(
                                    Cell.text(kinds.apply(c.kind())),
                                    List.of(
                                            Cell.text(words.period(c.first())),
                                            Cell.text(other == null ? words.text("never") : words.period(other)),
                                            Cell.number(words.value(c.estimate())),
                                            Cell.number(words.share(c.weight()))));
                        })
                        .toList());
    }
}
