package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.CoefficientChart.Mark;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Pictures of how far trends may differ before an effect is in doubt, of one finding or of several by their names. */
final class SensitivityCharts {
    private static final String PARALLEL = "parallel";
    private static final String ROBUST = "robust";
    private static final String BREAKDOWN = "breakdown";

    private final ChartSubject subject;
    private final ChartWords words;

    SensitivityCharts(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /**
     * What a finding shows.
     *
     * @param marks by how far trends may differ: the interval under parallel trends, then those for each M
     * @param remark how far they may, and where no value is accepted so that there is none to draw
     */
    private record Model(String name, Map<String, Mark> marks, String remark) {}

    /** Empty where no finding has such intervals. */
    Optional<ChartSpecification> of(Map<String, Finding.Answered> findings) {
        List<Model> models = new ArrayList<>();
        findings.forEach((name, finding) -> model(name, finding).ifPresent(models::add));
        return models.isEmpty() ? Optional.empty() : Optional.of(chart(models));
    }

    private Optional<Model> model(String name, Finding.Answered finding) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<String> none = new ArrayList<>();
        for (Estimate estimate : finding.estimates()) {
            String term = name(estimate.term());
            Double value = estimate.estimate();
            Bounds interval = interval(estimate);
            if (term.isEmpty() || value == null) {
                continue;
            }
            if (interval == null) {
                none.add(term);
            } else {
                marks.put(term, new Mark(value, interval));
            }
        }
        Optional<Estimate> breakdown = term(finding, BREAKDOWN);
        boolean known = term(finding, PARALLEL).isPresent() && breakdown.isPresent();
        return known && !marks.isEmpty()
                ? Optional.of(new Model(name, marks, remark(breakdown.get(), none)))
                : Optional.empty();
    }

    private static Optional<Estimate> term(Finding.Answered finding, String term) {
        return finding.estimates().stream().filter(e -> e.term().equals(term)).findFirst();
    }

    private String name(String term) {
        return term.equals(PARALLEL)
                ? words.text("sensitivity.parallel")
                : TermNames.in(term, ROBUST)
                        .map(m -> words.text("sensitivity.m", number(m)))
                        .orElse("");
    }

    /** M as the language writes it. */
    private String number(String m) {
        try {
            return words.value(Double.parseDouble(m));
        } catch (NumberFormatException e) {
            return m;
        }
    }

    private static @Nullable Bounds interval(Estimate estimate) {
        Double low = estimate.confLow();
        Double high = estimate.confHigh();
        return low != null && high != null && low <= high ? new Bounds(low, high) : null;
    }

    private String remark(Estimate breakdown, List<String> none) {
        List<String> remarks = new ArrayList<>();
        Double largest = breakdown.estimate();
        if (largest != null) {
            remarks.add(words.text("sensitivity.breakdown", limit(largest)));
        }
        if (!none.isEmpty()) {
            remarks.add(words.text("sensitivity.none", words.listed(none)));
        }
        return String.join(" ", remarks);
    }

    private CoefficientChart chart(List<Model> all) {
        List<Model> models = all.subList(0, Math.min(all.size(), CoefficientChart.MOST_MODELS));
        Set<String> terms = new LinkedHashSet<>();
        models.forEach(model -> terms.addAll(model.marks().keySet()));
        List<CoefficientChart.Row> rows = terms.stream()
                .limit(CoefficientChart.MOST_TERMS)
                .map(term -> row(term, models))
                .toList();
        String value = words.text("sensitivity.value", words.interval("interval", subject.level()));
        String remark = remark(models, all.size() - models.size());
        List<String> said = new ArrayList<>(List.of(value + "."));
        for (int m = 0; m < models.size(); m++) {
            said.add(named(models.get(m), said(rows, m) + "."));
        }
        said.add(remark);
        return new CoefficientChart(
                subject.id(),
                subject.title(),
                String.join(" ", said),
                models.stream()
                        .map(model -> model.name().isEmpty() ? subject.id() : model.name())
                        .toList(),
                rows,
                new CoefficientChart.Labels(value, false, words.text("beyond"), remark));
    }

    private static CoefficientChart.Row row(String term, List<Model> models) {
        List<@Nullable Mark> marks = new ArrayList<>();
        models.forEach(model -> marks.add(model.marks().get(term)));
        return new CoefficientChart.Row(term, marks);
    }

    private String remark(List<Model> models, int more) {
        List<String> remarks = new ArrayList<>();
        models.forEach(model -> remarks.add(named(model, model.remark())));
        if (more > 0) {
            remarks.add(words.text("more.curves", words.numbers().text(more)));
        }
        return String.join(" ", remarks);
    }

    private String named(Model model, String text) {
        return model.name().isEmpty() ? text : words.text("group", model.name(), text);
    }

    private String said(List<CoefficientChart.Row> rows, int model) {
        List<String> said = new ArrayList<>();
        for (CoefficientChart.Row row : rows) {
            Mark mark = row.marks().get(model);
            if (mark != null) {
                Bounds interval = Objects.requireNonNull(mark.interval());
                said.add(
                        words.text("describe.effect-range", row.term(), limit(interval.low()), limit(interval.high())));
            }
        }
        return words.listed(said);
    }

    private String limit(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "\u2212\u221E" : "\u221E";
        }
        return words.value(value);
    }
}
