package org.sentinelle.present.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.chart.CoefficientChart;
import org.sentinelle.present.chart.MarginsChart;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class ModelChartsTest {
    private static final ChartSubject SUBJECT =
            new ChartSubject("villages", "risk", 0.95, null, List.of("risk", "income", "form"));
    private static final FindingCharts CHARTS = new FindingCharts(SUBJECT, ChartWords.in("en"));

    private static Estimate estimate(String term, double value, @Nullable Double low, @Nullable Double high) {
        return new Estimate(
                term, value, null, null, "outcome", 0.1, low, high, 0.95, null, null, 0.04, null, null, 60L, List.of());
    }

    private static Finding model(Estimate... estimates) {
        return new Finding.Answered("linear-regression", Map.of(), List.of(estimates), List.of());
    }

    private static final Finding LINEAR = model(
            estimate("coefficient[(Intercept)]", 4, 3.0, 5.0),
            estimate("coefficient[log(income)]", -0.5, -0.8, -0.2),
            estimate("coefficient[I(log(income)^2)]", 0.02, null, null),
            estimate("coefficient[formlabour]", 0.3, -0.1, 0.7));

    private static CoefficientChart coefficients(Finding finding) {
        return (CoefficientChart) CHARTS.of(finding).orElseThrow();
    }

    @Test
    void coefficients_stand_in_the_order_of_the_formula_without_the_constant() {
        CoefficientChart chart = coefficients(LINEAR);
        assertThat(chart.rows())
                .extracting(CoefficientChart.Row::term)
                .containsExactly("log(income)", "log(income)\u00B2", "form: labour");
        assertThat(chart.rows().get(0).marks())
                .containsExactly(new CoefficientChart.Mark(-0.5, new Bounds(-0.8, -0.2)));
        assertThat(chart.rows().get(1).marks().get(0).interval()).isNull();
        assertThat(chart.labels().ratios()).isFalse();
    }

    @Test
    void the_description_names_every_term_with_its_interval() {
        assertThat(coefficients(LINEAR).description())
                .isEqualTo(
                        "Coefficients for risk with 95% confidence interval; dotted line: no difference."
                                + " log(income) \u22120.5 (\u22120.8 to \u22120.2), log(income)\u00B2 0.02, form: labour 0.3 (\u22120.1 to 0.7).");
    }

    @Test
    void ratios_are_drawn_where_the_model_has_them() {
        Finding logistic =
                model(estimate("coefficient[debt]", 0.7, 0.1, 1.3), estimate("odds_ratio[debt]", 2, 1.1, 3.7));
        assertThat(coefficients(logistic).labels().ratios()).isTrue();
        assertThat(coefficients(logistic).rows().get(0).marks().get(0).value()).isEqualTo(2);
    }

    @Test
    void models_stand_side_by_side_and_one_on_another_scale_is_named() {
        Map<String, Finding> models = new LinkedHashMap<>();
        models.put("short", model(estimate("coefficient[log(income)]", -0.4, -0.7, -0.1)));
        models.put("long", LINEAR);
        models.put(
                "odds", model(estimate("coefficient[debt]", 1, 0.0, 2.0), estimate("odds_ratio[debt]", 2, 1.1, 3.7)));
        models.put("none", new Finding.Declined("linear-regression", "too-few-rows", ""));
        CoefficientChart chart = (CoefficientChart) CHARTS.compared(models).orElseThrow();
        assertThat(chart.models()).containsExactly("short", "long");
        assertThat(chart.rows().get(2).marks()).startsWith((CoefficientChart.Mark) null);
        assertThat(chart.labels().remark()).isEqualTo("On another scale and not shown: odds.");
    }

    private static Table margins() {
        return DetailLayout.MARGINS.table(List.of(
                Arrays.asList("income", "form", "labour", 100.0, 5.0, 0.1, 4.8, 5.2),
                Arrays.asList("income", "form", "labour", 900.0, 4.0, 0.1, 3.8, 4.2),
                Arrays.asList("income", "form", "sexual", 100.0, 6.0, 0.1, null, null),
                Arrays.asList("income", "form", "sexual", 700.0, 5.0, 0.1, 4.7, 5.4)));
    }

    @Test
    void margins_are_a_curve_a_group_beside_the_coefficients() {
        Finding.Answered linear = (Finding.Answered) LINEAR;
        Finding both = new Finding.Answered(linear.method(), Map.of(), linear.estimates(), List.of(margins()));
        assertThat(CHARTS.of(both)).get().isInstanceOf(CoefficientChart.class);
        MarginsChart chart = (MarginsChart) CHARTS.margins(both).orElseThrow();
        assertThat(chart.id()).isEqualTo("villages-margins");
        assertThat(chart.curves())
                .extracting(MarginsChart.Curve::group)
                .containsExactly("form: labour", "form: sexual");
        assertThat(chart.description())
                .startsWith("form: labour. Predicted risk over income: from 5 at 100 to 4 at 900, between 4 and 5.");
        assertThat(CHARTS.margins(LINEAR)).isEmpty();
    }

    @Test
    void a_turning_point_is_marked_with_its_interval_or_said_to_have_none() {
        Finding closed = new Finding.Answered(
                "u-test", Map.of(), List.of(estimate("turning_point", 400, 300.0, 520.0)), List.of(margins()));
        MarginsChart chart = (MarginsChart) CHARTS.of(closed).orElseThrow();
        assertThat(chart.turn()).isEqualTo(new MarginsChart.Turn(400, new Bounds(300, 520)));
        assertThat(chart.labels().remark())
                .isEqualTo("Turning point: income = 400 (95% confidence interval, Fieller: 300 to 520).");
        Finding open = new Finding.Answered(
                "u-test", Map.of(), List.of(estimate("turning_point", 400, null, null)), List.of(margins()));
        assertThat(((MarginsChart) CHARTS.of(open).orElseThrow()).labels().remark())
                .contains("too uncertain");
    }

    @Test
    void every_chart_of_a_model_is_drawn_in_all_languages_and_sizes() {
        Finding huge = model(
                estimate("coefficient[a]", 1e-9, -1e12, 1e12),
                estimate(
                        "coefficient[a_name_as_long_as_a_sentence_without_any_blank_in_it_at_all:another]",
                        3e5,
                        1.0,
                        6e5));
        Finding ratio = model(
                estimate("coefficient[b]", 0, 0.0, 0.0),
                estimate("odds_ratio[b]", 1, 1.0, 1.0),
                estimate("odds_ratio[c]", 1e7, 1e-30, Double.MAX_VALUE));
        Finding open = new Finding.Answered(
                "u-test", Map.of(), List.of(estimate("turning_point", 4e9, -1e99, 1e99)), List.of(margins()));
        for (String language : ChartWords.LANGUAGES) {
            ChartWords words = ChartWords.in(language);
            for (Finding finding : List.of(LINEAR, huge, ratio, open)) {
                ChartSpecification chart =
                        new FindingCharts(SUBJECT, words).of(finding).orElseThrow();
                for (ChartSize size : ChartSize.values()) {
                    String svg = Charts.svg(chart, size, NumberStyle.of(language));
                    assertThat(svg).doesNotContain("NaN", "Infinity").contains("<desc");
                }
            }
        }
    }

    @Test
    void names_of_terms_are_read_as_researchers_read_them() {
        TermNames names = new TermNames(List.of("income", "form", "year", "age"));
        assertThat(names.readable("I(log(income)^2):formlabour")).isEqualTo("log(income)\u00B2 \u00D7 form: labour");
        assertThat(names.readable("factor(year)2011")).isEqualTo("year: 2011");
        assertThat(names.readable("ns(age, df = 3)1")).isEqualTo("ns(age, df = 3)1");
        assertThat(names.readable("I(age * income^2)")).isEqualTo("I(age * income^2)");
        assertThat(names.readable("income")).isEqualTo("income");
    }
}
