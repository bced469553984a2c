package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Puts together the page that shows all mechanisms beside each other; it never adds them up. */
final class OverviewPages {
    private final Edition edition;
    private final Wording words;
    private final ValueWords values;

    OverviewPages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.values = new ValueWords(words, edition.input().catalogue());
    }

    OverviewPage page() {
        return new OverviewPage(notes(), latest(), multiples());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                words.text("note.detection"),
                words.text("note.overlap", words.derived(sharedStates())),
                words.text("note.bounds"),
                words.text("note.missing", ValueWords.HIDDEN)));
        List<String> roundings = new Roundings(edition).ofPublication();
        if (!roundings.isEmpty()) {
            notes.add(words.text("note.rounded", String.join(" ", roundings)));
        }
        notes.add(words.text(
                "note.panel",
                words.period(edition.settings().panelFrom()),
                words.period(edition.settings().panelTo())));
        return notes;
    }

    /** States that are members of more than one mechanism at the end of the last year. */
    private long sharedStates() {
        Map<String, Integer> belongings = new TreeMap<>();
        for (AreaGroup mechanism : edition.mechanisms()) {
            for (Membership member : edition.members(mechanism)) {
                belongings.merge(member.area(), 1, Integer::sum);
            }
        }
        return belongings.values().stream().filter(n -> n > 1).count();
    }

    private DataTable latest() {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(words.text("table.mechanism")));
        headings.add(DataTable.numbers(words.text("table.members")));
        headings.add(DataTable.numbers(words.text("table.reporting")));
        List<Indicator> shown = new IndicatorChoice(edition).overview();
        shown.forEach(i -> headings.add(DataTable.numbers(edition.in(i.name()))));
        headings.add(DataTable.words(
                words.text("table.trend", edition.in(edition.headline().name()))));
        return new DataTable(
                words.text("overview.latest", words.period(edition.settings().to())),
                headings,
                edition.mechanisms().stream().map(m -> row(m, shown)).toList());
    }

    private DataTable.Row row(AreaGroup mechanism, List<Indicator> shown) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.number(words.derived(edition.members(mechanism).size())));
        cells.add(reporting(edition.latest(edition.headline(), mechanism.id())));
        shown.forEach(i -> cells.add(cell(i, mechanism)));
        cells.add(new TrendWords(edition).cell(edition.headline(), mechanism));
        Cell head = Cell.text(edition.label(mechanism))
                .withNote(fullName(mechanism))
                .linkedTo(href(mechanism));
        return new DataTable.Row(head, cells);
    }

    /** Its whole name, unless that is what people call it for short. */
    private @Nullable String fullName(AreaGroup mechanism) {
        String name = edition.in(mechanism.name());
        return name.equals(edition.label(mechanism)) ? null : name;
    }

    static String href(AreaGroup mechanism) {
        return MechanismPage.fileName(mechanism.id());
    }

    private Cell reporting(@Nullable Observation latest) {
        return latest == null || latest.coverage().isWithheld()
                ? Cell.missing(words.text(latest == null ? "value.unknown" : "coverage.withheld"))
                : Cell.number(words.count(latest.coverage().reporting()));
    }

    /** A value behind which other States stand than behind the first says how many. */
    private Cell cell(Indicator indicator, AreaGroup mechanism) {
        Observation latest = edition.latest(indicator, mechanism.id());
        Observation first = edition.latest(edition.headline(), mechanism.id());
        Cell cell = edition.dated(values.cell(indicator, latest), indicator, mechanism.id());
        if (latest == null || first == null || latest.coverage().isWithheld()) {
            return cell;
        }
        int reporting = latest.coverage().reporting();
        return reporting == first.coverage().reporting()
                ? cell
                : cell.withFurtherNote(words.counted("coverage.from", reporting), words);
    }

    private OverviewPage.Multiples multiples() {
        Indicator headline = edition.headline();
        Takeaways takeaways = new Takeaways(edition);
        TrendCharts charts = new TrendCharts(edition, takeaways);
        List<OverviewPage.Multiple> pictures = edition.mechanisms().stream()
                .map(m -> new OverviewPage.Multiple(
                        edition.label(m),
                        Objects.requireNonNullElse(fullName(m), ""),
                        href(m),
                        charts.small(headline, m),
                        takeaways.of(headline, m),
                        words.numbers()))
                .toList();
        return new OverviewPage.Multiples(
                words.text("overview.multiples", edition.in(headline.name())),
                words.text("panel.all"),
                words.text(
                        edition.timeline(headline).isYearly() ? "panel.same-key" : "panel.same-key.periods",
                        words.period(edition.settings().panelFrom()),
                        words.period(edition.settings().panelTo())),
                pictures,
                byPeriod(headline));
    }

    private DataTable byPeriod(Indicator headline) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(edition.periodHeading(headline)));
        for (AreaGroup mechanism : edition.mechanisms()) {
            headings.add(DataTable.numbers(edition.label(mechanism)));
        }
        List<DataTable.Row> rows = new ArrayList<>();
        for (Period period : edition.timeline(headline).periodsDown()) {
            rows.add(new DataTable.Row(
                    Cell.text(words.period(period)),
                    edition.mechanisms().stream()
                            .map(m -> bothPanels(headline, m, period))
                            .toList()));
        }
        boolean yearly = edition.timeline(headline).isYearly();
        return new DataTable(
                words.text(yearly ? "overview.by-year" : "overview.by-period", edition.in(headline.name())),
                headings,
                rows);
    }

    private Cell bothPanels(Indicator headline, AreaGroup mechanism, Period period) {
        Cell all = values.cell(
                headline, edition.totals(headline, mechanism.id(), Panel.ALL).get(period));
        Observation same = edition.fixedPanel(headline, mechanism.id()).get(period);
        return same == null
                ? all
                : all.withNote(words.text(
                        "panel.same-note", values.cell(headline, same).text()));
    }
}
