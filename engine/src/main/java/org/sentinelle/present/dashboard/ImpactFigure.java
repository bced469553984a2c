package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.CoefficientChart.Mark;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult.Effect;

/** The effect by periods since adoption, as a picture and as a table. */
record ImpactFigure(ImpactInputs input, ImpactWords words) {
    @Nullable
    Figure figure() {
        List<Effect> events = input.result().events();
        return events.isEmpty()
                ? null
                : new Figure(
                        chart(events),
                        words.text("figure"),
                        table(events),
                        words.words().numbers().derived());
    }

    private CoefficientChart chart(List<Effect> events) {
        List<CoefficientChart.Row> rows = new ArrayList<>();
        for (Effect event : events) {
            Estimate estimate = event.estimate();
            rows.add(new CoefficientChart.Row(
                    since(event),
                    Arrays.asList(
                            mark(estimate, estimate.confLow(), estimate.confHigh()),
                            mark(estimate, event.bandLow(), event.bandHigh()))));
        }
        return new CoefficientChart(
                "events",
                words.text("figure"),
                words.text("figure-description"),
                List.of(words.text("pointwise"), words.text("uniform")),
                rows.subList(0, Math.min(rows.size(), CoefficientChart.MOST_TERMS)),
                new CoefficientChart.Labels(
                        words.text("estimate") + " (" + words.unit() + ")", false, words.text("beyond"), ""));
    }

    private static @Nullable Mark mark(Estimate estimate, @Nullable Double low, @Nullable Double high) {
        Double value = estimate.estimate();
        if (value == null) {
            return null;
        }
        return new Mark(value, low == null || high == null ? null : new Bounds(low, high));
    }

    private String since(Effect event) {
        Integer since = event.since();
        return since == null ? "" : words.count(since);
    }

    private DataTable table(List<Effect> events) {
        return new DataTable(
                words.text("by-time"),
                List.of(
                        DataTable.words(words.text("since")),
                        DataTable.numbers(words.text("estimate")),
                        DataTable.numbers(words.text("interval")),
                        DataTable.numbers(words.text("band"))),
                events.stream()
                        .map(event -> new DataTable.Row(
                                Cell.text(since(event)),
                                List.of(
                                        Cell.number(words.estimate(event.estimate())),
                                        Cell.number(words.range(
                                                event.estimate().confLow(),
                                                event.estimate().confHigh())),
                                        Cell.number(words.range(event.bandLow(), event.bandHigh())))))
                        .toList());
    }
}
