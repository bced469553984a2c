package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.BreakMark;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.DecompositionChart.Part;
import org.sentinelle.present.chart.FitPoint;
import org.sentinelle.present.chart.ForecastPoint;
import org.sentinelle.present.chart.Reading;
import org.sentinelle.present.chart.SeriesData;
import org.sentinelle.present.chart.SeriesLabels;
import org.sentinelle.present.chart.SmallMultiples;
import org.sentinelle.result.Bounds;

/** Says in words what a picture shows, for readers who do not see it. */
final class ChartDescriptions {
    private final ChartWords words;

    ChartDescriptions(ChartWords words) {
        this.words = words;
    }

    String ofSeries(SeriesData series, SeriesLabels labels) {
        List<String> sentences = new ArrayList<>();
        if (!series.observed().isEmpty()) {
            sentences.add(observed(series.observed()));
        }
        long open = series.observed().stream().filter(r -> !r.isExact()).count();
        if (open > 0) {
            sentences.add(words.text("describe.bounds", words.numbers().text(open)));
        }
        if (!series.fitted().isEmpty()) {
            sentences.add(fitted(series.fitted()));
        }
        if (!series.breaks().isEmpty()) {
            List<String> breaks = series.breaks().stream().map(this::mark).toList();
            sentences.add(words.text("describe.breaks", words.listed(breaks)));
        }
        if (!series.forecast().isEmpty()) {
            sentences.add(forecast(series.forecast(), labels));
        }
        return String.join(" ", sentences);
    }

    private String observed(List<Reading> observed) {
        DoubleSummaryStatistics values = observed.stream()
                .flatMapToDouble(
                        r -> DoubleStream.of(r.bounds().low(), r.bounds().high()))
                .summaryStatistics();
        return words.text(
                "describe.observed",
                words.numbers().text(observed.size()),
                time(observed.get(0).time()),
                time(observed.get(observed.size() - 1).time()),
                value(values.getMin()),
                value(values.getMax()));
    }

    private String fitted(List<List<FitPoint>> stretches) {
        List<FitPoint> last = stretches.get(stretches.size() - 1);
        return course("describe.fitted", stretches.get(0).get(0), last.get(last.size() - 1));
    }

    private String course(String key, FitPoint from, FitPoint to) {
        return words.text(key, value(from.value()), time(from.time()), value(to.value()), time(to.time()));
    }

    private String mark(BreakMark mark) {
        Bounds range = mark.range();
        return range == null
                ? time(mark.time())
                : words.text("describe.break-range", time(mark.time()), time(range.low()), time(range.high()));
    }

    private String forecast(List<ForecastPoint> ahead, SeriesLabels labels) {
        ForecastPoint first = ahead.get(0);
        ForecastPoint last = ahead.get(ahead.size() - 1);
        String course = words.text(
                "describe.forecast", value(first.mean()), time(first.time()), value(last.mean()), time(last.time()));
        Bounds outer = last.outer();
        return outer == null
                ? course
                : course + " "
                        + words.text(
                                "describe.forecast-range",
                                labels.ahead().outer(),
                                time(last.time()),
                                value(outer.low()),
                                value(outer.high()));
    }

    String ofParts(List<Part> parts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "describe.panels",
                words.listed(List.of(
                        words.text("observed"),
                        words.text("trend"),
                        words.text("seasonal"),
                        words.text("remainder")))));
        List<Reading> observed = new ArrayList<>();
        List<FitPoint> trend = new ArrayList<>();
        for (Part part : parts) {
            Double value = part.value();
            Double middle = part.trend();
            if (value != null) {
                observed.add(new Reading(part.time(), Bounds.point(value)));
            }
            if (middle != null) {
                trend.add(new FitPoint(part.time(), middle, null));
            }
        }
        if (!observed.isEmpty()) {
            sentences.add(observed(observed));
        }
        if (!trend.isEmpty()) {
            sentences.add(course("describe.trend", trend.get(0), trend.get(trend.size() - 1)));
        }
        rest(parts, sentences);
        return String.join(" ", sentences);
    }

    private void rest(List<Part> parts, List<String> sentences) {
        DoubleSummaryStatistics seasonal = summary(parts, Part::seasonal);
        DoubleSummaryStatistics remainder = summary(parts, Part::remainder);
        if (seasonal.getCount() > 0 && remainder.getCount() > 0) {
            sentences.add(words.text(
                    "describe.rest",
                    value(seasonal.getMin()),
                    value(seasonal.getMax()),
                    value(remainder.getMin()),
                    value(remainder.getMax())));
        }
    }

    private static DoubleSummaryStatistics summary(List<Part> parts, Function<Part, @Nullable Double> part) {
        return parts.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToDouble(v -> v)
                .summaryStatistics();
    }

    /** The names, and the times that the panels reach over. */
    String ofPanels(List<SmallMultiples.Panel> panels) {
        DoubleSummaryStatistics times =
                panels.stream().flatMapToDouble(p -> p.series().times()).summaryStatistics();
        return words.text(
                "describe.many",
                words.numbers().text(panels.size()),
                time(times.getMin()),
                time(times.getMax()),
                words.listed(panels.stream().map(SmallMultiples.Panel::name).toList()));
    }

    private String time(double time) {
        return words.time(time);
    }

    private String value(double value) {
        return words.value(value);
    }
}
