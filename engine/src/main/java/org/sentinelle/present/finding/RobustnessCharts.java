package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.robustness.RobustnessTables;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.ContourPlot;
import org.sentinelle.present.chart.DotPlot;
import org.sentinelle.present.chart.SpecificationCurveChart;
import org.sentinelle.present.chart.SpecificationCurveChart.Choice;
import org.sentinelle.present.chart.SpecificationCurveChart.Group;
import org.sentinelle.present.chart.SpecificationCurveChart.Point;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Pictures of how far an estimate depends on choices, on single units, and on what was not measured. */
final class RobustnessCharts {
    /** Units that a picture shows: those whose absence changes most. */
    static final int MOST_UNITS = 40;

    private static final String ESTIMATE = "estimate";

    private final ChartSubject subject;
    private final ChartWords words;
    private final Finding.Answered finding;

    RobustnessCharts(ChartSubject subject, ChartWords words, Finding.Answered finding) {
        this.subject = subject;
        this.words = words;
        this.finding = finding;
    }

    /** Empty where the finding is of another kind. */
    Optional<ChartSpecification> chart() {
        return DetailRows.in(finding, RobustnessTables.SPECIFICATIONS)
                .map(this::curve)
                .or(() -> DetailRows.in(finding, RobustnessTables.UNITS).flatMap(this::units))
                .or(() -> DetailRows.in(finding, RobustnessTables.CONTOURS).map(this::contours));
    }

    private static String text(DetailRows.Row row, String column) {
        Object cell = row.cells().get(row.rows().table().column(column));
        return cell == null ? "" : cell.toString();
    }

    private ChartSpecification curve(DetailRows table) {
        List<DetailRows.Row> rows = table.rows();
        List<Point> points = rows.stream()
                .map(row -> new Point(
                        row.number(ESTIMATE),
                        row.bounds("conf_low", "conf_high"),
                        text(row, "significant").equals("true")))
                .toList();
        long failed = points.stream().filter(p -> p.value() == null).count();
        return new SpecificationCurveChart(
                subject.id(),
                subject.id(),
                described(points),
                points,
                groups(rows),
                failed == 0 ? "" : words.text("curve.remark", words.numbers().text(failed)),
                new SpecificationCurveChart.Labels(
                        words.text("curve.axis"),
                        words.text("curve.significant"),
                        words.text("curve.other"),
                        words.interval("interval", subject.level()),
                        words.text("curve.failed")));
    }

    private String described(List<Point> points) {
        double[] values = points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .mapToDouble(v -> v)
                .toArray();
        long significant = points.stream()
                .filter(p -> p.value() != null && p.significant())
                .count();
        Double median = estimate("median").estimate();
        return words.text(
                "describe.specifications",
                words.numbers().text(points.size()),
                words.value(values[0]),
                words.value(values[values.length - 1]),
                words.value(median == null ? 0 : median),
                words.numbers().text(significant));
    }

    private Estimate estimate(String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term) || e.term().startsWith(term + "["))
                .findFirst()
                .orElseThrow();
    }

    private List<Group> groups(List<DetailRows.Row> rows) {
        List<Group> groups = new ArrayList<>();
        for (String column : List.of("outcome", "cause", "effects", "sample", "estimator")) {
            List<String> texts =
                    shortened(rows.stream().map(row -> text(row, column)).toList());
            List<String> choices = texts.stream().distinct().sorted().toList();
            if (choices.size() > 1) {
                groups.add(new Group(
                        words.text("curve." + column),
                        choices.stream().map(c -> choice(c, texts, c::equals)).toList()));
            }
        }
        List<String> sets = rows.stream().map(row -> text(row, "covariates")).toList();
        List<String> covariates = sets.stream()
                .flatMap(RobustnessCharts::split)
                .distinct()
                .sorted()
                .toList();
        if (!covariates.isEmpty()) {
            groups.add(new Group(
                    words.text("curve.covariates"),
                    covariates.stream()
                            .map(c -> choice(c, sets, set -> split(set).anyMatch(c::equals)))
                            .toList()));
        }
        return groups;
    }

    private Choice choice(String name, List<String> texts, Predicate<String> made) {
        return new Choice(
                name.isEmpty() ? words.text("curve.none") : name,
                texts.stream().map(made::test).toList());
    }

    private static Stream<String> split(String set) {
        return Stream.of(set.split("; ", -1)).filter(s -> !s.isEmpty());
    }

    /** Without the first word where all have it and more: the method of estimators that differ by options alone. */
    private static List<String> shortened(List<String> texts) {
        List<String> first =
                texts.stream().map(t -> t.replaceFirst(" .*", "")).distinct().toList();
        boolean all = texts.stream().allMatch(t -> t.contains(" ") && t.contains("="));
        return first.size() == 1 && all
                ? texts.stream().map(t -> t.replaceFirst("^\\S+ ", "")).toList()
                : texts;
    }

    private Optional<ChartSpecification> units(DetailRows table) {
        List<DetailRows.Row> estimated = table.rows().stream()
                .filter(row -> row.number(ESTIMATE) != null)
                .toList();
        List<DetailRows.Row> shown = estimated.stream()
                .sorted(Comparator.comparingDouble((DetailRows.Row row) -> -Math.abs(change(row))))
                .limit(MOST_UNITS)
                .sorted(Comparator.comparingDouble(RobustnessCharts::change))
                .toList();
        Double all = estimate("coefficient").estimate();
        if (shown.isEmpty() || all == null) {
            return Optional.empty();
        }
        int more = table.rows().size() - shown.size();
        return Optional.of(new DotPlot(
                subject.id(),
                subject.id(),
                words.text(
                        "describe.units",
                        words.numbers().text(estimated.size()),
                        words.value(all),
                        words.value(value(shown.get(0))),
                        text(shown.get(0), "unit"),
                        words.value(value(shown.get(shown.size() - 1))),
                        text(shown.get(shown.size() - 1), "unit")),
                shown.stream().map(this::dot).toList(),
                all,
                more == 0 ? "" : words.text("units.more", words.numbers().text(more)),
                new DotPlot.Labels(
                        words.text("units.axis"),
                        words.text("units.dot"),
                        words.text("units.marked"),
                        words.interval("interval", subject.level()),
                        words.text("units.reference", words.value(all)))));
    }

    private static double change(DetailRows.Row row) {
        Double change = row.number("change");
        return change == null ? 0 : change;
    }

    private static double value(DetailRows.Row row) {
        return Objects.requireNonNull(row.number(ESTIMATE));
    }

    private DotPlot.Dot dot(DetailRows.Row row) {
        boolean marked = text(row, "sign_changes").equals("true")
                || text(row, "significance_changes").equals("true");
        return new DotPlot.Dot(text(row, "unit"), value(row), row.bounds("conf_low", "conf_high"), marked);
    }

    private ChartSpecification contours(DetailRows table) {
        List<DetailRows.Row> rows = table.rows();
        List<Double> x = steps(rows, "r2_treatment");
        List<Double> y = steps(rows, "r2_outcome");
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            values.add(rows.subList(i * y.size(), (i + 1) * y.size()).stream()
                    .map(RobustnessCharts::value)
                    .toList());
        }
        double estimate = values.get(0).get(0);
        double q = finding.summary().get("q") instanceof Double share ? share : 1;
        double threshold = (1 - q) * estimate;
        Double robustness = estimate("robustness_value").estimate();
        return new ContourPlot(
                subject.id(),
                subject.id(),
                words.text(
                        "describe.contours", words.value(estimate), words.value(robustness == null ? 0 : robustness)),
                x,
                y,
                values,
                threshold,
                spots(x, y),
                new ContourPlot.Labels(
                        words.text("contours.treatment"),
                        words.text("contours.outcome"),
                        words.text("contours.line"),
                        words.text("contours.threshold", words.value(threshold)),
                        words.text("contours.spot")));
    }

    private static List<Double> steps(List<DetailRows.Row> rows, String column) {
        return rows.stream()
                .map(row -> row.number(column))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that the grid holds. */
    private List<ContourPlot.Spot> spots(List<Double> x, List<Double> y) {
        return DetailRows.in(finding, RobustnessTables.SCENARIOS)
                .map(rows -> rows.each(row -> spot(row, x.get(x.size() - 1), y.get(y.size() - 1))))
                .orElse(List.of());
    }

    private ContourPlot.@Nullable Spot spot(DetailRows.Row row, double mostX, double mostY) {
        Double x = row.number("r2_treatment");
        Double y = row.number("r2_outcome");
        if (x == null || y == null || x > mostX || y > mostY) {
            return null;
        }
        Double kd = row.number("kd");
        String name = kd == null
                ? words.value(value(row))
                : words.text("contours.times", words.value(kd), text(row, "benchmark"));
        return new ContourPlot.Spot(name, x, y);
    }
}
