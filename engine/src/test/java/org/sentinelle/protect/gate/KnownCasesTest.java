package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.gate.LedgerDraft.YEAR;
import static org.sentinelle.protect.gate.LedgerDraft.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.Witness;

/** Patterns whose answer is known: by exhaustive search, or because a reader has only to subtract. */
class KnownCasesTest {
    private static final List<String> AREAS = List.of("A", "B", "C", "D");
    private static final List<String> FORMS = List.of("sex", "lab", "beg", "oth");
    private static final long[] COUNTS = {18, 22, 4, 31, 15, 27, 40, 36, 52, 33, 16, 24, 47, 29, 21, 13};

    /** Four States by four forms; of the 24 cells and margins all but these are shown. */
    private static LedgerDraft fourByFour(String... hidden) {
        LedgerDraft draft = new LedgerDraft().dimension("form", FORMS.toArray(String[]::new));
        draft.groups.add(new Ledger.GroupMembers("all", YEAR, Set.copyOf(AREAS)));
        for (int leaf = 0; leaf < COUNTS.length; leaf++) {
            draft.leaf(AREAS.get(leaf / 4), "form=" + FORMS.get(leaf % 4), COUNTS[leaf]);
        }
        List<String> rows = new ArrayList<>(AREAS);
        rows.add("A+B+C+D");
        List<String> columns = new ArrayList<>(FORMS);
        columns.add("");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                CountCell cell = cell(rows.get(row), column < 4 ? "form=" + columns.get(column) : "");
                draft.wanted(cell);
                if (!Set.of(hidden).contains(rows.get(row) + "|" + columns.get(column))) {
                    draft.state(cell, sum(row, column));
                }
            }
        }
        return draft;
    }

    private static long sum(int row, int column) {
        long sum = 0;
        for (int leaf = 0; leaf < COUNTS.length; leaf++) {
            sum += (row == 4 || row == leaf / 4) && (column == 4 || column == leaf % 4) ? COUNTS[leaf] : 0;
        }
        return sum;
    }

    private static Map<Integer, Long> rectangle(int row, int otherRow, int column, int otherColumn) {
        return Map.of(
                4 * row + column, 10L,
                4 * row + otherColumn, -10L,
                4 * otherRow + column, -10L,
                4 * otherRow + otherColumn, 10L);
    }

    @Test
    void two_hidden_cells_in_each_row_and_column_are_refused_with_any_rectangle_as_a_witness() {
        LedgerDraft draft = fourByFour("A|sex", "A|lab", "A|beg", "B|sex", "B|lab", "C|beg", "C|oth", "D|beg", "D|oth");
        for (int row = 0; row < 4; row++) {
            for (int otherRow = 0; otherRow < 4; otherRow++) {
                for (int column = 0; column < 4; column++) {
                    for (int other = 0; other < 4; other++) {
                        if (row != otherRow && column != other) {
                            draft.witness(rectangle(row, otherRow, column, other));
                        }
                    }
                }
            }
        }
        assertThat(draft.audit().findings())
                .contains(new GateFinding(Reason.UNPROTECTED, "register rows at A 2020 (form=beg)"));
    }

    @Test
    void the_pattern_that_exhaustive_search_finds_passes_with_one_rectangle() {
        LedgerDraft draft = fourByFour("A|beg", "A|oth", "D|beg", "D|oth");
        assertThat(draft.witness(rectangle(0, 3, 2, 3)).reasons()).isEmpty();
        assertThat(draft.state(cell("D", "form=oth"), 13).reasons())
                .containsExactly(Reason.WITNESS_CONTRADICTED, Reason.UNPROTECTED);
    }

    @Test
    void twelve_large_two_way_counts_that_pin_two_small_cells_are_refused() {
        long[] counts = {3, 8, 7, 9, 9, 9, 10, 1};
        List<String> strata = new ArrayList<>();
        LedgerDraft draft = new LedgerDraft()
                .dimension("age", "child", "adult")
                .dimension("form", "sex", "lab")
                .dimension("sex", "F", "M");
        for (int leaf = 0; leaf < 8; leaf++) {
            String stratum = "age=" + (leaf / 2 % 2 == 0 ? "child" : "adult") + ";form="
                    + (leaf % 2 == 0 ? "sex" : "lab") + ";sex=" + (leaf < 4 ? "F" : "M");
            strata.add(stratum);
            draft.leaf("A", stratum, counts[leaf]);
        }
        Map<String, Long> twoWay = new HashMap<>();
        for (int leaf = 0; leaf < 8; leaf++) {
            for (String dimension : List.of("age", "form", "sex")) {
                twoWay.merge(
                        strata.get(leaf).replaceAll(dimension + "=\\w+;?|;" + dimension + "=\\w+$", ""),
                        counts[leaf],
                        Long::sum);
            }
        }
        assertThat(twoWay)
                .hasSize(12)
                .allSatisfy((stratum, count) -> assertThat(count).isBetween(10L, 19L));
        twoWay.forEach((stratum, count) -> draft.wanted(cell("A", stratum)).state(cell("A", stratum), count));
        for (long step : new long[] {-3, -2, -1, 1}) {
            Map<Integer, Long> change = new HashMap<>();
            for (int leaf = 0; leaf < 8; leaf++) {
                change.put(leaf, Integer.bitCount(leaf) % 2 == 0 ? step : -step);
            }
            draft.witness(change);
        }
        assertThat(draft.audit().findings())
                .extracting(GateFinding::where)
                .contains(
                        "register rows at A 2020 (age=child;form=sex;sex=F)",
                        "register rows at A 2020 (age=adult;form=lab;sex=M)");
        assertThat(draft.reasons()).containsOnly(Reason.OPEN_TOO_LITTLE);
    }

    @Test
    void a_small_difference_between_two_releases_is_refused() {
        assertThat(twoReleases(3).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED, Reason.UNPROTECTED);
        assertThat(twoReleases(3).audit().findings())
                .extracting(GateFinding::where)
                .contains("register rows at A 2020 between releases 0 and 1");
        assertThat(twoReleases(12).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED);
    }

    private static LedgerDraft twoReleases(long added) {
        LedgerDraft draft = new LedgerDraft();
        draft.releases = 1;
        return draft.leafIn(0, 1, 70)
                .leafIn(1, 1, added)
                .know(Origin.EARLIER, cell("A", "", Vintage.of(0)), 70)
                .state(cell("A", "", Vintage.of(1)), 70 + added)
                .witness(Map.of(1, 10L));
    }

    @Test
    void a_small_difference_is_open_when_the_later_total_is_hidden() {
        LedgerDraft draft = twoReleases(3);
        draft.statements.remove(1);
        assertThat(draft.reasons()).isEmpty();
    }

    @Test
    void rows_that_were_taken_back_are_a_difference_too() {
        LedgerDraft draft = new LedgerDraft();
        draft.releases = 1;
        draft.leafIn(0, 1, 70)
                .leafIn(0, 0, 2)
                .know(Origin.EARLIER, cell("A", "", Vintage.of(0)), 72)
                .state(cell("A", "", Vintage.of(1)), 70);
        assertThat(draft.reasons()).containsExactly(Reason.UNPROTECTED);
    }

    @Test
    void what_an_earlier_release_said_of_the_same_persons_is_no_longer_protected() {
        LedgerDraft draft = new LedgerDraft();
        draft.releases = 1;
        draft.selections.add("children");
        draft.leafIn(0, 1, 4);
        assertThat(draft.reasons()).isNotEmpty();
        assertThat(draft.know(Origin.EARLIER, cell("A", "", Vintage.of(0)), 4).reasons())
                .isEmpty();
    }

    private static LedgerDraft agencies(Contributors rules, long... parts) {
        LedgerDraft draft = new LedgerDraft().policy(LedgerDraft.policy(Zeros.SHOW, rules, GroupDisclosure.REPORT));
        long total = 0;
        for (int agency = 0; agency < parts.length; agency++) {
            draft.leafOf("agency-" + agency, "A", parts[agency]);
            total += parts[agency];
        }
        return draft.wanted(cell("A", "")).state(cell("A", ""), total);
    }

    @Test
    void an_agency_that_can_subtract_its_own_part_is_noticed() {
        Contributors insiders = new Contributors(0, null, null, true);
        assertThat(agencies(insiders, 25, 4).reasons()).containsExactly(Reason.OPEN_TO_INSIDER);
        assertThat(agencies(insiders, 25, 14).reasons()).isEmpty();
        LedgerDraft hidden = agencies(insiders, 25, 4);
        hidden.statements.clear();
        assertThat(hidden.reasons()).containsExactly(Reason.OPEN_TO_INSIDER);
        assertThat(hidden.witness(Map.of(1, 10L)).reasons()).isEmpty();
        assertThat(hidden.witness(Map.of(0, 5L)).reasons()).isEmpty();
    }

    @Test
    void a_witness_that_moves_what_the_insider_knows_proves_nothing_to_it() {
        LedgerDraft draft = agencies(new Contributors(0, null, null, true), 25, 4);
        draft.statements.clear();
        assertThat(draft.witness(Map.of(0, 1L, 1, 10L)).reasons()).containsExactly(Reason.OPEN_TO_INSIDER);
        draft.witnesses.set(
                0, new Witness(List.of(), new TreeMap<>(), new TreeMap<>(Map.of(0, 1L, 1, 10L)), "agency-0"));
        assertThat(draft.reasons()).containsExactly(Reason.WITNESS_MOVES_INSIDER, Reason.OPEN_TO_INSIDER);
    }

    @Test
    void a_total_of_few_agencies_is_refused() {
        Contributors three = new Contributors(3, null, null, false);
        assertThat(agencies(three, 40, 30).reasons()).containsExactly(Reason.UNPROTECTED);
        assertThat(agencies(three, 40, 30, 0).reasons()).containsExactly(Reason.UNPROTECTED);
        assertThat(agencies(three, 40, 30, 1).reasons()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = 5)
    void a_hidden_total_of_few_agencies_must_be_open_by_a_tenth_at_least(@Nullable Integer percent) {
        LedgerDraft draft = agencies(new Contributors(3, null, percent, false), 40, 31);
        draft.statements.clear();
        assertThat(draft.witness(Map.of(0, 7L)).reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
        assertThat(draft.witness(Map.of(0, 8L)).reasons()).isEmpty();
    }

    @Test
    void a_total_that_one_agency_dominates_is_refused() {
        Contributors eighty = new Contributors(0, new Dominance(1, 80), null, false);
        assertThat(agencies(eighty, 80, 20).reasons()).isEmpty();
        LedgerDraft dominated = agencies(eighty, 81, 19);
        assertThat(dominated.reasons()).containsExactly(Reason.UNPROTECTED);
        dominated.statements.clear();
        assertThat(dominated.witness(Map.of(1, 1L)).reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
        assertThat(dominated.witness(Map.of(1, 2L)).reasons()).isEmpty();
    }

    @Test
    void a_total_from_which_the_second_agency_estimates_the_first_is_refused() {
        Contributors tenPercent = new Contributors(0, null, 10, false);
        assertThat(agencies(tenPercent, 100, 50, 10).reasons()).isEmpty();
        LedgerDraft near = agencies(tenPercent, 100, 50, 7);
        assertThat(near.reasons()).containsExactly(Reason.UNPROTECTED);
        near.statements.clear();
        assertThat(near.witness(Map.of(2, 2L)).reasons()).containsExactly(Reason.OPEN_TOO_LITTLE);
        assertThat(near.witness(Map.of(2, 3L)).reasons()).isEmpty();
    }

    private static LedgerDraft group(long women, long men) {
        return new LedgerDraft()
                .policy(LedgerDraft.policy(Zeros.SHOW, Contributors.NONE, GroupDisclosure.PROTECT))
                .dimension("sex", "F", "M")
                .leaf("A", "sex=F", women)
                .leaf("A", "sex=M", men)
                .witness(Map.of(0, 10L))
                .witness(Map.of(1, 10L));
    }

    @Test
    void a_group_that_is_whole_in_one_category_may_not_be_told() {
        assertThat(group(25, 0).reasons()).isEmpty();
        assertThat(group(25, 0).state(cell("A", "sex=M"), 0).reasons())
                .containsExactly(Reason.GROUP_TOLD, Reason.WITNESS_CONTRADICTED);
        assertThat(group(25, 0).state(cell("A", "sex=F"), 25).reasons())
                .as("the cell of all is told only where nobody else's stays open")
                .containsExactly(Reason.WITNESS_CONTRADICTED);
        assertThat(group(25, 1).state(cell("A", "sex=F"), 25).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED);
        assertThat(group(25, 2).state(cell("A", "sex=F"), 25).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED);
    }

    @Test
    void a_group_that_was_told_before_or_is_small_or_empty_may_be_told() {
        LedgerDraft before =
                group(25, 0).know(Origin.EARLIER, cell("A", "sex=M"), 0).state(cell("A", "sex=M"), 0);
        before.witnesses.clear();
        assertThat(before.reasons()).isEmpty();
        assertThat(group(9, 0).state(cell("A", "sex=M"), 0).reasons()).containsExactly(Reason.WITNESS_CONTRADICTED);
        assertThat(group(0, 0)
                        .state(cell("A", ""), 0)
                        .state(cell("A", "sex=M"), 0)
                        .reasons())
                .doesNotContain(Reason.GROUP_TOLD);
    }

    @Test
    void an_empty_cell_inside_a_larger_one_stated_as_empty_tells_nothing_more() {
        LedgerDraft draft = new LedgerDraft()
                .policy(LedgerDraft.policy(Zeros.SHOW, Contributors.NONE, GroupDisclosure.PROTECT))
                .dimension("form", "x", "y")
                .dimension("sex", "F", "M", "U");
        for (String form : List.of("x", "y")) {
            draft.leaf("A", "form=" + form + ";sex=F", 20)
                    .leaf("A", "form=" + form + ";sex=M", form.equals("x") ? 0 : 15)
                    .leaf("A", "form=" + form + ";sex=U", 0);
        }
        draft.state(cell("A", "sex=U"), 0).state(cell("A", "form=x;sex=U"), 0);
        draft.witness(Map.of(1, 10L));
        assertThat(draft.reasons()).isEmpty();
        draft.statements.remove(0);
        assertThat(draft.reasons()).contains(Reason.GROUP_TOLD);
    }
}
