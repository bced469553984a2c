package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.EffectChart.Panel;
import org.sentinelle.result.Bounds;

/** Charts of effects of a measure, made by rule. */
final class EffectChartFixtures {
    private EffectChartFixtures() {}

    static Map<String, ChartSpecification> all(ChartWords words) {
        Map<String, ChartSpecification> all = new TreeMap<>();
        all.put("effects", effects(words, List.of(panel("", 0, -6, 12, 1))));
        all.put("effects of one time", effects(words, List.of(panel("", 0, 0, 1, 1e-7))));
        all.put("effects of months", effects(words, List.of(panel("", 0, -60, 120, 1e9))));
        all.put("effects of groups", groups(words, 7, 12));
        all.put("effects of two groups over a century", groups(words, 2, 100));
        all.put("scatter", scatter(words, List.of("")));
        all.put("scatters", scatter(words, List.of("A", "B", "C", "D", "E")));
        return all;
    }

    private static Panel panel(String name, double adopted, double from, int count, double unit) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = from + i;
            double value = unit * (at < adopted ? 0.1 * (i % 3 - 1) : Math.sqrt(at - adopted + 1));
            marks.add(
                    at == adopted - 1
                            ? new Mark(at, 0, null, null)
                            : new Mark(at, value, around(value, unit), around(value, i == 0 ? 40 * unit : 1.6 * unit)));
        }
        return new Panel(name, adopted, marks);
    }

    private static @Nullable Bounds around(double value, double half) {
        return new Bounds(value - half, value + half);
    }

    private static EffectChart groups(ChartWords words, int groups, int times) {
        List<Panel> panels = IntStream.range(0, groups)
                .mapToObj(g -> panel(words.text("effects.group", "" + (2003 + g)), 2003 + g, 2000, times, 1))
                .toList();
        return effects(words, panels);
    }

    private static EffectChart effects(ChartWords words, List<Panel> panels) {
        EffectChart.Labels labels = new EffectChart.Labels(
                words.text("effects.event", "calls"),
                words.text("effects.before"),
                words.text("effects.after"),
                words.interval("interval", 0.95),
                words.interval("effects.band", 0.95),
                words.text("effects.adoption"),
                words.text("effects.without"),
                words.text("beyond"));
        String remark = words.text("effects.missing", words.numbers().text(3));
        return new EffectChart("effects", "Effects", "What it shows.", panels, remark, labels);
    }

    private static ScatterChart scatter(ChartWords words, List<String> names) {
        List<ScatterChart.Kind> kinds = List.of(
                kind(words.text("bacon.treated-with-never"), 3),
                kind(words.text("bacon.later-with-earlier"), 6),
                kind(words.text("bacon.earlier-with-later"), 0),
                kind(words.text("bacon.later-with-always"), 5));
        ScatterChart.Labels labels = new ScatterChart.Labels(
                words.text("bacon.value", "calls"),
                words.text("bacon.weight"),
                names.size() == 1 ? words.text("bacon.two-way", words.value(-0.123)) : words.text("bacon.two-way.any"));
        List<ScatterChart.Panel> panels = names.stream()
                .map(name -> new ScatterChart.Panel(name, kinds, -0.123))
                .toList();
        return new ScatterChart("scatter", "Scatter", "What it shows.", panels, "", labels);
    }

    private static ScatterChart.Kind kind(String name, int count) {
        return new ScatterChart.Kind(
                name,
                IntStream.range(0, count)
                        .mapToObj(i -> new ScatterChart.Dot(0.02 + 0.03 * i, 0.4 - 0.2 * i))
                        .toList());
    }
}
