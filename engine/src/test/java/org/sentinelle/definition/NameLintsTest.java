package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.definition.MiniRoot.DATASET;
import static org.sentinelle.definition.MiniRoot.INDICATOR;
import static org.sentinelle.definition.MiniRoot.MECHANISM;
import static org.sentinelle.definition.MiniRoot.PLAN;
import static org.sentinelle.definition.MiniRoot.REGIONS;
import static org.sentinelle.definition.MiniRoot.SOURCE;
import static org.sentinelle.definition.MiniRoot.SPELLINGS;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One name, given twice or standing for nothing, in all the places where it can stand; the plain cases are fixtures. */
class NameLintsTest {
    @TempDir
    private Path folder;

    private ListAssert<String> problemsAfter(String file, String text, String by) {
        return assertThat(MiniRoot.in(folder).replacing(file, text, by).problems());
    }

    @Test
    void an_empty_file_is_a_problem() {
        assertThat(MiniRoot.in(folder)
                        .with("plans/empty.yaml", "# nothing yet\n")
                        .problems())
                .containsExactly("plans/empty.yaml: The file is empty. Write the definition, or delete the file.");
    }

    @Test
    void an_id_given_in_two_roots_names_both_files(@TempDir Path other) {
        DefinitionRoot shared = MiniRoot.in(folder).write();
        DefinitionRoot workspace = new DefinitionRoot(
                "the workspace",
                MiniRoot.empty(other)
                        .with("codes/sex.yaml", "# mine\nid: sex\nname: {en: Sex}\ncodes: [{id: X, name: {en: X}}]\n")
                        .write()
                        .folder());
        assertThat(MiniRoot.problems(List.of(shared, workspace)))
                .containsExactly("codes/sex.yaml:2: The code list 'sex' of the workspace is already defined in"
                        + " codes/sex.yaml of the test, line 1. Give it another id, or delete one of the two.");
    }

    @Test
    void an_area_given_twice_is_told_at_the_second() {
        problemsAfter("areas/areas.yaml", "{code: NER,", "{code: GHA, state: true, name: {en: Ghana}}\n  - {code: NER,")
                .containsExactly("areas/areas.yaml:5: The area 'GHA' of the test is already defined in areas/areas.yaml"
                        + " of the test, line 4. Give it another id, or delete one of the two.");
    }

    @Test
    void members_of_mechanisms_and_regions_are_known_states() {
        problemsAfter(MECHANISM, "- GHA", "- GHN")
                .containsExactly("mechanisms/ecowas.yaml:6: Unknown State code 'GHN'. Did you mean 'GHA'?");
        problemsAfter(REGIONS, "members: [GHA, NER]", "members: [GHA, XXX]")
                .contains("areas/regions.yaml:4: Unknown State code 'XXX'."
                        + " Correct it, or define it in the folder areas or mechanisms.");
    }

    @Test
    void targets_and_examples_are_set_for_known_areas() {
        problemsAfter(PLAN, "area: ecowas", "area: ecowaz")
                .containsExactly("plans/a-plan.yaml:10: Unknown mechanism or region 'ecowaz'. Did you mean 'ecowas'?");
        problemsAfter(INDICATOR, "expect: [{area: GHA", "expect: [{area: GAH")
                .contains(INDICATOR + ":35: Unknown State code 'GAH'. Did you mean 'GHA'?");
    }

    @Test
    void datasets_exist() {
        problemsAfter(INDICATOR, "numerator: {dataset: reports", "numerator: {dataset: report")
                .containsExactly(INDICATOR + ":13: There is no dataset 'report'. Did you mean 'reports'?");
        problemsAfter(SOURCE, "dataset: reports", "dataset: casework")
                .containsExactly(SOURCE + ":2: There is no dataset 'casework'. Define it in datasets/casework.yaml.");
    }

    @Test
    void code_lists_exist_and_hold_the_total() {
        problemsAfter(DATASET, "codes: sex,", "codes: sexs,")
                .containsExactly(DATASET + ":8: There is no code list 'sexs'. Did you mean 'sex'?");
        problemsAfter(DATASET, "codes: sex, total: _T", "codes: sex, total: _Z")
                .containsExactly(DATASET + ":8: '_Z' is no code of the list 'sex'. Did you mean '_T'?");
        problemsAfter(SPELLINGS, "codes: citizenship", "codes: citizens")
                .contains(SPELLINGS + ":2: There is no code list 'citizens'. Define it in codes/citizens.yaml.");
    }

    @Test
    void spelled_codes_are_in_the_list() {
        problemsAfter(SPELLINGS, "NER: [Nigerien]", "NGA: [Nigerien]")
                .containsExactly(SPELLINGS + ":5: 'NGA' is no code of the list 'citizenship'."
                        + " Its codes are _T, _U, ABW, GHA, NER.");
    }

    @Test
    void tables_of_spellings_exist_and_lead_to_the_fields_codes() {
        problemsAfter(SOURCE, "spellings: citizenship", "spellings: citizenships")
                .containsExactly(
                        SOURCE + ":22: There is no table of spellings 'citizenships'. Did you mean 'citizenship'?");
        problemsAfter(SPELLINGS, "codes: citizenship", "codes: areas")
                .containsExactly(SOURCE + ":22: The spellings 'citizenship' lead to codes of 'areas', the field holds"
                        + " codes of 'citizenship'. Name a table of spellings for 'citizenship'.");
    }

    @Test
    void fields_exist_wherever_they_are_named() {
        problemsAfter(
                        INDICATOR,
                        "numerator: {dataset: reports, sum: count",
                        "numerator: {dataset: reports, sum: counts")
                .containsExactly(INDICATOR + ":13: The dataset 'reports' has no field 'counts'. Did you mean 'count'?");
        problemsAfter(INDICATOR, "complete: {age:", "complete: {ages:")
                .containsExactly(INDICATOR + ":18: The dataset 'reports' has no field 'ages'. Did you mean 'age'?");
        problemsAfter(INDICATOR, "disaggregate: [sex,", "disaggregate: [gender,")
                .containsExactly(INDICATOR + ":23: The dataset 'reports' has no field 'gender'."
                        + " Its fields are area, year, sex, age, citizenship, count, remark.");
        problemsAfter(DATASET, "lower: {age: Y0T17}", "lower: {any: [{sex: F}, {agee: Y0T17}]}")
                .containsExactly(DATASET + ":23: The dataset 'reports' has no field 'agee'. Did you mean 'age'?");
        problemsAfter(SOURCE, "field: remark", "field: remarks")
                .containsExactly(
                        SOURCE + ":13: Nothing says how the field 'remark' of 'reports' is read."
                                + " Add a line for it: {field: remark, column: ..., type: ...}.",
                        SOURCE + ":26: The dataset 'reports' has no field 'remarks'. Did you mean 'remark'?");
    }

    @Test
    void fields_are_used_for_what_they_are() {
        problemsAfter(INDICATOR, "numerator: {dataset: reports, sum: count", "numerator: {dataset: reports, sum: sex")
                .containsExactly(INDICATOR + ":13: The field 'sex' of 'reports' has the role dimension and cannot be"
                        + " used here. Name a field with the role measure.");
        problemsAfter(INDICATOR, "disaggregate: [sex,", "disaggregate: [count,")
                .containsExactly(INDICATOR + ":23: The field 'count' of 'reports' has the role measure and cannot be"
                        + " used here. Name a field with the role dimension.");
        problemsAfter(SOURCE, "column: Category, type: text", "column: Category, type: count")
                .containsExactly(SOURCE + ":26: The field 'remark' of 'reports' has the role text and cannot be"
                        + " used here. Name a field with the role measure.");
    }

    @Test
    void codes_exist_wherever_they_are_named() {
        problemsAfter(INDICATOR, "where: {age: Y0T17}", "where: {age: Y0T18}")
                .containsExactly(INDICATOR + ":13: 'Y0T18' is no code of the list 'age'. Did you mean 'Y0T17'?");
        problemsAfter(INDICATOR, "complete: {age: [Y0T17, Y_GE18]}", "complete: {age: [Y0T17, adult]}")
                .containsExactly(
                        INDICATOR + ":18: 'adult' is no code of the list 'age'. Its codes are _T, Y0T17, Y_GE18.");
        problemsAfter(INDICATOR, "{not-in: [_U]}", "{not-in: [_U, GHN]}")
                .containsExactly(INDICATOR + ":20: 'GHN' is no code of the list 'citizenship'. Did you mean 'GHA'?");
        problemsAfter(DATASET, "parts: [Y0T17, Y_GE18]", "parts: [Y0T17, Y_GE19]")
                .containsExactly(DATASET + ":19: 'Y_GE19' is no code of the list 'age'. Did you mean 'Y_GE18'?");
        problemsAfter(INDICATOR, "stratum: sex=F", "stratum: sex=W")
                .containsExactly(INDICATOR + ":35: 'W' is no code of the list 'sex'. Its codes are _T, F, NO.");
    }

    @Test
    void codes_of_sources_exist() {
        problemsAfter(SOURCE, "Female: F", "Female: female")
                .containsExactly(SOURCE + ":16: 'female' is no code of the list 'sex'. Its codes are _T, F, NO.");
        problemsAfter(SOURCE, "\"012\": NO}, blank: _T", "\"012\": NO}, blank: _Z")
                .containsExactly(SOURCE + ":16: '_Z' is no code of the list 'sex'. Did you mean '_T'?");
        problemsAfter(SOURCE, "otherwise: _T", "otherwise: ALL")
                .containsExactly(SOURCE + ":24: 'ALL' is no code of the list 'citizenship'."
                        + " Its codes are _T, _U, ABW, GHA, NER.");
        problemsAfter(SOURCE, "type: constant, value: _T", "type: constant, value: _TT")
                .containsExactly(SOURCE + ":17: '_TT' is no code of the list 'age'. Did you mean '_T'?");
    }
}
