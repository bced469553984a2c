package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.DecompositionChart;
import org.sentinelle.present.chart.DecompositionChart.Part;
import org.sentinelle.present.chart.FanChart;
import org.sentinelle.present.chart.SeriesChart;
import org.sentinelle.present.chart.SeriesData;
import org.sentinelle.present.chart.SeriesLabels;
import org.sentinelle.present.chart.SmallMultiples;
import org.sentinelle.result.Finding;

/**
 * Chooses the picture of a finding by what it holds: robustness, effects of a measure, a decomposition, a forecast or observations over time, else coefficients, else predicted
 * outcomes.
 */
public final class FindingCharts {
    private final ChartSubject subject;
    private final ChartWords words;

    public FindingCharts(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /** The picture; empty where the method declined, or holds nothing that is drawn. */
    public Optional<ChartSpecification> of(Finding finding) {
        if (!(finding instanceof Finding.Answered answered)) {
            return Optional.empty();
        }
        Optional<ChartSpecification> special =
                new RobustnessCharts(subject, words, answered).chart().or(() -> effects(Map.of("", answered)));
        if (special.isPresent()) {
            return special;
        }
        List<Part> parts = DetailSeries.parts(answered);
        if (!parts.isEmpty()) {
            return Optional.of(new DecompositionChart(
                    subject.id(),
                    subject.id(),
                    new ChartDescriptions(words).ofParts(parts),
                    parts,
                    words.decomposition(subject.value())));
        }
        SeriesData series = DetailSeries.series(answered);
        return series.isEmpty() ? ofModel(answered) : Optional.of(chart(series));
    }

    /** Effects of a measure, what a coefficient of it is made of, or how far trends may differ. */
    private Optional<ChartSpecification> effects(Map<String, Finding.Answered> findings) {
        return new EffectCharts(subject, words)
                .events(findings)
                .or(() -> new ComparisonCharts(subject, words).of(findings))
                .or(() -> new SensitivityCharts(subject, words).of(findings));
    }

    private Optional<ChartSpecification> ofModel(Finding.Answered finding) {
        Optional<ChartSpecification> coefficients = compared(Map.of(subject.id(), finding));
        return coefficients.isPresent()
                ? coefficients
                : new Curves(subject, words).chart(subject.id(), finding).map(Function.identity());
    }

    /** The predicted outcomes of a finding whose picture shows coefficients. */
    public Optional<ChartSpecification> margins(Finding finding) {
        return finding instanceof Finding.Answered answered
                        && ModelMarks.of(subject.id(), finding).isPresent()
                ? new Curves(subject, words)
                        .chart(subject.id() + "-margins", answered)
                        .map(Function.identity())
                : Optional.empty();
    }

    /** The effects of each group by calendar time, of a finding whose picture shows them by time since adoption. */
    public Optional<ChartSpecification> groups(Finding finding) {
        return groupsOfMany(Map.of("", finding));
    }

    /** The same of several findings by their names. */
    public Optional<ChartSpecification> groupsOfMany(Map<String, Finding> series) {
        String id = subject.id() + "-groups";
        return new EffectCharts(subject.called(id, id), words).groups(answered(series));
    }

    private static Map<String, Finding.Answered> answered(Map<String, Finding> series) {
        Map<String, Finding.Answered> answered = new LinkedHashMap<>();
        series.forEach((name, finding) -> {
            if (finding instanceof Finding.Answered one) {
                answered.put(name, one);
            }
        });
        return answered;
    }

    /** The coefficients of several models by their names, in the order given; empty where none has any. */
    public Optional<ChartSpecification> compared(Map<String, ? extends Finding> models) {
        List<ModelMarks> marks = new ArrayList<>();
        models.forEach((name, finding) -> ModelMarks.of(name, finding).ifPresent(marks::add));
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Coefficients(subject, words).chart(marks));
    }

    private ChartSpecification chart(SeriesData series) {
        SeriesLabels labels = labels(subject.value());
        String description = new ChartDescriptions(words).ofSeries(series, labels);
        return series.forecast().isEmpty()
                ? new SeriesChart(subject.id(), subject.id(), description, series, labels)
                : new FanChart(subject.id(), subject.id(), description, series, labels);
    }

    private SeriesLabels labels(String value) {
        return words.series(value, subject.level(), subject.innerLevel());
    }

    /**
     * The series that were answered, in the order given: the first {@value SmallMultiples#MOST} of those with anything over time; where there
     * is nothing of that, effects of a measure in a plot each; then coefficients side by side.
     */
    public Optional<ChartSpecification> ofMany(Map<String, Finding> series) {
        Map<String, Finding.Answered> answered = answered(series);
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        answered.forEach((name, finding) -> {
            SeriesData drawn = DetailSeries.series(finding);
            if (!drawn.isEmpty()) {
                panels.add(new SmallMultiples.Panel(name, drawn));
            }
        });
        return panels.isEmpty() ? effects(answered).or(() -> compared(answered)) : Optional.of(multiples(panels));
    }

    private SmallMultiples multiples(List<SmallMultiples.Panel> panels) {
        List<SmallMultiples.Panel> shown = panels.subList(0, Math.min(SmallMultiples.MOST, panels.size()));
        int more = panels.size() - shown.size();
        String remark = more == 0 ? "" : words.text("more", words.numbers().text(more));
        String description = new ChartDescriptions(words).ofPanels(shown);
        return new SmallMultiples(
                subject.id(),
                subject.id(),
                remark.isEmpty() ? description : description + " " + remark + ".",
                shown,
                false,
                remark,
                labels(words.text("axis.own", subject.value())));
    }
}
