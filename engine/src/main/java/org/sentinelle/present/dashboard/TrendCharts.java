package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.PeriodCoverage;
import org.sentinelle.present.chart.PeriodPoint;
import org.sentinelle.present.chart.PeriodSeries;
import org.sentinelle.present.chart.Sparkline;
import org.sentinelle.present.chart.TrendChart;
import org.sentinelle.present.chart.TrendGlyph;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Turns observations into the specifications of pictures; a period without a value gives no point. */
final class TrendCharts {
    private final Edition edition;
    private final Wording words;
    private final Takeaways takeaways;

    TrendCharts(Edition edition, Takeaways takeaways) {
        this.edition = edition;
        this.words = edition.words();
        this.takeaways = takeaways;
    }

    TrendChart of(Indicator indicator, AreaGroup mechanism) {
        Timeline timeline = edition.timeline(indicator, mechanism.id());
        return new TrendChart(
                "trend-" + mechanism.id() + "-" + indicator.id(),
                words.text("chart.title", edition.in(indicator.name()), edition.in(mechanism.name())),
                description(indicator, mechanism),
                timeline.span(words),
                lines(indicator, mechanism, timeline),
                coverage(indicator, mechanism, timeline),
                new Gaps(words, new ValueWords(words, edition.input().catalogue()))
                        .of(edition.totals(indicator, mechanism.id(), Panel.ALL), timeline),
                new TrendChart.Labels(
                        edition.unit(indicator),
                        words.text("chart.bounds"),
                        words.text("chart.break"),
                        words.text("chart.reporting"),
                        words.text("chart.members")));
    }

    Sparkline small(Indicator indicator, AreaGroup mechanism) {
        Timeline timeline = edition.timeline(indicator, mechanism.id());
        return new Sparkline(
                "small-" + mechanism.id(),
                words.text("chart.title", edition.in(indicator.name()), edition.in(mechanism.name())),
                description(indicator, mechanism),
                timeline.span(words),
                lines(indicator, mechanism, timeline));
    }

    /** The line of all reporters alone, over the years of the whole dashboard. */
    TrendGlyph glyph(Indicator indicator, AreaGroup mechanism) {
        Timeline timeline = edition.timeline(indicator, mechanism.id())
                .wholeYears(edition.settings().years());
        return new TrendGlyph(
                "glyph-" + mechanism.id() + "-" + indicator.id(),
                edition.in(indicator.name()),
                timeline.span(words),
                points(indicator, mechanism, Panel.ALL, timeline));
    }

    private String description(Indicator indicator, AreaGroup mechanism) {
        Timeline timeline = edition.timeline(indicator, mechanism.id());
        return words.text(
                timeline.isYearly() ? "chart.description" : "chart.description.periods",
                words.period(timeline.first()),
                words.period(timeline.last()),
                takeaways.of(indicator, mechanism));
    }

    private List<PeriodSeries> lines(Indicator indicator, AreaGroup mechanism, Timeline timeline) {
        List<PeriodSeries> lines = new ArrayList<>();
        lines.add(new PeriodSeries(
                words.text("panel.all"),
                PeriodSeries.Style.ALL_REPORTERS,
                points(indicator, mechanism, Panel.ALL, timeline)));
        List<PeriodPoint> fixed = points(indicator, mechanism, Panel.FIXED, timeline);
        if (!fixed.isEmpty()) {
            lines.add(new PeriodSeries(
                    takeaways.sameStates(indicator, mechanism), PeriodSeries.Style.SAME_STATES, fixed));
        }
        return lines;
    }

    private List<PeriodPoint> points(Indicator indicator, AreaGroup mechanism, Panel panel, Timeline timeline) {
        return SeriesPoints.of(edition.totals(indicator, mechanism.id(), panel), timeline);
    }

    private List<PeriodCoverage> coverage(Indicator indicator, AreaGroup mechanism, Timeline timeline) {
        List<PeriodCoverage> coverage = new ArrayList<>();
        SortedMap<Period, Observation> all = edition.totals(indicator, mechanism.id(), Panel.ALL);
        all.forEach((period, observation) -> {
            if (timeline.contains(period) && !observation.coverage().isWithheld()) {
                coverage.add(of(timeline.place(period), observation));
            }
        });
        return coverage;
    }

    private static PeriodCoverage of(int place, Observation observation) {
        return new PeriodCoverage(
                place,
                observation.coverage().reporting(),
                observation.coverage().expected());
    }
}
