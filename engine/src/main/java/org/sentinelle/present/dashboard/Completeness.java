package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.HeatStrip;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Shows how many of the members reported, period by period: of one mechanism by indicator, of all by mechanism. */
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
    private record Line(String label, SortedMap<Period, Observation> series) {}

    /** What a picture is about. */
    private record Subject(String id, String title, String sentence, Timeline timeline) {
        boolean inPercent() {
            return sentence.equals(OF_MECHANISMS);
        }
    }

    /** A picture for the indicators of each timeline, that of years first. */
    List<Figure> of(AreaGroup mechanism, List<Indicator> indicators) {
        Map<Timeline, List<Line>> lines = new LinkedHashMap<>();
        lines.put(Timeline.years(edition.settings().years()), new ArrayList<>());
        for (Indicator indicator : indicators) {
            lines.computeIfAbsent(edition.timeline(indicator, mechanism.id()), t -> new ArrayList<>())
                    .add(new Line(edition.in(indicator.name()), edition.totals(indicator, mechanism.id(), Panel.ALL)));
        }
        if (lines.size() > 1) {
            lines.values().removeIf(List::isEmpty);
        }
        List<Figure> figures = new ArrayList<>();
        lines.forEach((timeline, own) -> figures.add(figure(subject(mechanism, timeline, figures.size()), own)));
        return figures;
    }

    private Subject subject(AreaGroup mechanism, Timeline timeline, int before) {
        String id = "coverage-" + mechanism.id();
        String name = edition.in(mechanism.name());
        return timeline.isYearly()
                ? new Subject(id, words.text("completeness.mechanism", name), OF_INDICATORS, timeline)
                : new Subject(
                        id + "-" + (before + 1),
                        words.text("completeness.mechanism.periods", name, by(timeline)),
                        OF_INDICATORS,
                        timeline);
    }

    private String by(Timeline timeline) {
        return words.text("by." + timeline.grain().name().toLowerCase(Locale.ROOT));
    }

    /** By mechanism, for the indicator that the overview draws. */
    Figure ofAll() {
        Indicator headline = edition.headline();
        List<Line> lines = edition.mechanisms().stream()
                .map(m -> new Line(edition.label(m), edition.totals(headline, m.id(), Panel.ALL)))
                .toList();
        String title = words.text("completeness.all", edition.in(headline.name()));
        return figure(new Subject("completeness", title, OF_MECHANISMS, edition.timeline(headline)), lines);
    }

    private Figure figure(Subject subject, List<Line> lines) {
        List<HeatStrip.Row> strips = lines.stream().map(l -> strip(l, subject)).toList();
        List<String> shades = new ArrayList<>();
        for (int i = 0; i < HeatStrip.CLASSES; i++) {
            shades.add(words.text("completeness.shade." + i));
        }
        String takeaway = takeaway(lines, subject);
        HeatStrip chart = new HeatStrip(
                subject.id(),
                subject.title(),
                takeaway,
                subject.timeline().span(words),
                strips,
                shades,
                words.text("completeness.blank"));
        return new Figure(chart, takeaway, table(subject, lines), words.numbers());
    }

    private HeatStrip.Row strip(Line line, Subject subject) {
        List<HeatStrip.Cell> cells = new ArrayList<>();
        for (Period period : subject.timeline().periods()) {
            Observation observation = line.series().get(period);
            Double share = observation == null ? null : share(observation.coverage());
            cells.add(new HeatStrip.Cell(
                    subject.timeline().place(period), share, text(observation, share, subject.inPercent())));
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
                ? words.derived((long) Math.floor(100 * share))
                : words.count(observation.coverage().reporting());
    }

    /** In how many lines at least half of the members reported in the last period. */
    private String takeaway(List<Line> lines, Subject subject) {
        Period last = subject.timeline().last();
        long known = lines.stream().filter(l -> shareAt(l, last) != null).count();
        long half = lines.stream().filter(l -> atLeastHalf(shareAt(l, last))).count();
        return words.text(
                subject.timeline().isYearly() ? subject.sentence() : subject.sentence() + ".periods",
                words.derived(half),
                words.derived(known),
                words.period(last),
                edition.in(edition.headline().name()));
    }

    private static @Nullable Double shareAt(Line line, Period period) {
        Observation observation = line.series().get(period);
        return observation == null ? null : share(observation.coverage());
    }

    private static boolean atLeastHalf(@Nullable Double share) {
        return share != null && share >= 0.5;
    }

    private DataTable table(Subject subject, List<Line> lines) {
        List<DataTable.Heading> headings = new ArrayList<>();
        headings.add(DataTable.words(words.text(subject.timeline().isYearly() ? "table.year" : "table.period")));
        lines.forEach(l -> headings.add(DataTable.numbers(l.label())));
        List<DataTable.Row> rows = new ArrayList<>();
        for (Period period : subject.timeline().periodsDown()) {
            rows.add(new DataTable.Row(
                    Cell.text(words.period(period)),
                    lines.stream().map(l -> cell(l.series().get(period))).toList()));
        }
        return new DataTable(subject.title(), headings, rows);
    }

    private Cell cell(@Nullable Observation observation) {
        return observation == null || observation.coverage().expected() == 0
                ? Cell.missing(words.text("completeness.blank"))
                : Cell.number(new ValueWords(words, edition.input().catalogue()).reporting(observation.coverage()));
    }
}
