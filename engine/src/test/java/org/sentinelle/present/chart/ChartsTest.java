package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final String HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> & ' \u202E";

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static TrendChart named(String text) {
        TrendChart chart = ChartFixtures.trend();
        PeriodSeries line = new PeriodSeries(
                text, PeriodSeries.Style.ALL_REPORTERS, chart.series().get(0).points());
        return new TrendChart(
                chart.id(),
                text,
                text,
                chart.span(),
                List.of(line),
                chart.coverage(),
                List.of(new PeriodGap(2006, 2007, text, text)),
                new TrendChart.Labels(text, text, text, text, text));
    }

    @Test
    void the_same_chart_gives_the_same_bytes() {
        for (ChartSize size : ChartSize.values()) {
            assertThat(Charts.svg(ChartFixtures.trend(), size)).isEqualTo(Charts.svg(ChartFixtures.trend(), size));
        }
    }

    @Test
    void a_chart_scales_reads_left_to_right_and_says_what_it_is() throws Exception {
        var root = parsed(Charts.svg(ChartFixtures.trend(), ChartSize.WIDE)).getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 720 360");
        assertThat(root.hasAttribute("width"))
                .as("a fixed width would not scale")
                .isFalse();
        assertThat(root.getAttribute("direction")).isEqualTo("ltr");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("Detected victims, ECOWAS");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).startsWith("Yearly detected victims");
    }

    @Test
    void letters_stay_text() throws Exception {
        var texts = parsed(Charts.svg(ChartFixtures.trend(), ChartSize.WIDE)).getElementsByTagName("text");
        assertThat(texts.getLength()).isGreaterThan(20);
        assertThat(Charts.svg(ChartFixtures.trend(), ChartSize.WIDE)).contains(">All reporting States</text>");
    }

    @Test
    void hostile_names_stay_names() throws Exception {
        HeatStrip strip = ChartFixtures.strip(HOSTILE);
        Sparkline small = new Sparkline("s", HOSTILE, HOSTILE, ChartFixtures.YEARS, List.of());
        for (ChartSpecification chart : List.of(named(HOSTILE), strip, small)) {
            String svg = Charts.svg(chart, ChartSize.WIDE);
            assertThat(svg).doesNotContain("<script").doesNotContain("<img");
            assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void nothing_refers_outside_and_no_style_attribute_breaks_the_policy() {
        for (ChartSize size : ChartSize.values()) {
            String svg = Charts.svg(ChartFixtures.trend(), size) + Charts.svg(ChartFixtures.strip("AU"), size);
            assertThat(svg)
                    .doesNotContain("http")
                    .doesNotContain(" style=")
                    .doesNotContain("href")
                    .doesNotContain("NaN")
                    .doesNotContain("<!");
        }
    }

    @Test
    void ids_of_two_sizes_do_not_collide() {
        String both = Charts.svg(ChartFixtures.trend(), ChartSize.WIDE)
                + Charts.svg(ChartFixtures.trend(), ChartSize.NARROW)
                + Charts.svg(ChartFixtures.strip("AU"), ChartSize.WIDE);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(both)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void charts_without_any_value_are_drawn() throws Exception {
        TrendChart full = ChartFixtures.trend();
        TrendChart empty = new TrendChart(
                "empty", "Empty", "Nothing.", full.span(), List.of(), List.of(), List.of(), full.labels());
        assertThat(parsed(Charts.svg(empty, ChartSize.WIDE))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        HeatStrip nobody = ChartFixtures.strip();
        assertThat(Charts.svg(nobody, ChartSize.NARROW)).doesNotContain("NaN");
    }

    @Test
    void refuses_a_point_outside_its_years_and_an_id_that_is_none() {
        TrendChart chart = ChartFixtures.trend();
        assertThatThrownBy(() -> new TrendChart(
                        "x",
                        "x",
                        "x",
                        new PeriodSpan(2010, 2011),
                        chart.series(),
                        List.of(),
                        List.of(),
                        chart.labels()))
                .hasMessageContaining("2003 lies outside the periods shown, 2010 to 2011");
        assertThatThrownBy(() -> new Sparkline("x\" onload=\"", "x", "x", ChartFixtures.YEARS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_complete_year_gets_the_darkest_shade() {
        assertThat(HeatStrip.shade(0)).isZero();
        assertThat(HeatStrip.shade(0.24)).isZero();
        assertThat(HeatStrip.shade(0.25)).isEqualTo(1);
        assertThat(HeatStrip.shade(0.999)).isEqualTo(3);
        assertThat(HeatStrip.shade(1)).isEqualTo(4);
    }
}
