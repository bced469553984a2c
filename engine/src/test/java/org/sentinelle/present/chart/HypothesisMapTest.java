package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.HypothesisMap.Cell;
import org.sentinelle.present.chart.HypothesisMap.Mark;
import org.sentinelle.present.chart.HypothesisMap.Row;

class HypothesisMapTest {
    private static final List<String> MEANINGS = List.of("yes", "other way", "too small", "open", "never");

    private static HypothesisMap map(int regions) {
        List<String> columns =
                IntStream.range(0, regions).mapToObj(i -> "Region" + i).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            Mark mark = Mark.values()[i % Mark.values().length];
            cells.add(i == 1 ? null : new Cell(mark, mark == Mark.NOT_TESTED ? "" : "0." + i + "5"));
        }
        return new HypothesisMap(
                "map",
                "A map",
                "A description",
                columns,
                List.of(new Row("Contracts protect those who leave", cells)),
                MEANINGS);
    }

    private static double x(String svg, String text) {
        Matcher found = Pattern.compile("<text[^>]*? x=\"([0-9.]+)\"[^>]*>" + text + "<")
                .matcher(svg);
        assertThat(found.find()).as(text + " is written").isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void every_region_estimate_and_meaning_is_written() {
        for (ChartSize size : ChartSize.values()) {
            String svg = Charts.svg(map(5), size);
            assertThat(svg)
                    .contains("Region0", "Region4", "0.05", "0.25", "Contracts protect")
                    .doesNotContain("0.15");
            assertThat(svg).contains(MEANINGS);
        }
    }

    @Test
    void the_first_region_stands_where_reading_begins() {
        String english = Charts.svg(map(3), ChartSize.WIDE);
        String arabic = Charts.svg(map(3), ChartSize.WIDE, NumberStyle.ARABIC);
        assertThat(x(english, "Region0")).isLessThan(x(english, "Region2"));
        assertThat(x(arabic, "Region0")).isGreaterThan(x(arabic, "Region2"));
    }

    @Test
    void regions_that_do_not_fit_go_on_below() {
        int few = height(Charts.svg(map(4), ChartSize.NARROW));
        String many = Charts.svg(map(12), ChartSize.NARROW);
        assertThat(height(many)).isGreaterThan(2 * few - 60);
        assertThat(many).contains("Region11");
    }

    private static int height(String svg) {
        Matcher found = Pattern.compile("viewBox=\"0 0 [0-9]+ ([0-9]+)\"").matcher(svg);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void a_row_has_a_cell_for_each_region_and_each_mark_a_meaning() {
        assertThatThrownBy(
                        () -> new HypothesisMap("m", "", "", List.of("A"), List.of(new Row("r", List.of())), MEANINGS))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> new HypothesisMap("m", "", "", List.of(), List.of(), Arrays.asList("one")))
                .hasMessageContaining("marks to explain");
    }
}
