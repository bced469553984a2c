package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Writes an indicator's values of one mechanism as tables, the last period on top. */
final class PeriodTables {
    private final Edition edition;
    private final Wording words;
    private final ValueWords values;
    private final Takeaways takeaways;

    PeriodTables(Edition edition, Takeaways takeaways) {
        this.edition = edition;
        this.words = edition.words();
        this.values = new ValueWords(words, edition.input().catalogue());
        this.takeaways = takeaways;
    }

    /** Every value behind a trend chart, with who reported and what is to be known about it. */
    DataTable values(Indicator indicator, AreaGroup mechanism) {
        SortedMap<Period, Observation> all = edition.totals(indicator, mechanism.id(), Panel.ALL);
        SortedMap<Period, Observation> fixed = edition.fixedPanel(indicator, mechanism.id());
        boolean intervals = all.values().stream().anyMatch(o -> o.confidence() != null);
        List<DataTable.Row> rows = new ArrayList<>();
        for (Period period : edition.periodsDown(List.of(all, fixed))) {
            rows.add(row(indicator, period, all.get(period), fixed.isEmpty() ? null : fixed, intervals));
        }
        return new DataTable(
                words.text("table.values", edition.in(indicator.name())),
                headings(indicator, mechanism, !fixed.isEmpty(), intervals),
                rows);
    }

    private List<DataTable.Heading> headings(
            Indicator indicator, AreaGroup mechanism, boolean fixed, boolean intervals) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(edition.periodHeading(indicator)));
        headings.add(DataTable.numbers(words.text("panel.all")));
        if (intervals) {
            headings.add(DataTable.numbers(words.text("table.interval")));
        }
        if (fixed) {
            headings.add(DataTable.numbers(takeaways.sameStates(indicator, mechanism)));
        }
        headings.add(DataTable.numbers(words.text("table.reporting")));
        headings.add(DataTable.numbers(words.text("table.population")));
        headings.add(DataTable.words(words.text("table.remarks")));
        return headings;
    }

    private DataTable.Row row(
            Indicator indicator,
            Period period,
            @Nullable Observation all,
            @Nullable SortedMap<Period, Observation> fixed,
            boolean intervals) {
        List<Cell> cells = new ArrayList<>();
        cells.add(values.cell(indicator, all));
        if (intervals) {
            cells.add(all == null ? Cell.missing(words.text("value.none")) : values.interval(indicator, all));
        }
        if (fixed != null) {
            cells.add(fixedCell(indicator, period, fixed));
        }
        cells.add(all == null ? Cell.missing(words.text("value.unknown")) : values.reported(all.coverage()));
        cells.add(all == null ? Cell.missing(words.text("value.unknown")) : values.populationShare(all.coverage()));
        cells.add(Cell.text(all == null ? "" : values.remarks(all)));
        return new DataTable.Row(Cell.text(words.period(period)), cells);
    }

    private Cell fixedCell(Indicator indicator, Period period, SortedMap<Period, Observation> fixed) {
        boolean outside = period.year() < edition.settings().panelFrom().year()
                || period.year() > edition.settings().panelTo().year();
        return outside && fixed.get(period) == null
                ? Cell.missing(words.text("value.outside-panel"))
                : values.cell(indicator, fixed.get(period));
    }

    /** A table for each dimension the indicator is broken down by, total first, then the codes in their list's order. */
    List<DataTable> breakdowns(Indicator indicator, AreaGroup mechanism) {
        return edition.observations().dimensions(indicator.id()).stream()
                .map(d -> breakdown(indicator, mechanism, d))
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private DataTable breakdown(Indicator indicator, AreaGroup mechanism, String dimension) {
        List<String> codes = codes(indicator, dimension);
        List<SortedMap<Period, Observation>> columns = new ArrayList<>();
        columns.add(edition.totals(indicator, mechanism.id(), Panel.ALL));
        codes.forEach(code -> columns.add(part(indicator, mechanism, dimension, code)));
        String name = edition.codeList(indicator, dimension).name().in(words.language());
        return new DataTable(
                words.text("table.breakdown", edition.in(indicator.name()), name.toLowerCase(java.util.Locale.ROOT)),
                breakdownHeadings(indicator, dimension, codes),
                breakdownRows(indicator, columns));
    }

    private SortedMap<Period, Observation> part(
            Indicator indicator, AreaGroup mechanism, String dimension, String code) {
        Stratum stratum = new Stratum(new TreeMap<>(java.util.Map.of(dimension, code)));
        return edition.observations()
                .series(new ObservationIndex.Key(indicator.id(), mechanism.id(), Panel.ALL, stratum));
    }

    private List<String> codes(Indicator indicator, String dimension) {
        List<String> listed = edition.codeList(indicator, dimension).codes().stream()
                .map(CodeList.Code::id)
                .toList();
        List<String> codes = new ArrayList<>(edition.observations().codes(indicator.id(), dimension));
        codes.remove(CodeList.TOTAL);
        codes.sort(Comparator.<String>comparingInt(c -> listed.contains(c) ? listed.indexOf(c) : listed.size())
                .thenComparing(Comparator.naturalOrder()));
        return codes;
    }

    private List<DataTable.Heading> breakdownHeadings(Indicator indicator, String dimension, List<String> codes) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(edition.periodHeading(indicator)));
        headings.add(DataTable.numbers(words.text("table.total")));
        codes.forEach(c -> headings.add(DataTable.numbers(edition.codeName(indicator, dimension, c))));
        return headings;
    }

    private List<DataTable.Row> breakdownRows(Indicator indicator, List<SortedMap<Period, Observation>> columns) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (Period period : edition.periodsDown(columns.subList(1, columns.size()))) {
            rows.add(new DataTable.Row(
                    Cell.text(words.period(period)),
                    columns.stream()
                            .map(c -> values.marked(indicator, c.get(period)))
                            .toList()));
        }
        return rows;
    }
}
