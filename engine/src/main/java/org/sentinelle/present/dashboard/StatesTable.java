package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.result.Observation;

/** Lists a mechanism's members of the last year by name, each with its latest values and their periods. */
final class StatesTable {
    private final Edition edition;
    private final Wording words;
    private final ValueWords values;

    StatesTable(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.values = new ValueWords(words, edition.input().catalogue());
    }

    /** Beside each other the latest values of a few indicators. */
    DataTable of(AreaGroup mechanism, List<Indicator> indicators) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(words.text("table.state")));
        indicators.forEach(i -> headings.add(DataTable.numbers(edition.in(i.name()))));
        List<DataTable.Row> rows = states(mechanism)
                .map(state -> new DataTable.Row(
                        head(state),
                        indicators.stream().map(i -> latest(i, state)).toList()))
                .toList();
        return new DataTable(
                words.text("table.states", words.period(edition.settings().to())), headings, rows);
    }

    /** The latest value of one indicator, its period and what is to be known about it. */
    DataTable of(Indicator indicator, AreaGroup mechanism) {
        List<DataTable.Heading> headings = List.of(
                DataTable.words(words.text("table.state")),
                DataTable.numbers(words.text("table.latest")),
                DataTable.words(edition.periodHeading(indicator)),
                DataTable.words(words.text("table.remarks")));
        List<DataTable.Row> rows =
                states(mechanism).map(state -> row(indicator, state)).toList();
        return new DataTable(words.text("table.states-of", edition.in(indicator.name())), headings, rows);
    }

    private DataTable.Row row(Indicator indicator, String state) {
        Observation known = edition.lastKnown(indicator, state);
        Observation shown = known == null ? edition.latest(indicator, state) : known;
        return new DataTable.Row(
                head(state),
                List.of(
                        values.cell(indicator, shown),
                        Cell.text(known == null ? "" : words.period(known.period())),
                        Cell.text(known == null ? "" : values.remarks(known))));
    }

    private Stream<String> states(AreaGroup mechanism) {
        return edition.members(mechanism).stream()
                .map(Membership::area)
                .sorted(Comparator.comparing(edition::areaName, words.alphabetical())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private Cell head(String state) {
        return Cell.text(edition.areaName(state)).withNote(state);
    }

    private Cell latest(Indicator indicator, String state) {
        Observation known = edition.lastKnown(indicator, state);
        return known == null
                ? values.cell(indicator, edition.latest(indicator, state))
                : values.cell(indicator, known).withNote(words.period(known.period()));
    }
}
