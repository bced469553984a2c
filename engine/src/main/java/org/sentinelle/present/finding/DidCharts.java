package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.ScatterChart;
import org.sentinelle.present.chart.ScatterChart.Dot;
import org.sentinelle.present.chart.ScatterChart.Kind;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Pictures of what a two-way coefficient is made of, and of how far trends may differ before an effect is in doubt. */
final class DidCharts {
    private static final String COMPARISONS = "comparisons";
    private static final String TWO_WAY = "two_way";

    /** As the methods name them; comparisons with units treated already stand out by their mark. */
    private static final List<String> KINDS =
            List.of("treated-with-never", "later-with-earlier", "earlier-with-later", "later-with-always");

    private static final String PARALLEL = "parallel";
    private static final String ROBUST = "robust";
    private static final String BREAKDOWN = "breakdown";

    private final ChartSubject subject;
    private final ChartWords words;
    private final Finding.Answered finding;

    DidCharts(ChartSubject subject, ChartWords words, Finding.Answered finding) {
        this.subject = subject;
        this.words = words;
        this.finding = finding;
    }

    /** Empty where the finding is of another kind. */
    Optional<ChartSpecification> chart() {
        return new EffectCharts(subject, words)
                .events(finding)
                .or(() -> DetailRows.named(finding, COMPARISONS).flatMap(this::comparisons))
                .or(this::sensitivity);
    }

    private Optional<ChartSpecification> comparisons(DetailRows rows) {
        Double twoWay = estimate(TWO_WAY).map(Estimate::estimate).orElse(null);
        List<Kind> kinds = KINDS.stream()
                .map(kind -> new Kind(words.text("bacon." + kind), rows.each(row -> dot(row, kind))))
                .toList();
        if (twoWay == null || kinds.stream().allMatch(k -> k.dots().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ScatterChart(
                subject.id(),
                subject.id(),
                described(kinds, twoWay),
                kinds,
                twoWay,
                new ScatterChart.Labels(
                        words.text("bacon.value", subject.value()),
                        words.text("bacon.weight"),
                        words.text("bacon.two-way", words.value(twoWay)))));
    }

    private static @Nullable Dot dot(DetailRows.Row row, String kind) {
        Double weight = row.number("weight");
        Double value = row.number("estimate");
        return weight == null || value == null || weight < 0 || !kind.equals(row.text("kind"))
                ? null
                : new Dot(weight, value);
    }

    private String described(List<Kind> kinds, double twoWay) {
        List<String> said = new ArrayList<>();
        said.add(words.text("bacon.two-way", words.value(twoWay)) + ".");
        for (Kind kind : kinds) {
            double weight = kind.dots().stream().mapToDouble(Dot::weight).sum();
            double sum = kind.dots().stream()
                    .mapToDouble(d -> d.weight() * d.value())
                    .sum();
            if (weight > 0) {
                said.add(words.text(
                        "describe.comparisons",
                        kind.name(),
                        words.numbers().text(kind.dots().size()),
                        words.value(weight),
                        words.value(sum / weight)));
            }
        }
        return String.join(" ", said);
    }

    private Optional<Estimate> estimate(String term) {
        return finding.estimates().stream().filter(e -> e.term().equals(term)).findFirst();
    }

    /** The interval under parallel trends, then those for each M; where no value is accepted there is none, and the remark says so. */
    private Optional<ChartSpecification> sensitivity() {
        List<CoefficientChart.Row> rows = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Estimate estimate : finding.estimates()) {
            String name = name(estimate.term());
            Double value = estimate.estimate();
            Bounds interval = interval(estimate);
            if (name.isEmpty() || value == null) {
                continue;
            }
            if (interval == null) {
                none.add(name);
            } else if (rows.size() < CoefficientChart.MOST_TERMS) {
                rows.add(new CoefficientChart.Row(name, List.of(new CoefficientChart.Mark(value, interval))));
            }
        }
        boolean known = estimate(PARALLEL).isPresent() && estimate(BREAKDOWN).isPresent();
        return known && !rows.isEmpty() ? Optional.of(intervals(rows, remark(none))) : Optional.empty();
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

    private String remark(List<String> none) {
        List<String> remarks = new ArrayList<>();
        Double breakdown = estimate(BREAKDOWN).map(Estimate::estimate).orElse(null);
        if (breakdown != null) {
            remarks.add(words.text("sensitivity.breakdown", limit(breakdown)));
        }
        if (!none.isEmpty()) {
            remarks.add(words.text("sensitivity.none", words.listed(none)));
        }
        return String.join(" ", remarks);
    }

    private CoefficientChart intervals(List<CoefficientChart.Row> rows, String remark) {
        String value = words.text("sensitivity.value", words.interval("interval", subject.level()));
        List<String> said = rows.stream().map(this::said).toList();
        return new CoefficientChart(
                subject.id(),
                subject.id(),
                value + ". " + words.listed(said) + ". " + remark,
                List.of(subject.id()),
                rows,
                new CoefficientChart.Labels(value, false, words.text("beyond"), remark));
    }

    private String said(CoefficientChart.Row row) {
        CoefficientChart.Mark mark = Objects.requireNonNull(row.marks().get(0));
        Bounds interval = Objects.requireNonNull(mark.interval());
        return words.text("describe.effect-range", row.term(), limit(interval.low()), limit(interval.high()));
    }

    private String limit(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "\u2212\u221E" : "\u221E";
        }
        return words.value(value);
    }
}
