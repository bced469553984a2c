package org.sentinelle.analyse.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.formula.Formula.RandomTerm;
import org.sentinelle.analyse.formula.Formula.Term;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ a + b; a b",
                "y ~ a*b; a b a:b",
                "y ~ a:b + a; a a:b",
                "y ~ (a + b + c)^2; a b c a:b a:c b:c",
                "y ~ a*b*c - a:b:c; a b c a:b a:c b:c",
                "y ~ a + a; a",
                "y ~ log(a) + I(a^2 + 1); log(a) I(a^2 + 1)",
                "y ~ factor(k, ref = \"2\"); factor(k, ref = \"2\")",
                "y ~ `years at school`; `years at school`",
                "y ~ b + a:b; b b:a",
                "y ~ I(a/100000) + I(a*1e-3); I(a/1e+05) I(a * 0.001)",
                "y ~ I((a + b)/2) + I(a - (b - c)); I((a + b)/2) I(a - (b - c))",
                "y ~ poly(a, 2, raw = TRUE); poly(a, 2, raw = TRUE)",
                "y ~ 1; ",
            })
    void terms_are_written_out(String formula, String terms) {
        String read = String.join(
                " ", Formula.parse(formula).terms().stream().map(Term::text).toList());
        assertThat(read).isEqualTo(terms == null ? "" : terms);
    }

    @ParameterizedTest
    @CsvSource({"y ~ a, true", "y ~ 0 + a, false", "y ~ a - 1, false", "y ~ -1 + a, false", "y ~ a + 1, true"})
    void the_constant_is_there_unless_it_is_taken_away(String formula, boolean intercept) {
        assertThat(Formula.parse(formula).intercept()).isEqualTo(intercept);
    }

    @Test
    void effects_stand_after_a_bar() {
        Formula formula = Formula.parse("trade ~ log(dist) | origin + destination^year");
        assertThat(formula.effects().stream().map(Formula.Effect::text)).containsExactly("origin", "destination^year");
        assertThat(formula.columns()).containsExactly("trade", "dist", "origin", "destination", "year");
    }

    @Test
    void random_terms_stand_in_parentheses() {
        Formula formula = Formula.parse("y ~ x + (1 + x | village/household) + (0 + z || school)");
        assertThat(formula.random())
                .containsExactly(
                        new RandomTerm(true, List.of(term("x")), true, List.of("village")),
                        new RandomTerm(true, List.of(term("x")), true, List.of("village", "household")),
                        new RandomTerm(false, List.of(term("z")), false, List.of("school")));
        assertThat(formula.terms()).containsExactly(term("x"));
    }

    @Test
    void offsets_are_no_terms() {
        Formula formula = Formula.parse("y ~ x + offset(log(population)) + offset(known)");
        assertThat(formula.terms()).containsExactly(term("x"));
        assertThat(formula.offsets().stream().map(Expression::text)).containsExactly("log(population)", "known");
        assertThat(formula.columns()).containsExactly("y", "x", "population", "known");
        assertThat(Formula.parse("y ~ `offset`").offsets()).isEmpty();
    }

    @Test
    void the_response_is_arithmetic() {
        assertThat(Formula.parse("incidence / size ~ period").response().text()).isEqualTo("incidence/size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y a; character 3",
                "y ~; too early",
                "y ~ a +; too early",
                "y ~ lag(a); 'lag' at character 5",
                "y ~ log(a; too early",
                "y ~ a $ b; '$' at character 7",
                "y ~ 2*a; number 2 at character 5",
                "y ~ a/b; '/' at character 6",
                "y ~ (a + b)^9; character 13",
                "y ~ a | b*c; '*' at character 10",
                "y ~ a ~ b; '~' at character 7",
                "y ~ ns(a, knots = 3); 'ns' at character 5",
                "y ~ `a; not closed",
                "y ~ log(a)^2; '^' at character 11",
                "y ~ ns(a, 3, 4); 'ns' at character 5",
                "y ~ poly(a, df = 2); 'poly' at character 5",
                "y ~ factor(a, 2); 'factor' at character 5",
                "y ~ a - offset(b); can only be added",
                "y ~ I(1.2.3*a); no number",
            })
    void what_is_not_understood_is_said_with_its_place(String formula, String said) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining(said);
    }

    private static Term term(String name) {
        return new Term(List.of(new Expression.Name(name)));
    }
}
