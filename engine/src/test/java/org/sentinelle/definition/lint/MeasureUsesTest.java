package org.sentinelle.definition.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sentinelle.definition.SmallDefinitions;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/** Fields and codes that a measure speaks of beside its parts are looked up like all others. */
class MeasureUsesTest {
    private static final String ROLL_UPS = "\nplace: {roll-up: mean}\ntime: {grain: year, roll-up: last}";

    private static List<String> problems(SmallDefinitions definitions) {
        Definitions all = definitions.read();
        return Stream.of(
                        new UnknownField(),
                        new UnknownCode(),
                        new FieldRoles(),
                        new WhereWithoutDataset(),
                        new UnknownIndicator())
                .flatMap(lint -> lint.problems(all))
                .map(Problem::text)
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
    }

    private static List<String> of(String measure) {
        return problems(new SmallDefinitions().indicator("cases", "measure: " + measure + ROLL_UPS));
    }

    @Test
    void what_is_taken_out_names_fields_and_codes_that_exist() {
        String quotient = "{type: proportion, numerator: {dataset: reports, where: {sex: F}}, denominator: {dataset:"
                + " reports}, per: 100, exclude: %s}";
        assertThat(of(quotient.formatted(
                        "{from-numerator: {remark: x}, from-both: {age: Y0T17}, exceptions: {sex: M}}")))
                .isEmpty();
        assertThat(of(quotient.formatted("{from-numerator: {colour: red}, from-both: {age: old}}")))
                .containsExactly(
                        "The dataset 'reports' has no field 'colour'."
                                + " Its fields are area, year, sex, age, count, remark.",
                        "'old' is no code of the list 'age'. Its codes are _T, Y0T17, Y_GE18.");
    }

    @Test
    void a_status_is_a_breakdown_and_its_scores_are_codes() {
        assertThat(of("{type: status, of: {dataset: reports}, field: age, scores: {Y0T17: 0, Y_GE18: 1}}"))
                .isEmpty();
        assertThat(of("{type: status, of: {dataset: reports}, field: age, scores: {Y0T17: 0, law: 1}}"))
                .containsExactly("'law' is no code of the list 'age'. Its codes are _T, Y0T17, Y_GE18.");
        assertThat(of("{type: milestone, of: {dataset: reports}, field: remark, reached: [a], not-reached: [b]}"))
                .isNotEmpty()
                .allMatch(text -> text.contains("'remark' of 'reports' has the role text"));
    }

    @Test
    void different_values_are_those_of_any_field_that_holds_no_figures() {
        assertThat(of("{type: distinct-count, of: {dataset: reports}, field: remark}"))
                .isEmpty();
        assertThat(of("{type: distinct-count, of: {dataset: reports}, field: count}"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("The field 'count' of 'reports' has the role measure"));
    }

    @Test
    void a_mean_and_a_quantile_look_at_a_measure() {
        assertThat(of("{type: quantile, of: {dataset: reports, sum: sex}, probability: 0.5}"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("The field 'sex' of 'reports' has the role dimension"));
    }

    @Test
    void what_an_indicator_is_made_of_exists_and_has_its_own_conditions() {
        SmallDefinitions definitions = new SmallDefinitions()
                .indicator(
                        "cases",
                        "measure: {type: combination, operator: sum, of: [child-share, child-shares]}\nwhere: {sex: F}"
                                + ROLL_UPS);
        assertThat(problems(definitions))
                .containsExactly(
                        "An indicator made of others reads no rows of its own, so 'where' does nothing. Set the condition in"
                                + " the indicators it is made of, and delete it here.",
                        "There is no indicator 'child-shares'. Did you mean 'child-share'?");
    }
}
