package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.EffectChart.Panel;
import org.sentinelle.result.Bounds;

class EffectChartsTest {
    private static final EffectChart.Labels LABELS = new EffectChart.Labels(
            "the effect", "before it", "from it on", "interval", "band", "the start", "hollow", "goes on");

    private static EffectChart chart(double adopted, Mark... marks) {
        return new EffectChart("a", "a", "a", List.of(new Panel("", adopted, List.of(marks))), "", LABELS);
    }

    private static Mark plain(double at, double value) {
        return new Mark(at, value, new Bounds(value - 1, value + 1), new Bounds(value - 2, value + 2));
    }

    private static String svg(ChartSpecification chart) {
        return Charts.svg(chart, ChartSize.WIDE);
    }

    @Test
    void a_legend_tells_only_what_is_there_to_see() {
        assertThat(svg(chart(0, plain(0, 1), plain(1, 2))))
                .contains("from it on", "interval", "band")
                .doesNotContain("before it", "the start", "hollow", "goes on");
        assertThat(svg(chart(0, new Mark(-2, 0, null, null), plain(0, 1))))
                .contains("before it", "the start", "hollow");
        assertThat(svg(chart(0, plain(0, 1), plain(2, 1), new Mark(1, 1, new Bounds(-99, 99), null))))
                .contains("goes on");
    }

    @Test
    void adoption_lies_halfway_before_the_first_time_with_it() {
        EffectChart chart = chart(2010, plain(2006, 0), plain(2008, 0), plain(2010, 1));
        EffectAxes axes = EffectAxes.of(chart, 5);
        assertThat(axes.start(chart.panels().get(0))).isEqualTo(2009);
    }

    @Test
    void no_effect_lies_on_the_axis_and_a_very_wide_band_does_not_squeeze_the_rest() {
        EffectAxes axes =
                EffectAxes.of(chart(0, plain(0, 5), plain(1, 6), new Mark(2, 5, null, new Bounds(-1e6, 1e6))), 5);
        assertThat(axes.values().from()).isLessThan(0).isGreaterThan(-30);
        assertThat(axes.values().to()).isLessThan(40);
    }

    @Test
    void weights_begin_at_zero_and_kinds_without_a_comparison_are_not_in_the_legend() {
        ScatterChart chart = new ScatterChart(
                "a",
                "a",
                "a",
                List.of(new ScatterChart.Panel(
                        "",
                        List.of(
                                new ScatterChart.Kind(
                                        "one", List.of(new ScatterChart.Dot(0.9, 3), new ScatterChart.Dot(1, 4))),
                                new ScatterChart.Kind("none", List.of())),
                        3.5)),
                "",
                new ScatterChart.Labels("value", "weight", "all"));
        assertThat(svg(chart)).contains(">one<", ">all<", ">0.0<").doesNotContain(">none<");
    }

    @Test
    void refuses_pictures_of_nothing() {
        assertThatThrownBy(() -> chart(0)).hasMessageContaining("each with an effect");
        assertThatThrownBy(() -> new ScatterChart(
                        "a", "a", "a", List.of(), "", new ScatterChart.Labels("value", "weight", "all")))
                .hasMessageContaining("1 to 24 plots");
        assertThatThrownBy(() -> new ScatterChart.Panel("", List.of(), 0)).hasMessageContaining("has dots");
    }
}
