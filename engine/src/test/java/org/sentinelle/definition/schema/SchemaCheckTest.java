package org.sentinelle.definition.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.result.Problem;

class SchemaCheckTest {
    private static final String PLAN = """
            id: a-plan
            mechanism: ecowas
            name: {en: A plan}
            period: {from: 2012, to: 2022}
            source: Made up
            targets:
              - id: t
                indicator: i
                area: ecowas
                baseline: {period: 2012}
                target: {period: 2022, value: 60}
            """;

    private static List<String> problems(String schema, String text) {
        return SchemaCheck.problems(schema, YamlTreeReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .stream()
                .map(Problem::text)
                .toList();
    }

    private static List<String> plan(String from, String to) {
        assertThat(PLAN).contains(from);
        return problems("plan", PLAN.replace(from, to));
    }

    @Test
    void a_sound_file_has_no_problems() {
        assertThat(problems("plan", PLAN)).isEmpty();
    }

    @Test
    void a_mistyped_key_is_one_problem_and_not_a_missing_key_as_well() {
        assertThat(plan("mechanism:", "mechansim:"))
                .containsExactly("f.yaml:2: 'mechansim' is no key that the file can have. Did you mean 'mechanism'?");
    }

    @Test
    void an_unknown_key_is_told_the_known_ones() {
        assertThat(plan("{period: 2012}", "{period: 2012, weight: 3}"))
                .containsExactly("f.yaml:10: 'weight' is no key that 'baseline' can have. Its keys are period, value.");
    }

    @Test
    void a_missing_key_is_explained() {
        assertThat(plan("source: Made up\n", ""))
                .containsExactly("f.yaml:1: 'source' is missing. Add it: The document it was taken from.");
        assertThat(plan("    area: ecowas\n", ""))
                .containsExactly("f.yaml:7: 'area' is missing in an item of 'targets'."
                        + " Add it: For whom it is set: the mechanism's id, or a State's code.");
    }

    @Test
    void a_wrong_value_is_told_the_allowed_ones() {
        assertThat(
                        problems(
                                "dataset",
                                "id: d\nname: {en: D}\ndisclosure: publihed\nsource: s\nfields:\n  - {name: a, role: area, label: {en: A}}\n"))
                .containsExactly("f.yaml:3: 'disclosure' cannot be 'publihed'."
                        + " Did you mean 'published'? It can be published, confidential.");
    }

    @Test
    void a_list_is_asked_for_where_one_is_needed() {
        assertThat(problems("mechanism", "id: m\nname: {en: M}\nsource: s\nmembers: GHA\n"))
                .containsExactly("f.yaml:4: 'members' must hold a list: [a, b], or lines that start with '- '."
                        + " Its members: a State's code, or {area, from, to, provisional}.");
    }

    @Test
    void an_ill_written_value_is_told_how_to_write_it() {
        assertThat(plan("from: 2012", "from: 2012/13"))
                .containsExactly(
                        "f.yaml:4: 'from' cannot be '2012/13'."
                                + " Write: A year (2010), half-year (2010-S1), quarter (2010-Q3), month (2010-07), or first and last day (2010-03-01/2011-02-28).");
        assertThat(problems(
                        "mechanism", "id: m\nname: {en: M}\nsource: s\nmembers:\n  - {area: GHA, to: 2025-02-30}\n"))
                .containsExactly("f.yaml:5: 'to' cannot be '2025-02-30'. Write: A day as year-month-day: 2025-01-29.");
    }

    @Test
    void a_key_without_value_is_said_to_have_none() {
        assertThat(plan("source: Made up", "source:"))
                .containsExactly("f.yaml:5: 'source' has no value. Write: A text.");
        assertThat(plan("period: {from: 2012, to: 2022}", "period:"))
                .containsExactly("f.yaml:4: 'period' has no value."
                        + " Give it one, or delete it. The plan's first and last period; without 'to' it has no end.");
    }

    @Test
    void numbers_and_flags_are_texts_of_one_form() {
        assertThat(plan("value: 60", "value: 60%"))
                .containsExactly("f.yaml:11: 'value' cannot be '60%'."
                        + " Write: A number with a decimal point and no separators: 12.5.");
        assertThat(plan("source: Made up", "source: Made up\nprovisional: yes"))
                .containsExactly("f.yaml:6: 'provisional' cannot be 'yes'. It can be true, false.");
    }

    @Test
    void a_part_is_judged_by_the_kind_it_says_it_is() {
        String source = """
                id: s
                dataset: d
                name: {en: S}
                publisher: p
                licence: l
                file: {pattern: "*.csv"}
                columns: [a]
                fields:
                  - {field: year, column: a, type: period, grain: year, blank: _U}
                  - {field: sex, column: a, type: code, when: {a: x}}
                  - {field: n, column: a, type: number}
                """;
        assertThat(problems("source", source))
                .containsExactly(
                        "f.yaml:9: 'blank' is no key that an item of 'fields' can have."
                                + " Its keys are field, type, column, grain.",
                        "f.yaml:10: 'when' needs 'otherwise' beside it. Add 'otherwise'.",
                        "f.yaml:11: 'type' cannot be 'number'. It can be code, constant, period, count, text.");
    }

    @Test
    void a_filter_mixes_no_conditions() {
        String rule = """
                id: d
                name: {en: D}
                disclosure: published
                source: s
                fields:
                  - {name: a, role: area, label: {en: A}}
                rules:
                  - id: r
                    type: not-above
                    name: {en: R}
                    lower: {a: {not-in: [x], present: true}}
                    upper: {a: {from: 1}}
                """;
        assertThat(problems("dataset", rule))
                .containsExactly(
                        "f.yaml:11: 'a' holds keys that do not go together."
                                + " A value, a list of values, {from, to}, {not-in: [...]} or {present: true}.",
                        "f.yaml:12: 'from' needs 'to' beside it. Add 'to'.");
    }

    @Test
    void a_very_long_id_is_a_problem_and_no_fault() {
        assertThat(plan("id: a-plan", "id: " + "a-".repeat(200_000) + "a"))
                .singleElement()
                .asString()
                .startsWith("f.yaml:1: 'id' cannot be 'a-a-a-");
    }
}
