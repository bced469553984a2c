package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.present.chart.DecompositionChart.Part;
import org.sentinelle.result.Bounds;

/** Charts of analyses of every kind, made by rule so that every run has the same. */
final class AnalysisChartFixtures {
    private AnalysisChartFixtures() {}

    static Map<String, ChartSpecification> all(ChartWords words) {
        Map<String, ChartSpecification> all = new TreeMap<>();
        SeriesLabels labels = words.series("Persons", 0.95, 0.8);
        all.put("series", new SeriesChart("series", "Series", "What it shows.", series(1, false), labels));
        all.put("tiny", new SeriesChart("tiny", "Tiny", "What it shows.", series(1e-4, false), labels));
        all.put("huge", new SeriesChart("huge", "Huge", "What it shows.", series(3e8, false), labels));
        all.put("negative", new SeriesChart("negative", "Negative", "What it shows.", series(-1, false), labels));
        all.put("fan", new FanChart("fan", "Fan", "What it shows.", series(1, true), labels));
        all.put(
                "decomposition",
                new DecompositionChart("parts", "Parts", "What it shows.", parts(), words.decomposition("Persons")));
        all.put("multiples", multiples(labels, words.text("more", "1,234"), false));
        all.put("shared", multiples(labels, "", true));
        all.putAll(RobustnessChartFixtures.all(words));
        all.putAll(EffectChartFixtures.all(words));
        return all;
    }

    /** Twenty years without 2006 and 2007, every third a range, a fit parted by a break in 2012. */
    static SeriesData series(double unit, boolean forecast) {
        List<Reading> observed = new ArrayList<>();
        List<List<FitPoint>> fitted = List.of(new ArrayList<>(), new ArrayList<>());
        for (int year = 2003; year <= 2022; year++) {
            double value = 40 + 6.0 * (year - 2003) + 7.0 * (year % 4);
            if (year != 2006 && year != 2007) {
                observed.add(new Reading(year, range(value, year % 3 == 0 ? value + 30 : value, unit)));
            }
            double fit = year <= 2012 ? 60 : 120;
            fitted.get(year <= 2012 ? 0 : 1).add(new FitPoint(year, fit * unit, range(fit - 8, fit + 8, unit)));
        }
        BreakMark mark = new BreakMark(2012, new Bounds(2010, 2015));
        return new SeriesData(observed, fitted, List.of(mark), forecast ? ahead(unit) : List.of());
    }

    private static List<ForecastPoint> ahead(double unit) {
        List<ForecastPoint> ahead = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ahead.add(new ForecastPoint(
                    2022.0 + i,
                    (150 + 4 * i) * unit,
                    range(140 - 6 * i, 160 + 14 * i, unit),
                    range(145 - 2 * i, 155 + 8 * i, unit)));
        }
        return ahead;
    }

    private static Bounds range(double low, double high, double unit) {
        return unit < 0 ? new Bounds(high * unit, low * unit) : new Bounds(low * unit, high * unit);
    }

    /** Ten years of months. */
    static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double trend = 50 + i / 30.0;
            double seasonal = 9 * Math.sin(i * Math.PI / 6);
            double remainder = (i * 7 % 11 - 5) / 2.0;
            double weight = i % 50 == 7 ? 0.1 : 1;
            parts.add(new Part(2010 + i / 12.0, trend + seasonal + remainder, trend, seasonal, remainder, weight));
        }
        return parts;
    }

    private static SmallMultiples multiples(SeriesLabels labels, String remark, boolean shared) {
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = i == 3 ? "A name that is far too long for the place above its panel" : "Series " + i;
            panels.add(new SmallMultiples.Panel(name, series(Math.pow(10, i % 4), i % 5 == 4)));
        }
        return new SmallMultiples("many", "Many", "What it shows.", panels, shared, remark, labels);
    }
}
