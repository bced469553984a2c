package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AnalysisChartsTest {
    private static final String HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> & ' \u202E \u0001";
    private static final ChartWords ENGLISH = ChartWords.in("en");

    /** A text of a picture, from its left end to its right. */
    private record Written(String text, double left, double right, double baseline) {}

    private record Drawn(String name, ChartSpecification chart, ChartSize size, ChartWords words) {
        String svg() {
            return Charts.svg(chart, size, words.numbers());
        }

        @Override
        public String toString() {
            return name + " " + size + " " + words.numbers().language();
        }
    }

    static Stream<Drawn> every() {
        return ChartWords.LANGUAGES.stream()
                .map(ChartWords::in)
                .flatMap(words -> AnalysisChartFixtures.all(words).entrySet().stream()
                        .flatMap(chart -> Stream.of(ChartSize.values())
                                .map(size -> new Drawn(chart.getKey(), chart.getValue(), size, words))));
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static List<Written> texts(Element svg) {
        List<Written> texts = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            Element text = (Element) all.item(i);
            double left = Double.parseDouble(text.getAttribute("x"));
            double width = Lettering.width(text.getTextContent(), fontSize(text));
            texts.add(
                    new Written(text.getTextContent(), left, left + width, Double.parseDouble(text.getAttribute("y"))));
        }
        return texts;
    }

    private static float fontSize(Node node) {
        return node instanceof Element element && element.hasAttribute("font-size")
                ? Float.parseFloat(element.getAttribute("font-size").replace("px", ""))
                : fontSize(node.getParentNode());
    }

    private static ChartSpecification chart(String name) {
        return AnalysisChartFixtures.all(ENGLISH).get(name);
    }

    private static String all(Element svg) {
        return String.join("|", texts(svg).stream().map(Written::text).toList());
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_text_lies_inside_the_picture(Drawn drawn) throws Exception {
        Element svg = parsed(drawn.svg());
        int height = Integer.parseInt(svg.getAttribute("viewBox").replaceAll(".* ", ""));
        assertThat(texts(svg)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(0);
            assertThat(text.right())
                    .as(text.text())
                    .isLessThanOrEqualTo(drawn.size().width());
            assertThat(text.baseline()).as(text.text()).isBetween(8.0, height - 2.0);
        });
    }

    @ParameterizedTest
    @MethodSource("every")
    void no_text_runs_into_another_on_its_line(Drawn drawn) throws Exception {
        List<Written> texts = texts(parsed(drawn.svg()));
        for (Written one : texts) {
            assertThat(texts)
                    .as("beside '%s'", one.text())
                    .noneMatch(other -> !other.equals(one)
                            && Math.abs(other.baseline() - one.baseline()) < 8
                            && other.left() < one.right()
                            && one.left() < other.right());
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void the_same_chart_gives_the_same_text_with_nothing_from_outside(Drawn drawn) {
        String svg = drawn.svg();
        assertThat(svg)
                .isEqualTo(drawn.svg())
                .doesNotContain("http", " style=", "href", "NaN", "Infinity", "<!")
                .contains("What it shows.");
    }

    @Test
    void a_legend_tells_only_what_is_there_to_see() throws Exception {
        SeriesData plain = new SeriesData(List.of(Reading.exact(2001, 3)), List.of(), List.of(), List.of());
        SeriesLabels labels = ENGLISH.series("Persons", 0.95, null);
        String few = all(parsed(Charts.svg(new SeriesChart("a", "a", "a", plain, labels), ChartSize.WIDE)));
        assertThat(few).contains("Observed").doesNotContain("Fitted", "interval", "Break", "Range");
        assertThat(all(parsed(Charts.svg(chart("fan"), ChartSize.WIDE))))
                .contains(
                        "Observed|Range left open by the source|Fitted|95% confidence interval|Start of the forecast",
                        "Forecast",
                        "80% prediction interval",
                        "95% prediction interval",
                        "Break",
                        "95% confidence interval of the break");
    }

    @Test
    void a_break_is_named_by_its_time_and_values_by_what_they_count() throws Exception {
        assertThat(texts(parsed(Charts.svg(chart("series"), ChartSize.NARROW))))
                .extracting(Written::text)
                .contains("2012", "Persons");
    }

    @Test
    void an_axis_without_zero_says_so() throws Exception {
        SeriesData high = new SeriesData(
                List.of(Reading.exact(2001, 360), Reading.exact(2002, 365)), List.of(), List.of(), List.of());
        ChartSpecification chart = new SeriesChart("a", "a", "a", high, ENGLISH.series("ppm", null, null));
        assertThat(all(parsed(Charts.svg(chart, ChartSize.WIDE)))).contains("the axis does not start at zero");
        assertThat(all(parsed(Charts.svg(chart("series"), ChartSize.WIDE)))).doesNotContain("does not start");
    }

    @Test
    void names_of_panels_are_cut_and_series_left_out_are_counted() throws Exception {
        assertThat(all(parsed(Charts.svg(chart("multiples"), ChartSize.NARROW))))
                .contains("A name that", "\u2026", "More series, not shown: 1,234")
                .doesNotContain("above its panel");
    }

    @Test
    void four_panels_stand_in_a_row_on_a_page_and_two_on_a_telephone() throws Exception {
        for (ChartSize size : ChartSize.values()) {
            List<Written> names = texts(parsed(Charts.svg(chart("multiples"), size))).stream()
                    .filter(t -> t.text().startsWith("Series "))
                    .toList();
            assertThat(names.stream().filter(t -> t.baseline() == names.get(0).baseline()))
                    .hasSize(size == ChartSize.WIDE ? 3 : 2);
        }
    }

    @Test
    void panels_of_a_decomposition_share_the_bar_and_name_observations_that_counted_little() throws Exception {
        assertThat(all(parsed(Charts.svg(chart("decomposition"), ChartSize.WIDE))))
                .contains(
                        "Bar at the right: 2 in every panel",
                        "Counted little in the fit (weight below 0.3)",
                        "Observed",
                        "Trend",
                        "Seasonal",
                        "Remainder");
    }

    @Test
    void hostile_names_stay_names() throws Exception {
        SeriesLabels labels = ENGLISH.series(HOSTILE, 0.95, 0.8);
        SeriesData series = AnalysisChartFixtures.series(1, false);
        SmallMultiples many = new SmallMultiples(
                "a", HOSTILE, HOSTILE, List.of(new SmallMultiples.Panel(HOSTILE, series)), false, HOSTILE, labels);
        for (ChartSpecification chart : List.of(new SeriesChart("a", HOSTILE, HOSTILE, series, labels), many)) {
            String svg = Charts.svg(chart, ChartSize.WIDE);
            assertThat(svg).doesNotContain("<script", "<img");
            assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
        }
    }

    static Stream<Drawn> arabic() {
        return every().filter(drawn -> drawn.words().numbers().isRightToLeft());
    }

    @ParameterizedTest
    @MethodSource("arabic")
    void a_png_is_the_same_picture_in_pixels(Drawn drawn) throws Exception {
        byte[] png = Charts.png(drawn.chart(), drawn.size(), drawn.words().numbers(), 1.5);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo((int) (1.5 * drawn.size().width()));
        long painted = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) != 0xFFFFFF)
                .count();
        assertThat((double) painted / (image.getWidth() * image.getHeight())).isBetween(0.02, 0.7);
    }

    @Test
    void charts_of_the_pages_can_be_pixels_too_but_for_a_glyph() throws Exception {
        BufferedImage trend = ImageIO.read(
                new ByteArrayInputStream(Charts.png(ChartFixtures.trend(), ChartSize.WIDE, NumberStyle.ENGLISH, 1)));
        assertThat(trend.getHeight()).isEqualTo(360);
        TrendGlyph glyph = new TrendGlyph("g", "g", ChartFixtures.YEARS, List.of());
        assertThatThrownBy(() -> Charts.png(glyph, ChartSize.WIDE, NumberStyle.ENGLISH, 1))
                .hasMessageContaining("TrendGlyph");
    }

    @Test
    void a_series_without_any_reading_or_with_one_is_drawn() {
        SeriesLabels labels = ENGLISH.series("Persons", null, null);
        SeriesData none = new SeriesData(List.of(), List.of(), List.of(), List.of());
        SeriesData one = new SeriesData(List.of(Reading.exact(2001.5, 0)), List.of(), List.of(), List.of());
        for (SeriesData series : List.of(none, one)) {
            String svg = Charts.svg(new SeriesChart("a", "a", "a", series, labels), ChartSize.NARROW);
            assertThat(svg).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void refuses_what_no_axis_can_show_and_charts_of_the_wrong_kind() {
        SeriesLabels labels = ENGLISH.series("Persons", null, null);
        assertThatThrownBy(() -> new Reading(2001, new Bounds(1, Double.POSITIVE_INFINITY)))
                .hasMessageContaining("no axis can show");
        assertThatThrownBy(() -> new SeriesChart("a", "a", "a", AnalysisChartFixtures.series(1, true), labels))
                .hasMessageContaining("fan chart");
        assertThatThrownBy(() -> new FanChart("a", "a", "a", AnalysisChartFixtures.series(1, false), labels))
                .hasMessageContaining("needs a forecast");
        assertThatThrownBy(() -> new SmallMultiples("a", "a", "a", List.of(), false, "", labels))
                .hasMessageContaining("1 to 24");
    }

    @Test
    void the_bar_of_a_decomposition_is_the_longest_round_length_that_fits_everywhere() {
        assertThat(Map.of(9.99, 5.0, 5.0, 5.0, 4.9, 2.0, 0.19, 0.1, 3e6, 2e6))
                .allSatisfy((axis, length) -> assertThat(
                                ScaleBarLayer.length(Stream.of(axis, 1e9).mapToDouble(v -> v)))
                        .isCloseTo(length, within(1e-9 * length)));
    }
}
