package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.CoefficientChart.Mark;
import org.sentinelle.present.chart.CoefficientChart.Row;
import org.sentinelle.result.Bounds;

/** Makes the chart of the coefficients of one model or of several. */
final class Coefficients {
    /** How many terms a description names: more are no description. */
    private static final int MOST_SAID = 15;

    private final ChartSubject subject;
    private final ChartWords words;

    Coefficients(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /** Of those on the scale of the first; the remark says which are left out. */
    CoefficientChart chart(List<ModelMarks> all) {
        List<ModelMarks> alike =
                all.stream().filter(m -> m.isComparable(all.get(0))).toList();
        List<ModelMarks> models = alike.subList(0, Math.min(alike.size(), CoefficientChart.MOST_MODELS));
        Set<String> terms = new LinkedHashSet<>();
        models.forEach(model -> terms.addAll(model.marks().keySet()));
        List<Row> rows = terms.stream()
                .limit(CoefficientChart.MOST_TERMS)
                .map(term -> row(term, models))
                .toList();
        String remark = remark(all, models, terms.size() - rows.size());
        return new CoefficientChart(
                subject.id(),
                subject.id(),
                description(models, rows) + (remark.isEmpty() ? "" : " " + remark),
                models.stream().map(ModelMarks::name).toList(),
                rows,
                new CoefficientChart.Labels(
                        value(models.get(0)), models.get(0).isRatio(), words.text("beyond"), remark));
    }

    private Row row(String term, List<ModelMarks> models) {
        List<@Nullable Mark> marks = new ArrayList<>();
        models.forEach(model -> marks.add(model.marks().get(term)));
        return new Row(new TermNames(subject.columns()).readable(term), marks);
    }

    private String value(ModelMarks model) {
        return words.text(model.kind(), subject.value(), words.interval("interval", subject.level()));
    }

    private String remark(List<ModelMarks> all, List<ModelMarks> shown, int termsLeft) {
        List<String> said = new ArrayList<>();
        List<String> others = all.stream()
                .filter(m -> !m.isComparable(all.get(0)))
                .map(ModelMarks::name)
                .toList();
        if (!others.isEmpty()) {
            said.add(words.text("other-scale", words.listed(others)));
        }
        int more = all.size() - others.size() - shown.size();
        if (more > 0) {
            said.add(words.text("more.models", words.numbers().text(more)));
        }
        if (termsLeft > 0) {
            said.add(words.text("more.terms", words.numbers().text(termsLeft)));
        }
        return String.join(" ", said);
    }

    private String description(List<ModelMarks> models, List<Row> rows) {
        List<String> sentences = new ArrayList<>();
        sentences.add(value(models.get(0)) + ".");
        for (int m = 0; m < models.size(); m++) {
            List<String> said = new ArrayList<>();
            for (Row row : rows) {
                Mark mark = row.marks().get(m);
                if (mark != null && said.size() < MOST_SAID) {
                    said.add(said(row.term(), mark));
                }
            }
            String list = words.listed(said);
            sentences.add(
                    models.size() == 1
                            ? list + "."
                            : words.text("group", models.get(m).name(), list) + ".");
        }
        return String.join(" ", sentences);
    }

    private String said(String term, Mark mark) {
        Bounds interval = mark.interval();
        return interval == null
                ? words.text("describe.mark", term, words.value(mark.value()))
                : words.text(
                        "describe.interval",
                        term,
                        words.value(mark.value()),
                        words.value(interval.low()),
                        words.value(interval.high()));
    }
}
