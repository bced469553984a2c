package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.MarginsChart;
import org.sentinelle.present.chart.MarginsChart.Curve;
import org.sentinelle.present.chart.MarginsChart.Point;
import org.sentinelle.present.chart.MarginsChart.Turn;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Makes the chart of predicted outcomes from the table of margins. */
final class Curves {
    private static final String TURNING_POINT = "turning_point";

    private final ChartSubject subject;
    private final ChartWords words;

    Curves(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /** Empty where there is no such table, or no curve in it has two points. */
    Optional<MarginsChart> chart(String id, Finding.Answered finding) {
        return DetailRows.in(finding, DetailLayout.MARGINS).flatMap(rows -> chart(id, rows, turn(finding)));
    }

    private Optional<MarginsChart> chart(String id, DetailRows rows, @Nullable Turn turn) {
        List<Curve> all = curves(rows);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Curve> shown = all.subList(0, Math.min(all.size(), MarginsChart.MOST_CURVES));
        String column = new TermNames(subject.columns())
                .readable(String.valueOf(rows.rows().get(0).text("column")));
        List<String> remarks = new ArrayList<>();
        if (turn != null) {
            remarks.add(said(turn, column));
        }
        if (all.size() > shown.size()) {
            remarks.add(words.text("more.curves", words.numbers().text(all.size() - shown.size())));
        }
        String remark = String.join(" ", remarks);
        return Optional.of(
                new MarginsChart(id, id, description(shown, column, remark), shown, turn, labels(column, remark)));
    }

    private MarginsChart.Labels labels(String column, String remark) {
        return new MarginsChart.Labels(
                column,
                words.text("predicted", subject.value()),
                words.text("predicted.curve"),
                words.interval("interval", subject.level()),
                words.text("turning"),
                words.interval("turning.range", subject.level()),
                words.text("axis.cut"),
                remark);
    }

    private List<Curve> curves(DetailRows rows) {
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        for (DetailRows.Row row : rows.rows()) {
            Double x = row.number("x");
            Double value = row.number("estimate");
            if (x != null && value != null) {
                groups.computeIfAbsent(group(row), g -> new ArrayList<>())
                        .add(new Point(x, value, row.bounds("conf_low", "conf_high")));
            }
        }
        List<Curve> curves = new ArrayList<>();
        groups.forEach((group, points) -> {
            if (points.size() > 1) {
                curves.add(new Curve(group, points));
            }
        });
        return curves;
    }

    private String group(DetailRows.Row row) {
        String by = row.text("by");
        String group = row.text("group");
        return by == null || group == null ? "" : words.text("group", by, group);
    }

    private static @Nullable Turn turn(Finding.Answered finding) {
        for (Estimate estimate : finding.estimates()) {
            Double x = estimate.estimate();
            if (estimate.term().equals(TURNING_POINT) && x != null) {
                Double low = estimate.confLow();
                Double high = estimate.confHigh();
                return new Turn(x, low != null && high != null && low <= high ? new Bounds(low, high) : null);
            }
        }
        return null;
    }

    private String said(Turn turn, String column) {
        Bounds range = turn.range();
        return range == null
                ? words.text("turning.open", column, words.value(turn.x()))
                : words.text(
                        "turning.said",
                        column,
                        words.value(turn.x()),
                        words.interval("interval", subject.level()),
                        words.value(range.low()),
                        words.value(range.high()));
    }

    private String description(List<Curve> curves, String column, String remark) {
        List<String> sentences = new ArrayList<>();
        for (Curve curve : curves) {
            Point first = curve.points().get(0);
            Point last = curve.points().get(curve.points().size() - 1);
            var values = curve.points().stream().mapToDouble(Point::value).summaryStatistics();
            String course = words.text(
                    "describe.curve",
                    words.text("predicted", subject.value()),
                    column,
                    words.value(first.value()),
                    words.value(first.x()),
                    words.value(last.value()),
                    words.value(last.x()),
                    words.value(values.getMin()),
                    words.value(values.getMax()));
            sentences.add(curve.group().isEmpty() ? course : curve.group() + ". " + course);
        }
        if (!remark.isEmpty()) {
            sentences.add(remark);
        }
        return String.join(" ", sentences);
    }
}
