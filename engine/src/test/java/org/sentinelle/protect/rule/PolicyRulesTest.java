package org.sentinelle.protect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.protect.rule.RuleFindings.Found;
import org.sentinelle.protect.rule.RuleTable.Cell;

class PolicyRulesTest {
    private static final int RANDOM_TABLES = 300;

    private static Set<Integer> cells(RuleFindings findings) {
        return findings.found().stream().map(Found::cell).collect(Collectors.toSet());
    }

    /** Reach and width of the one public finding, or "safe". */
    private static String demanded(Contributors rule, long... contributions) {
        RuleFindings findings = new PolicyRules(RuleTables.policy(rule)).findings(RuleTables.oneCell(contributions));
        return findings.found().isEmpty()
                ? "safe"
                : findings.found().stream()
                        .map(found -> found.sensitive().reach() + " "
                                + found.sensitive().width() + " " + found.reasons())
                        .collect(Collectors.joining("; "));
    }

    private static Contributors dominance(int agencies, int percent) {
        return new Contributors(0, new Dominance(agencies, percent), null, false);
    }

    private static Contributors estimate(@Nullable Integer p) {
        return new Contributors(0, null, p, false);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, false", "11, false"})
    void a_count_from_one_to_below_the_threshold_is_sensitive(long count, boolean sensitive) {
        RuleFindings findings = new PolicyRules(ProtectionPolicy.ofThreshold(10)).findings(RuleTables.oneCell(count));
        assertThat(findings.found()).hasSize(sensitive ? 1 : 0);
        assertThat(findings.mayNotShow().get(0)).isEqualTo(sensitive);
        findings.found().forEach(found -> {
            assertThat(found.sensitive().reach()).isEqualTo(10);
            assertThat(found.sensitive().width()).isEqualTo(10);
            assertThat(found.sensitive().insider()).isEqualTo(Sensitive.PUBLIC);
            assertThat(found.reasons()).containsExactly(HiddenFor.SMALL);
        });
    }

    @Test
    void an_empty_cell_is_as_small_as_any_where_empty_cells_are_hidden() {
        RuleFindings findings = new PolicyRules(RuleTables.policy(10, Zeros.HIDE, GroupDisclosure.REPORT))
                .findings(RuleTables.oneCell(0));
        assertThat(findings.sensitive())
                .singleElement()
                .satisfies(sum -> assertThat(sum.reach()).isEqualTo(10));
        assertThat(findings.shownEmpty().isEmpty()).isTrue();
    }

    @Test
    void an_empty_cell_is_sensitive_unless_readers_know_that_it_is_empty() {
        List<Cell> cells = List.of(
                new Cell(new int[] {0}, false),
                new Cell(new int[] {1}, false),
                new Cell(new int[] {2}, false),
                new Cell(new int[] {1, 3}, true));
        BitSet known = new BitSet();
        known.set(2);
        RuleTable table = new RuleTable(new long[] {0, 0, 0, 0}, new int[0], cells, List.of(), known);
        RuleFindings findings = new PolicyRules(ProtectionPolicy.ofThreshold(10)).findings(table);
        assertThat(cells(findings))
                .as("1 lies inside an empty cell that is shown, 2 was known before")
                .containsExactly(0);
        assertThat(findings.shownEmpty().stream()).containsExactly(1, 2, 3);
    }

    @Test
    void only_the_one_small_cell_of_a_table_of_large_ones_is_sensitive() {
        long[][] counts = {{18, 22, 4, 31}, {15, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}};
        assertThat(cells(new PolicyRules(ProtectionPolicy.ofThreshold(10)).findings(RuleTables.twoWay(counts))))
                .containsExactly(2);
    }

    @Test
    void cells_that_nobody_shows_are_sensitive_too() {
        long[] truth = {3, 8, 7, 9, 9, 9, 10, 1};
        List<Cell> leaves = IntStream.range(0, 8)
                .mapToObj(leaf -> new Cell(new int[] {leaf}, false))
                .toList();
        RuleTable table = new RuleTable(truth, new int[0], leaves, List.of(), new BitSet());
        assertThat(cells(new PolicyRules(ProtectionPolicy.ofThreshold(10)).findings(table)))
                .as("of linked tables whose shown counts are all 10 or more")
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 50, 120 20 [DOMINATED]",
        "1, 60, safe",
        "2, 80, 107 7 [DOMINATED]",
        "2, 85, safe",
        "3, 90, 106 6 [DOMINATED]",
        "9, 99, 102 2 [DOMINATED]"
    })
    void dominance_keeps_a_cell_open_until_the_largest_have_k_percent(int agencies, int percent, String demanded) {
        assertThat(demanded(dominance(agencies, percent), 60, 25, 10, 5)).isEqualTo(demanded);
    }

    @ParameterizedTest
    @CsvSource({"10, safe", "25, safe", "26, 101 1 [ESTIMABLE]", "30, 103 3 [ESTIMABLE]", "100, 145 45 [ESTIMABLE]"})
    void p_percent_asks_how_close_the_second_largest_comes_to_the_largest(int p, String demanded) {
        assertThat(demanded(estimate(p), 60, 25, 10, 5)).isEqualTo(demanded);
    }

    @ParameterizedTest
    @CsvSource({"3, safe", "4, safe", "5, 110 10 [FEW_AGENCIES]"})
    void counts_of_few_agencies_stay_open_by_a_tenth(int minimum, String demanded) {
        assertThat(demanded(new Contributors(minimum, null, null, false), 60, 25, 10, 5))
                .isEqualTo(demanded);
    }

    @Test
    void counts_of_few_agencies_stay_open_by_the_p_of_the_policy() {
        assertThat(demanded(new Contributors(5, null, 12, false), 60, 25, 10, 5))
                .isEqualTo("112 12 [FEW_AGENCIES]");
    }

    @Test
    void the_most_that_any_rule_demands_holds() {
        assertThat(new PolicyRules(RuleTables.policy(new Contributors(2, new Dominance(1, 50), 10, false)))
                        .findings(RuleTables.oneCell(7)))
                .satisfies(findings -> {
                    assertThat(findings.found().get(0).reasons())
                            .containsExactlyInAnyOrder(
                                    HiddenFor.SMALL, HiddenFor.FEW_AGENCIES, HiddenFor.DOMINATED, HiddenFor.ESTIMABLE);
                    assertThat(findings.found().get(0).sensitive().reach()).isEqualTo(14);
                    assertThat(findings.found().get(0).sensitive().width()).isEqualTo(10);
                });
    }

    @Test
    void levels_are_rounded_up_from_whole_numbers() {
        assertThat(demanded(dominance(1, 99), 1_000_000_000_000L)).isEqualTo("1010101010102 10101010102 [DOMINATED]");
    }

    @Test
    void rows_without_an_agency_count_as_no_agency_and_may_have_most() {
        RuleTable table = new RuleTable(
                new long[] {60, 25, 15},
                new int[] {RuleTable.UNNAMED, 4, 7},
                List.of(new Cell(new int[] {0, 1, 2}, true)),
                List.of(),
                new BitSet());
        assertThat(new PolicyRules(RuleTables.policy(new Contributors(3, new Dominance(1, 50), null, true)))
                        .findings(table)
                        .found())
                .singleElement()
                .satisfies(found -> assertThat(found.reasons())
                        .containsExactlyInAnyOrder(HiddenFor.FEW_AGENCIES, HiddenFor.DOMINATED));
    }

    @Test
    void an_agency_that_takes_off_its_own_part_must_not_find_few_others() {
        RuleFindings findings = new PolicyRules(RuleTables.policy(new Contributors(0, null, null, true)))
                .findings(RuleTables.oneCell(12, 3, 0));
        assertThat(findings.mayNotShow().get(0)).isTrue();
        assertThat(findings.sensitive())
                .as("agency 0 finds 3 others, agencies 1 and 2 find 12 and 15")
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.insider()).isZero();
                    assertThat(sum.leaves()).containsExactly(1, 2);
                    assertThat(sum.reach()).isEqualTo(10);
                    assertThat(sum.width()).isEqualTo(10);
                });
    }

    @Test
    void a_small_cell_must_stay_open_against_every_agency() {
        RuleTable table = new RuleTable(
                new long[] {4, 30},
                new int[] {0, 1},
                List.of(new Cell(new int[] {0}, true), new Cell(new int[] {1}, true)),
                List.of(),
                new BitSet());
        assertThat(new PolicyRules(RuleTables.policy(new Contributors(0, null, null, true)))
                        .findings(table)
                        .sensitive())
                .extracting(Sensitive::insider)
                .containsExactly(Sensitive.PUBLIC, 1);
    }

    @Test
    void rules_about_agencies_say_nothing_of_a_dataset_that_names_none() {
        RuleTable table = RuleTables.twoWay(new long[][] {{40, 50}, {60, 70}});
        assertThat(new PolicyRules(RuleTables.policy(new Contributors(9, new Dominance(1, 50), 50, true)))
                        .findings(table)
                        .found())
                .isEmpty();
    }

    @Test
    void each_sum_is_demanded_once_with_the_most_that_is_asked_of_it() {
        List<Cell> cells = List.of(new Cell(new int[] {0, 1}, true), new Cell(new int[] {0, 1}, false));
        RuleTable table = new RuleTable(new long[] {3, 4}, new int[0], cells, List.of(), new BitSet());
        RuleFindings findings = new PolicyRules(ProtectionPolicy.ofThreshold(10)).findings(table);
        assertThat(findings.found()).hasSize(2);
        assertThat(findings.sensitive()).hasSize(1);
    }

    private static Map<String, Sensitive> byPlace(RuleFindings findings) {
        Map<String, Sensitive> sums = new TreeMap<>();
        findings.found()
                .forEach(one -> sums.put(one.cell() + " " + one.sensitive().insider(), one.sensitive()));
        return sums;
    }

    @Test
    void a_stricter_policy_finds_all_that_either_finds_and_demands_as_much() {
        for (int seed = 0; seed < RANDOM_TABLES; seed++) {
            Random draws = new Random(seed);
            RuleTable table = RuleTables.random(draws);
            ProtectionPolicy one = RuleTables.random(draws, GroupDisclosure.REPORT);
            ProtectionPolicy both = one.stricter(RuleTables.random(draws, GroupDisclosure.REPORT));
            Map<String, Sensitive> strict = byPlace(new PolicyRules(both).findings(table));
            int at = seed;
            byPlace(new PolicyRules(one).findings(table))
                    .forEach((place, sum) -> assertThat(strict.get(place))
                            .as("seed " + at + ", cell and agency " + place)
                            .satisfies(more -> {
                                assertThat(more.reach()).isGreaterThanOrEqualTo(sum.reach());
                                assertThat(more.width()).isGreaterThanOrEqualTo(sum.width());
                            }));
        }
    }

    @Test
    void protecting_groups_hides_more_and_tells_the_same() {
        for (int seed = 0; seed < RANDOM_TABLES; seed++) {
            Random draws = new Random(seed);
            RuleTable table = RuleTables.random(draws);
            ProtectionPolicy reporting = RuleTables.random(draws, GroupDisclosure.REPORT);
            RuleFindings reported = new PolicyRules(reporting).findings(table);
            RuleFindings shielded = new PolicyRules(
                            reporting.stricter(RuleTables.policy(2, Zeros.SHOW, GroupDisclosure.PROTECT)))
                    .findings(table);
            assertThat(shielded.told()).as("seed " + seed).isEqualTo(reported.told());
            assertThat(byPlace(shielded))
                    .as("seed " + seed)
                    .containsKeys(byPlace(reported).keySet().toArray(String[]::new));
        }
    }
}
