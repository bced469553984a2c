package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sentinelle.present.chart.SpecificationCurveChart.Choice;
import org.sentinelle.present.chart.SpecificationCurveChart.Group;
import org.sentinelle.present.chart.SpecificationCurveChart.Point;
import org.sentinelle.result.Bounds;

/** Charts of how far an estimate holds, made by rule. */
final class RobustnessChartFixtures {
    private RobustnessChartFixtures() {}

    static Map<String, ChartSpecification> all(ChartWords words) {
        Map<String, ChartSpecification> all = new TreeMap<>();
        all.put("curve", curve(words, 24, 1));
        all.put("curve of hundreds", curve(words, 600, 1e-4));
        all.put("curve of one", curve(words, 1, 1e6));
        all.put("dots", dots(words));
        all.put("contours", contours(words));
        return all;
    }

    static SpecificationCurveChart curve(ChartWords words, int count, double unit) {
        int failed = count / 12;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double value = unit * (Math.pow(2.0 * i / count, 3) - 1);
            boolean estimated = i < count - failed;
            Bounds interval = estimated ? new Bounds(value - (1 + i % 3) * unit, value + (1 + i % 3) * unit) : null;
            points.add(new Point(estimated ? (Double) value : null, interval, i % 5 > 2));
        }
        Group samples = new Group(
                words.text("curve.sample"),
                List.of(
                        choice("all", count, i -> i % 2 == 0),
                        choice("region != 'Trinidad and Tobago' and year >= 2010", count, i -> i % 2 == 1)));
        Group covariates = new Group(
                words.text("curve.covariates"),
                List.of(
                        choice("schooling", count, i -> i % 3 == 0),
                        choice("conflict + refugees + log(population_of_the_capital)", count, i -> i % 4 == 1)));
        SpecificationCurveChart.Labels labels = new SpecificationCurveChart.Labels(
                words.text("curve.axis"),
                words.text("curve.significant"),
                words.text("curve.other"),
                words.interval("interval", 0.95),
                words.text("curve.failed"));
        String remark =
                failed == 0 ? "" : words.text("curve.remark", words.numbers().text(failed));
        return new SpecificationCurveChart(
                "curve", "Curve", "What it shows.", points, List.of(samples, covariates), remark, labels);
    }

    private static Choice choice(String name, int count, IntPredicate made) {
        return new Choice(name, IntStream.range(0, count).mapToObj(made::test).toList());
    }

    private static DotPlot dots(ChartWords words) {
        List<DotPlot.Dot> dots = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double value = 0.3 + 0.01 * i;
            String name =
                    i == 7 ? "A State whose name is far too long for the margin of a small picture" : "State " + i;
            dots.add(new DotPlot.Dot(name, value, i == 3 ? null : new Bounds(value - 0.3, value + 0.4), i == 0));
        }
        DotPlot.Labels labels = new DotPlot.Labels(
                words.text("units.axis"),
                words.text("units.dot"),
                words.text("units.marked"),
                words.interval("interval", 0.95),
                words.text("units.reference", words.value(0.41)));
        return new DotPlot(
                "dots",
                "Dots",
                "What it shows.",
                dots,
                0.41,
                words.text("units.more", words.numbers().text(12)),
                labels);
    }

    private static ContourPlot contours(ChartWords words) {
        List<Double> steps = IntStream.range(0, 11).mapToObj(i -> i * 0.03).toList();
        List<List<Double>> values = steps.stream()
                .map(x -> steps.stream()
                        .map(y -> 0.2 - Math.sqrt(x * y / (1 - x)))
                        .toList())
                .toList();
        List<ContourPlot.Spot> spots = List.of(
                new ContourPlot.Spot(words.text("contours.times", "1", "female"), 0.04, 0.1),
                new ContourPlot.Spot(words.text("contours.times", "2", "female"), 0.08, 0.2),
                new ContourPlot.Spot(words.text("contours.times", "1", "age"), 0.041, 0.102),
                new ContourPlot.Spot("0.1", 0.29, 0.01));
        ContourPlot.Labels labels = new ContourPlot.Labels(
                words.text("contours.treatment"),
                words.text("contours.outcome"),
                words.text("contours.line"),
                words.text("contours.threshold", words.value(0)),
                words.text("contours.spot"));
        return new ContourPlot("contours", "Contours", "What it shows.", steps, steps, values, 0, spots, labels);
    }
}
