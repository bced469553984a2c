package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class TidyColumnsTest {
    private static final TidyContext CONTEXT = new TidyContext("victims", "GHA", "2001/2012", "sex=F", "run-1");
    private static final MethodDeclaration.Term TERM = new MethodDeclaration.Term("S", "pairs", "Score.");

    @Test
    void are_those_of_the_contract_in_its_order() {
        assertThat(String.join(
                        ", ",
                        TidyColumns.glossary().stream().map(Table.Column::name).toList()))
                .isEqualTo("indicator, area, period, stratum, term, estimate, estimate_low, estimate_high, unit,"
                        + " std_error, conf_low, conf_high, conf_level, statistic, df, p_value, adjusted_p, alternative, n,"
                        + " method, outcome, reason, caveats, run_id");
    }

    @Test
    void hold_one_row_an_estimate() {
        Finding finding = answered(List.of("b-caveat", "a-caveat"));
        Table table = TidyColumns.table("estimates", CONTEXT, finding);
        assertThat(table.rows()).hasSize(1);
        assertThat(cell(table, "term")).isEqualTo("S");
        assertThat(cell(table, "estimate")).isEqualTo(3.0);
        assertThat(cell(table, "n")).isEqualTo(9L);
        assertThat(cell(table, "outcome")).isEqualTo("answered");
        assertThat(cell(table, "caveats")).isEqualTo("b-caveat;a-caveat");
        assertThat(cell(table, "stratum")).isEqualTo("sex=F");
        assertThat(cell(table, "adjusted_p")).isNull();
        assertThat(cell(TidyColumns.table("estimates", CONTEXT, answered(List.of())), "caveats"))
                .isNull();
    }

    @Test
    void hold_one_row_for_a_method_that_declined() {
        Finding declined = new Finding.Declined("mann-kendall", "no-variation", "All values are equal.");
        Table table = TidyColumns.table("estimates", CONTEXT, declined);
        assertThat(table.rows()).hasSize(1);
        assertThat(cell(table, "outcome")).isEqualTo("declined");
        assertThat(cell(table, "reason")).isEqualTo("no-variation");
        assertThat(cell(table, "method")).isEqualTo("mann-kendall");
        assertThat(cell(table, "term")).isNull();
        assertThat(cell(table, "run_id")).isEqualTo("run-1");
    }

    @Test
    void never_hold_a_number_that_is_none() {
        EstimateDraft draft = new EstimateDraft(TERM, 9, List.of());
        assertThatThrownBy(() -> draft.value(Double.NaN)).hasMessage("Term S got the number NaN");
    }

    @Test
    void have_a_view_as_maps_for_json() {
        Map<String, Object> view = FindingView.asMap(answered(List.of("a-caveat")));
        assertThat(view.keySet()).containsExactly("method", "outcome", "summary", "estimates", "details");
        assertThat(((List<?>) view.get("estimates")).get(0))
                .asString()
                .startsWith("{term=S, estimate=3.0, estimate_low=null")
                .endsWith("n=9, caveats=[a-caveat]}");
        Finding declined = new Finding.Declined("mann-kendall", "no-variation", "All values are equal.");
        assertThat(FindingView.asMap(declined).keySet()).containsExactly("method", "outcome", "reason", "explanation");
    }

    private static Finding answered(List<String> caveats) {
        EstimateDraft draft = new EstimateDraft(TERM, 9, caveats).value(3).stdError(1.5);
        return new Finding.Answered("mann-kendall", Map.of("n", 9L), List.of(draft.estimate()), List.of());
    }

    private static Object cell(Table table, String column) {
        return table.rows().get(0).get(table.column(column));
    }
}
