package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.present.chart.Sparkline;
import org.sentinelle.present.chart.TrendChart;
import org.sentinelle.present.chart.TrendGlyph;
import org.sentinelle.present.chart.YearCoverage;
import org.sentinelle.present.chart.YearPoint;
import org.sentinelle.present.chart.YearSeries;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Turns observations into the specifications of pictures; a year without a value gives no point. */
final class TrendCharts {
    private final Edition edition;
    private final Takeaways takeaways;

    TrendCharts(Edition edition, Takeaways takeaways) {
        this.edition = edition;
        this.takeaways = takeaways;
    }

    TrendChart of(Indicator indicator, AreaGroup mechanism) {
        Wording words = edition.words();
        return new TrendChart(
                "trend-" + mechanism.id() + "-" + indicator.id(),
                words.text("chart.title", edition.in(indicator.name()), edition.in(mechanism.name())),
                description(indicator, mechanism),
                edition.settings().years(),
                lines(indicator, mechanism),
                coverage(indicator, mechanism),
                new TrendChart.Labels(
                        edition.unit(indicator),
                        words.text("chart.bounds"),
                        words.text("chart.reporting"),
                        words.text("chart.members")));
    }

    Sparkline small(Indicator indicator, AreaGroup mechanism) {
        return new Sparkline(
                "small-" + mechanism.id(),
                edition.words().text("chart.title", edition.in(indicator.name()), edition.in(mechanism.name())),
                description(indicator, mechanism),
                edition.settings().years(),
                lines(indicator, mechanism));
    }

    /** The line of all reporters alone. */
    TrendGlyph glyph(Indicator indicator, AreaGroup mechanism) {
        return new TrendGlyph(
                "glyph-" + mechanism.id() + "-" + indicator.id(),
                edition.in(indicator.name()),
                edition.settings().years(),
                points(indicator, mechanism, Panel.ALL));
    }

    private String description(Indicator indicator, AreaGroup mechanism) {
        return edition.words()
                .text(
                        "chart.description",
                        edition.settings().from().label(),
                        edition.settings().to().label(),
                        takeaways.of(indicator, mechanism));
    }

    private List<YearSeries> lines(Indicator indicator, AreaGroup mechanism) {
        List<YearSeries> lines = new ArrayList<>();
        lines.add(new YearSeries(
                edition.words().text("panel.all"),
                YearSeries.Style.ALL_REPORTERS,
                points(indicator, mechanism, Panel.ALL)));
        List<YearPoint> fixed = points(indicator, mechanism, Panel.FIXED);
        if (!fixed.isEmpty()) {
            lines.add(new YearSeries(takeaways.sameStates(indicator, mechanism), YearSeries.Style.SAME_STATES, fixed));
        }
        return lines;
    }

    private List<YearPoint> points(Indicator indicator, AreaGroup mechanism, Panel panel) {
        List<YearPoint> points = new ArrayList<>();
        edition.totals(indicator, mechanism.id(), panel).forEach((year, observation) -> {
            Bounds bounds = observation.bounds();
            if (bounds != null && edition.settings().years().contains(year)) {
                points.add(new YearPoint(year, bounds.low(), bounds.high()));
            }
        });
        return points;
    }

    private List<YearCoverage> coverage(Indicator indicator, AreaGroup mechanism) {
        List<YearCoverage> coverage = new ArrayList<>();
        edition.totals(indicator, mechanism.id(), Panel.ALL).forEach((year, observation) -> {
            if (!observation.coverage().isWithheld()) {
                coverage.add(of(year, observation));
            }
        });
        return coverage;
    }

    private static YearCoverage of(int year, Observation observation) {
        return new YearCoverage(
                year, observation.coverage().reporting(), observation.coverage().expected());
    }
}
