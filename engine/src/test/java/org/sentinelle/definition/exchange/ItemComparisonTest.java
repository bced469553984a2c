package org.sentinelle.definition.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.definition.exchange.ItemComparison.Outcome;
import org.sentinelle.definition.exchange.comparison.Difference;

class ItemComparisonTest {
    private static Outcome outcome(PackageFile theirs) {
        Holdings ours = Shipped.holdings();
        return new ItemComparison(ours, ours.seenFrom(Shipped.own(theirs)))
                .of(ItemId.of(theirs.path()).orElseThrow());
    }

    private static Outcome changing(String path, String text, String by) {
        return outcome(Shipped.changed(path, text, by));
    }

    private static List<String> paths(Outcome outcome) {
        return outcome.differences().stream().map(Difference::path).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: Convictions per 100 persons prosecuted | en: Convictions for each hundred | name
                    owners: [eu, coe, | owners: [coe, | owners
                    sign-off: {required: 2} | sign-off: {required: 3} | sign-off/required
                    disaggregate: [sex, age, [sex, age]] | disaggregate: [sex] | disaggregate
                    missing: any-input | protection: {threshold: 5} | protection/threshold
                    more may be convicted than prosecuted in one year | more convicted than prosecuted | examples
                    version: 1 | version: 2 | version
                    provisional: true | provisional: false | provisional
                    """)
    void an_indicator_that_is_named_or_shown_otherwise_is_adapted(String text, String by, String path) {
        Outcome outcome = changing(Shipped.INDICATOR, text, by);
        assertThat(outcome.verdict()).isEqualTo(Verdict.ADAPTED);
        assertThat(paths(outcome)).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    where: {stage: convicted} | where: {stage: formal-contact} | measure/numerator/where
                    where: {stage: prosecuted}} | where: {stage: prosecuted, sex: F}} | measure/denominator/where
                    type: ratio | type: proportion | measure/type
                    per: 100 | per: 1000 | measure/per
                    unit: per 100 prosecuted | unit: percent | unit
                    place: {roll-up: ratio-of-sums} | place: {roll-up: sum} | place/roll-up
                    time: {grain: year, roll-up: ratio-of-sums} | time: {grain: year, roll-up: sum} | time/roll-up
                    missing: any-input | missing: use-present | missing
                    time: {grain: year, | time: {grain: quarter, | time/grain
                    time: {grain: year, | time: {grain: year, year-starts: 04-01, | time/year-starts
                    time: {grain: year, | time: {grain: year, window: {moving: 3}, | time/window
                    time: {grain: year, | time: {grain: year, straddle: by-days, | time/straddle
                    time: {grain: year, | time: {grain: year, annualise: true, | time/annualise
                    missing: any-input | unlike: flag | unlike
                    missing: any-input | concordance: {age: bands} | concordance
                    where: {stage: prosecuted}} | where: {stage: prosecuted}, lag: 1} | measure/denominator/lag
                    direction: increase | direction: decrease | direction
                    stage: convicted, unit: person | stage: prosecuted, unit: person | concept/stage
                    classification: unodc-glotip | classification: ic-tip | concept/classification
                    """)
    void an_indicator_that_counts_otherwise_no_longer_compares(String text, String by, String path) {
        Outcome outcome = changing(Shipped.INDICATOR, text, by);
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_LONGER_COMPARES);
        assertThat(paths(outcome)).containsExactly(path);
        assertThat(outcome.differences().get(0).why()).endsWith(".");
    }

    @Test
    void an_indicators_common_where_is_seen_in_every_part_it_applies_to() {
        assertThat(paths(changing(Shipped.INDICATOR, "missing: any-input", "where: {sex: F}")))
                .containsExactly("measure/numerator/where", "measure/denominator/where");
    }

    @Test
    void layout_comments_and_the_order_of_values_make_no_difference() {
        String text = Shipped.text(Shipped.INDICATOR)
                .replace("per: 100\n", "per:   100   # of those prosecuted\n")
                .replace("owners: [eu, coe,", "owners: [coe, eu,");
        assertThat(outcome(Shipped.file(Shipped.INDICATOR, text)).verdict()).isEqualTo(Verdict.SAME_AS_HERE);
    }

    @Test
    void an_indicator_of_another_population_stage_and_unit_is_a_different_thing() {
        String concept = "population: defendants, stage: convicted, unit: person";
        assertThat(changing(Shipped.INDICATOR, concept, "population: victims, stage: detected, unit: case")
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT_THING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: All ages | en: All ages | SAME_AS_HERE
                    fr: Tous âges | fr: Tous les âges | ADAPTED
                    en: 0 to 17 years | en: 0 to 14 years | NO_LONGER_COMPARES
                    id: Y0T17 | id: Y0T14 | NO_LONGER_COMPARES
                    """)
    void a_code_means_what_its_english_name_says(String text, String by, Verdict verdict) {
        assertThat(changing(Shipped.AGE, text, by).verdict()).isEqualTo(verdict);
    }

    @Test
    void other_age_bands_are_called_so() {
        assertThat(changing(Shipped.AGE, "id: Y0T17", "id: Y0T14").differences())
                .allSatisfy(difference -> assertThat(difference.why()).contains("age bands"));
    }

    @Test
    void a_code_list_without_a_common_code_is_a_different_thing() {
        String other =
                "id: age\nname: {en: Age}\ncodes:\n  - {id: _T, name: {en: All ages}}\n  - {id: OLD, name: {en: Old}}\n";
        assertThat(outcome(Shipped.file(Shipped.AGE, other)).verdict()).isEqualTo(Verdict.DIFFERENT_THING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: Reporting State or area | en: State | ADAPTED | fields/area/label
                    name: category_text, role: text | name: remark, role: text | ADAPTED | fields/category_text
                    parts: [F, M, OTH, _U] | parts: [F, M] | ADAPTED | rules
                    disclosure: published | disclosure: confidential | NO_LONGER_COMPARES | disclosure
                    codes: sex, total: _T | codes: sex | NO_LONGER_COMPARES | fields/sex/total
                    name: repatriated_from | name: sent_home_from | NO_LONGER_COMPARES | fields/repatriated_from
                    role: measure, | role: measure, stock: true, | NO_LONGER_COMPARES | fields/count/stock
                    role: period, grain: year, | role: period, grain: month, | NO_LONGER_COMPARES | fields/year/grain
                    role: period, grain: year, | role: period, | ADAPTED | fields/year/grain
                    """)
    void a_dataset_compares_while_its_rows_are_counted_alike(String text, String by, Verdict verdict, String path) {
        Outcome outcome = changing(Shipped.DATASET, text, by);
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(paths(outcome)).contains(path);
    }

    @Test
    void a_break_that_only_one_side_flags_moves_no_figure() {
        String breaks = "breaks:\n  - {area: GHA, period: 2014, reason: {en: A register}}\nrules:\n";
        Outcome outcome = changing(Shipped.DATASET, "rules:\n", breaks);
        assertThat(outcome.verdict()).isEqualTo(Verdict.ADAPTED);
        assertThat(paths(outcome)).containsExactly("breaks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    publisher: UNODC | publisher: United Nations | ADAPTED | publisher
                    pattern: "glotip_*.csv" | pattern: "tip_*.csv" | ADAPTED | file/pattern
                    en: The name of a questionnaire variable | en: A name of a variable | ADAPTED | reject/because
                    contradictions: quarantine | contradictions: keep | NO_LONGER_COMPARES | contradictions
                    Forced labour: LAB | Forced labour: OTH | NO_LONGER_COMPARES | fields/form/map/Forced labour
                    "<5": {from: 0, to: 4} | "<5": {from: 1, to: 4} | NO_LONGER_COMPARES | fields/count/censored/<5
                    "<5": {from: 0, to: 4}} | "<5": {from: 0, to: 4}}, absent: {c: suppressed} | NO_LONGER_COMPARES | fields/count/absent/c
                    matches: "61( | matches: "62( | NO_LONGER_COMPARES | reject
                    """)
    void a_source_compares_while_the_same_file_gives_the_same_rows(
            String text, String by, Verdict verdict, String path) {
        Outcome outcome = changing(Shipped.SOURCE, text, by);
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(paths(outcome)).containsExactly(path);
    }

    @Test
    void a_spelling_more_moves_rows() {
        Outcome outcome = changing(Shipped.SPELLINGS, "BEL: [belga,", "BEL: [belga, bruxelles,");
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_LONGER_COMPARES);
        assertThat(paths(outcome)).containsExactly("spellings/BEL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: Five-year age bands | en: Bands of five years | ADAPTED | name
                    code: Y15T19, to: [Y0T17, Y_GE18] | code: Y15T19, to: [Y0T17] | NO_LONGER_COMPARES | entries/Y15T19
                    code: _U, to: [_U] | code: _U, to: [_U], from-period: 2003 | NO_LONGER_COMPARES | entries/_U
                    from: age-five-year | from: age | NO_LONGER_COMPARES | from
                    """)
    void a_concordance_compares_while_every_code_leads_to_the_same_bands(
            String text, String by, Verdict verdict, String path) {
        Outcome outcome = changing(Shipped.CONCORDANCE, text, by);
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(paths(outcome)).containsExactly(path);
    }

    @Test
    void a_concordance_between_other_lists_is_a_different_thing() {
        assertThat(outcome(Shipped.file(
                                Shipped.CONCORDANCE,
                                Shipped.text(Shipped.CONCORDANCE)
                                        .replace("from: age-five-year\nto: age", "from: sex\nto: citizenship")))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT_THING);
    }

    @Test
    void a_standard_population_compares_while_its_strata_have_the_same_shares() {
        assertThat(changing(Shipped.STANDARD, "provisional: true", "provisional: false")
                        .verdict())
                .isEqualTo(Verdict.ADAPTED);
        String thousands = Shipped.text(Shipped.STANDARD)
                .replace("weight: 31.232", "weight: 31232")
                .replace("weight: 68.803", "weight: 68803");
        assertThat(outcome(Shipped.file(Shipped.STANDARD, thousands)).verdict())
                .as("another scale")
                .isEqualTo(Verdict.SAME_AS_HERE);
        Outcome other = changing(Shipped.STANDARD, "weight: 31.232", "weight: 33");
        assertThat(other.verdict()).isEqualTo(Verdict.NO_LONGER_COMPARES);
        assertThat(paths(other)).containsExactly("weights/age=Y0T17", "weights/age=Y_GE18");
        assertThat(changing(Shipped.STANDARD, "by: [age]", "by: {age: age-five-year}")
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT_THING);
    }

    @Test
    void other_targets_are_an_adaptation_and_other_members_are_not() {
        assertThat(outcome(Shipped.file(
                                Shipped.PLAN, Shipped.text(Shipped.PLAN).replaceFirst("value: [0-9.]+", "value: 71.5")))
                        .verdict())
                .isEqualTo(Verdict.ADAPTED);
        assertThat(outcome(Shipped.file(
                                Shipped.MECHANISM,
                                Shipped.text(Shipped.MECHANISM)
                                        .replaceFirst("\n  - GHA", "\n  - {area: GHA, to: 2020-01-01}")))
                        .verdict())
                .isEqualTo(Verdict.NO_LONGER_COMPARES);
    }

    @Test
    void what_is_taken_out_is_compared() {
        Outcome outcome = changing(
                Shipped.INDICATOR,
                "  type: ratio\n",
                "  type: ratio\n  exclude: {from-both: {sex: F}, exceptions: {sex: M}}\n");
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_LONGER_COMPARES);
        assertThat(paths(outcome)).containsExactly("measure/exclude/from-both", "measure/exclude/exceptions");
    }

    private static PackageFile made(String measure) {
        return Shipped.file(
                Shipped.INDICATOR,
                Shipped.text(Shipped.INDICATOR)
                        .replaceFirst("(?s)measure:\\n.*?\\nplace:", "measure: " + measure + "\nplace:"));
    }

    private static Outcome outcome(String ours, String theirs) {
        Holdings our = Shipped.holdings().seenFrom(Shipped.own(made(ours)));
        return new ItemComparison(our, our.seenFrom(Shipped.own(made(theirs))))
                .of(ItemId.of(Shipped.INDICATOR).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {type: quantile, of: {dataset: d, sum: n}, probability: 0.5} | 0.5 | 0.9 | measure/probability
                    {type: distinct-count, of: {dataset: d}, field: a} | field: a | field: b | measure/field
                    {type: share-of-states, of: {dataset: d}, at-least: 1, per: 100} | at-least: 1 | at-least: 2 | measure/at-least
                    {type: share-of-states, of: {dataset: d}, at-least: 1, per: 100} | per: 100 | per: 100, among: expected | measure/among
                    {type: status, of: {dataset: d}, field: a, scores: {x: 0, y: 1}} | y: 1 | y: 2 | measure/scores
                    {type: status, of: {dataset: d}, field: a, scores: {x: 0, y: 1}} | field: a | field: a, stands-for: 1 | measure/stands-for
                    {type: combination, operator: sum, of: [a, b]} | sum | mean | measure/operator
                    {type: combination, operator: sum, of: [a, b]} | a, b | a, c | measure/of
                    {type: combination, operator: ratio, of: [a, b]} | a, b | b, a | measure/of
                    """)
    void what_only_one_kind_of_measure_has_is_compared(String measure, String text, String by, String path) {
        Outcome outcome = outcome(measure, measure.replace(text, by));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_LONGER_COMPARES);
        assertThat(paths(outcome)).containsExactly(path);
    }

    @Test
    void the_order_of_what_is_added_up_means_nothing() {
        assertThat(paths(outcome(
                        "{type: combination, operator: sum, of: [a, b]}",
                        "{type: combination, operator: sum, of: [b, a]}")))
                .isEmpty();
    }

    @Test
    void an_indicator_leans_on_what_it_is_made_of_and_on_what_these_are_read_from() {
        Holdings ours = Shipped.holdings()
                .seenFrom(Shipped.own(
                        made("{type: combination, operator: sum, of: [detected-victims, shelter-places]}")));
        ItemId made = ItemId.of(Shipped.INDICATOR).orElseThrow();
        assertThat(new Leanings(ours).closure(Set.of(made)))
                .contains(
                        new ItemId(Section.CATALOGUE, "detected-victims"),
                        new ItemId(Section.CATALOGUE, "shelter-places"),
                        new ItemId(Section.DATASETS, "trafficking-reports"));
    }
}
