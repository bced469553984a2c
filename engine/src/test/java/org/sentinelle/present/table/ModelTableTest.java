package org.sentinelle.present.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class ModelTableTest {
    private static Estimate estimate(String term, double value, double error, double p) {
        return new Estimate(
                term, value, null, null, "outcome", error, null, null, null, null, null, p, null, null, 60L, List.of());
    }

    private static final FittedModel SHORT = new FittedModel(
            "short",
            "risk",
            List.of("risk", "income"),
            List.of(),
            List.of(),
            new Finding.Answered(
                    "linear-regression",
                    Map.of("n", 1234L, "r2", 0.25, "errors", "classical"),
                    List.of(
                            estimate("coefficient[(Intercept)]", 1234.5678, 2, 0.2),
                            estimate("coefficient[income]", -0.000123456, 0.00005, 0.009)),
                    List.of()));
    private static final FittedModel LONG = new FittedModel(
            "long <2>",
            "risk",
            List.of("risk", "income", "schooling"),
            List.of("origin"),
            List.of("district"),
            new Finding.Answered(
                    "ppml",
                    Map.of("n", 1200L, "pseudo_r2", 0.5, "errors", "CR1S", "clusters", 12L),
                    List.of(
                            estimate("coefficient[schooling]", 0.25, 0.01, 0.0001),
                            estimate("coefficient[income]", 0.5, 0.4, 0.3)),
                    List.of()));
    private static final FittedModel NONE = new FittedModel(
            "none", "risk", List.of(), List.of(), List.of(), new Finding.Declined("ppml", "not-converged", "why"));

    private static final ModelTable TABLE = ModelTable.of(List.of(SHORT, LONG, NONE));

    private static String page(String language, boolean stars) {
        return new ModelPage("risk", TABLE, List.of(), stars).html(ChartWords.in(language));
    }

    private static String body(String language, boolean stars) {
        String page = page(language, stars);
        return page.substring(page.indexOf("<main>")).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void terms_stand_in_the_order_of_their_first_model_and_the_constant_last() {
        assertThat(TABLE.terms())
                .extracting(ModelTable.TermRow::term)
                .containsExactly("income", "schooling", "(Intercept)");
        assertThat(TABLE.terms().get(1).estimates()).extracting(e -> e == null).containsExactly(true, false, true);
    }

    @Test
    void fixed_effects_are_told_of_every_model_that_has_estimates() {
        ModelTable.FactRow effects = TABLE.facts().get(0);
        assertThat(effects.of()).isEqualTo("origin");
        assertThat(effects.values()).containsExactly(false, true, null);
    }

    @Test
    void a_page_has_estimates_over_errors_and_says_what_is_not_there() {
        assertThat(body("en", false))
                .contains("income \u22120.000123 (0.0000500) 0.500 (0.400)")
                .contains("Constant 1,234.568 (2.000)")
                .contains("Fixed effects: origin no yes")
                .contains("Clustered by district")
                .contains("Observations 1,234 1,200")
                .contains("Model (3) has no estimates: not-converged.")
                .contains("long &lt;2&gt;")
                .doesNotContain("*");
    }

    @Test
    void stars_are_there_where_asked_for_and_explained() {
        assertThat(body("en", true))
                .contains("\u22120.000123 ** (0.0000500)")
                .contains("0.250 *** (0.0100)")
                .contains("* p < 0.05, ** p < 0.01, *** p < 0.001".replace("<", "&lt;"));
    }

    @Test
    void numbers_and_words_are_those_of_the_language() {
        assertThat(body("fr", false)).contains("Constante 1\u202F234,568 (2,000)", "Effets fixes : origin non oui");
        assertThat(page("ar", true)).contains("<html lang=\"ar\" dir=\"rtl\">", "\u2066* p &lt; ");
    }

    @Test
    void a_page_asks_for_nothing_elsewhere() {
        assertThat(page("ar", true)).doesNotContain("http:", "https:", "<script", "<link", "src=\"");
    }

    @Test
    void the_file_for_programs_has_plain_numbers_and_p() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(ModelCsv.table("risk", TABLE, "Working output"), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("\"row\",\"quantity\",\"short\",\"long <2>\",\"none\"", "\"dependent\",,risk,risk,risk")
                .contains(
                        "\"income\",\"estimate\",-0.000123456,0.5,",
                        "\"income\",\"p_value\",0.009,0.3,",
                        "\"effects[origin]\",,false,true,",
                        "\"n\",,1234,1200,");
    }
}
