package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class UTestMethodTest {
    private static final List<Table.Column> COLUMNS =
            List.of(new Table.Column("x", Table.Type.DECIMAL, ""), new Table.Column("y", Table.Type.DECIMAL, ""));

    private static Finding finding(String formula, int rows, double bend) {
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double x = i / 4.0;
            cells.add(List.of(x, 3 + x - bend * x * x + (i % 3 - 1) * 0.2));
        }
        AnalysisRequest request = new AnalysisRequest("u.yaml", formula, Map.of(), Map.of(), Map.of());
        UTestMethod method = new UTestMethod();
        return method.run(
                AnalysisInput.bind(method.declaration(), request, new Table("made up", COLUMNS, List.copyOf(cells))));
    }

    private static Estimate estimate(Finding finding, String term) {
        return ((Finding.Answered) finding)
                .estimates().stream()
                        .filter(e -> e.term().equals(term))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_hump_turns_inside_its_interval() {
        Finding finding = finding("y ~ x + I(x^2)", 40, 0.1);
        Estimate turn = estimate(finding, "turning_point");
        assertThat(((Finding.Answered) finding).summary()).containsEntry("shape", "inverse-u");
        assertThat(turn.estimate()).isBetween(4.8, 5.2);
        assertThat(turn.confLow()).isLessThan(5);
        assertThat(turn.confHigh()).isGreaterThan(5);
        assertThat(turn.caveats()).isEmpty();
    }

    @Test
    void a_curve_that_only_flattens_is_no_hump() {
        Finding finding = finding("y ~ x + I(x^2)", 40, 0.04);
        assertThat(estimate(finding, "slope_high").pValue()).isGreaterThan(0.5);
        assertThat(estimate(finding, "turning_point").caveats()).contains(UTestMethod.OUTSIDE);
        assertThat(((Finding.Answered) finding).summary()).doesNotContainKey("u_statistic");
    }

    @Test
    void a_line_has_no_bounded_turning_point() {
        assertThat(estimate(finding("y ~ x + I(x^2)", 40, 0), "turning_point").caveats())
                .contains(UTestMethod.UNBOUNDED);
    }

    @Test
    void it_declines_without_a_square_or_with_too_few_rows() {
        assertThat(finding("y ~ x", 40, 0.1)).isInstanceOf(Finding.Declined.class);
        assertThat(finding("y ~ x + I(x^2)", 3, 0.1)).isInstanceOf(Finding.Declined.class);
    }
}
