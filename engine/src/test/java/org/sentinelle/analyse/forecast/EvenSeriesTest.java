package org.sentinelle.analyse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class EvenSeriesTest {
    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "even",
            "forecast",
            "Even",
            "Even?",
            EvenSeries.columns(),
            List.of(),
            List.of(),
            List.of(),
            EvenSeries.reasons("Too few."));

    @Test
    void puts_values_in_the_order_of_time() {
        EvenSeries series = series(numbers(3, 1, 2), numbers(30, 10, 21));
        assertThat(series.time()).containsExactly(1, 2, 3);
        assertThat(series.value()).containsExactly(10, 21, 30);
        assertThat(refusal(series)).isEmpty();
    }

    @Test
    void knows_the_step_of_time_and_the_times_to_come() {
        EvenSeries series = series(numbers(2000, 2000.25, 2000.5, 2000.75), numbers(1, 2, 3, 5));
        assertThat(series.step()).isCloseTo(0.25, within(1e-12));
        assertThat(series.future(2)).isCloseTo(2001.25, within(1e-9));
    }

    @Test
    void leaves_out_missing_values_at_the_ends() {
        EvenSeries series = series(numbers(1, 2, 3, 4, 5), new Double[] {null, 4.0, 5.0, 7.0, null});
        assertThat(refusal(series)).isEmpty();
        assertThat(series.rows().dropped()).isEqualTo(2);
    }

    @Test
    void refuses_a_missing_value_inside_even_where_the_rest_is_evenly_spaced() {
        Double[] everySecond = {1.0, null, 3.0, null, 4.0};
        assertThat(refusal(series(numbers(1, 2, 3, 4, 5), everySecond))).contains("missing-values-inside");
    }

    @Test
    void refuses_gaps_ties_short_and_constant_series() {
        assertThat(refusal(series(numbers(1, 2, 4), numbers(1, 2, 3)))).contains("uneven-times");
        assertThat(refusal(series(numbers(1, 2, 2), numbers(1, 2, 3)))).contains("tied-times");
        assertThat(refusal(series(numbers(1, 2), numbers(1, 2)))).contains("too-few-observations");
        assertThat(refusal(series(numbers(), numbers()))).contains("too-few-observations");
        assertThat(refusal(series(numbers(1, 2, 3), numbers(0, -0.0, 0)))).contains("no-variation");
    }

    @Test
    void refuses_values_whose_squares_overflow() {
        assertThat(refusal(series(numbers(1, 2, 3), numbers(1, 1e200, 3)))).contains("values-too-large");
    }

    private static Optional<String> refusal(EvenSeries series) {
        return series.refused(DECLARATION, 3).map(finding -> ((Finding.Declined) finding).reason());
    }

    private static EvenSeries series(Double[] time, Double[] value) {
        AnalysisRequest request = new AnalysisRequest(
                "even.yaml", Map.of("time", List.of("t"), "value", List.of("x")), Map.of(), Map.of());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            rows.add(Arrays.asList(time[i], value[i]));
        }
        List<Table.Column> columns =
                List.of(new Table.Column("t", Table.Type.DECIMAL, ""), new Table.Column("x", Table.Type.DECIMAL, ""));
        return EvenSeries.of(AnalysisInput.bind(DECLARATION, request, new Table("even", columns, rows)));
    }

    private static Double[] numbers(double... numbers) {
        return Arrays.stream(numbers).boxed().toArray(Double[]::new);
    }
}
