package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.present.chart.HeatStrip;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Shows how many of the members reported, year by year: of one mechanism by indicator, of all by mechanism. */
final class Completeness {
    private static final String OF_INDICATORS = "completeness.of-indicators";
    private static final String OF_MECHANISMS = "completeness.of-mechanisms";

    private final Edition edition;
    private final Wording words;

    Completeness(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** A line of the picture and of the table. */
    private record Line(String label, SortedMap<Integer, Observation> series) {}

    Figure of(AreaGroup mechanism, List<Indicator> indicators) {
        List<Line> lines = indicators.stream()
                .map(i -> new Line(edition.in(i.name()), edition.totals(i, mechanism.id(), Panel.ALL)))
                .toList();
        String name = edition.in(mechanism.name());
        return figure("coverage-" + mechanism.id(), words.text("completeness.mechanism", name), lines, OF_INDICATORS);
    }

    /** By mechanism, for the indicator that the overview draws. */
    Figure ofAll() {
        Indicator headline = edition.headline();
        List<Line> lines = edition.mechanisms().stream()
                .map(m -> new Line(edition.label(m), edition.totals(headline, m.id(), Panel.ALL)))
                .toList();
        return figure(
                "completeness", words.text("completeness.all", edition.in(headline.name())), lines, OF_MECHANISMS);
    }

    private Figure figure(String id, String title, List<Line> lines, String sentence) {
        boolean percent = sentence.equals(OF_MECHANISMS);
        List<HeatStrip.Row> strips = lines.stream().map(l -> strip(l, percent)).toList();
        List<String> shades = new ArrayList<>();
        for (int i = 0; i < HeatStrip.CLASSES; i++) {
            shades.add(words.text("completeness.shade." + i));
        }
        String takeaway = takeaway(lines, sentence);
        HeatStrip chart = new HeatStrip(
                id, title, takeaway, edition.settings().years(), strips, shades, words.text("completeness.blank"));
        return new Figure(chart, takeaway, table(title, lines), words.numbers());
    }

    private HeatStrip.Row strip(Line line, boolean percent) {
        List<HeatStrip.Cell> cells = new ArrayList<>();
        for (int year = edition.settings().from().year(); year <= edition.lastYear(); year++) {
            Observation observation = line.series().get(year);
            Double share = observation == null ? null : share(observation.coverage());
            cells.add(new HeatStrip.Cell(year, share, text(observation, share, percent)));
        }
        return new HeatStrip.Row(line.label(), cells);
    }

    /** Null where nobody is expected to report. */
    private static @Nullable Double share(Coverage coverage) {
        return coverage.expected() == 0 ? null : (Double) ((double) coverage.reporting() / coverage.expected());
    }

    private String text(@Nullable Observation observation, @Nullable Double share, boolean percent) {
        if (observation == null || share == null) {
            return "";
        }
        return percent
                ? words.count((long) Math.floor(100 * share))
                : Integer.toString(observation.coverage().reporting());
    }

    /** In how many lines at least half of the members reported in the last year. */
    private String takeaway(List<Line> lines, String sentence) {
        int year = edition.lastYear();
        long known = lines.stream().filter(l -> shareAt(l, year) != null).count();
        long half = lines.stream().filter(l -> atLeastHalf(shareAt(l, year))).count();
        return words.text(
                sentence,
                Long.toString(half),
                Long.toString(known),
                Integer.toString(year),
                edition.in(edition.headline().name()));
    }

    private static @Nullable Double shareAt(Line line, int year) {
        Observation observation = line.series().get(year);
        return observation == null ? null : share(observation.coverage());
    }

    private static boolean atLeastHalf(@Nullable Double share) {
        return share != null && share >= 0.5;
    }

    private DataTable table(String title, List<Line> lines) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(words.text("table.year")));
        lines.forEach(l -> headings.add(DataTable.numbers(l.label())));
        List<DataTable.Row> rows = new ArrayList<>();
        for (int year = edition.lastYear(); year >= edition.settings().from().year(); year--) {
            int shown = year;
            rows.add(new DataTable.Row(
                    Cell.text(Integer.toString(year)),
                    lines.stream().map(l -> cell(l.series().get(shown))).toList()));
        }
        return new DataTable(title, headings, rows);
    }

    private Cell cell(@Nullable Observation observation) {
        return observation == null || observation.coverage().expected() == 0
                ? Cell.missing(words.text("completeness.blank"))
                : Cell.number(new ValueWords(words, edition.input().catalogue()).reporting(observation.coverage()));
    }
}
