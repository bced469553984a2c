package org.sentinelle.protect.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.pattern.MadeUpTables.Dimension;
import org.sentinelle.protect.pattern.MadeUpTables.Fullness;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.protect.rule.RuleTable;

class SuppressionTest {
    @Test
    void a_small_cell_is_hidden_with_a_rectangle_that_keeps_it_open() {
        long[] counts = {18, 22, 4, 31, 15, 27, 40, 36, 52, 33, 16, 24, 47, 29, 21, 13};
        Dimension four = Dimension.of(4);
        TableSystem table = MadeUpTables.displayed(counts, MadeUpTables.product(List.of(four, four)));
        Pattern pattern = Suppression.of(table);
        assertThat(hidden(table, pattern)).as("three more, which is the least").hasSize(4);
        assertSafe(table, pattern);
    }

    @Test
    void of_the_patterns_that_hide_as_many_the_one_that_hides_the_least_weight_is_found() {
        long[] counts = {18, 22, 4, 31, 15, 27, 40, 36, 52, 33, 16, 24, 47, 29, 21, 13};
        Dimension four = Dimension.of(4);
        TableSystem table = weighedByCount(MadeUpTables.displayed(counts, MadeUpTables.product(List.of(four, four))));
        assertThat(hidden(table, Suppression.of(table))).containsExactlyInAnyOrder("[2]", "[3]", "[14]", "[15]");
    }

    private static TableSystem weighedByCount(TableSystem table) {
        List<Candidate> weighed = table.candidates().stream()
                .map(c -> new Candidate(c.leaves(), c.low(), c.high(), c.low(), c.mayShow()))
                .toList();
        return new TableSystem(
                table.truth(),
                table.contributors(),
                weighed,
                table.known(),
                table.sensitive(),
                table.hiddenAreNotEmpty());
    }

    @Test
    void two_small_parts_of_one_sum_need_more_than_a_rectangle() {
        long[] counts = {41, 3, 4, 30, 36, 17, 22, 25};
        List<int[]> forms = new ArrayList<>(Dimension.of(4).nodes());
        forms.add(new int[] {1, 2, 3});
        TableSystem table =
                MadeUpTables.displayed(counts, MadeUpTables.product(List.of(Dimension.of(2), new Dimension(4, forms))));
        Pattern pattern = Suppression.of(table);
        assertThat(hidden(table, pattern)).as("two small ones and four more").hasSize(6);
        assertSafe(table, pattern);
    }

    @Test
    void cells_that_nobody_wants_are_protected_from_the_tables_around_them() {
        TableSystem table = linked();
        BitSet everything = new BitSet();
        everything.set(0, table.candidates().size());
        BitSet all = new BitSet();
        all.set(0, table.sensitive().size());
        assertThat(new Attacker(table, everything).found(all).cardinality())
                .as("shown as they are, the two-way tables give two people's cells away")
                .isPositive();
        Pattern pattern = Suppression.of(table);
        assertSafe(table, pattern);
        assertThat(pattern.shown().cardinality()).isPositive();
    }

    /** Sex, age, form: three linked two-way tables, in which nothing is below ten, over single cells that are. */
    private static TableSystem linked() {
        long[] counts = {3, 8, 7, 9, 9, 9, 10, 1};
        Dimension two = Dimension.of(2);
        List<int[]> all = MadeUpTables.product(List.of(two, two, two));
        List<int[]> pairs = all.stream().filter(s -> s.length == 2).toList();
        List<int[]> deep = all.stream().filter(s -> s.length == 1).toList();
        return MadeUpTables.displayed(counts, pairs, deep, List.of());
    }

    @Test
    void thousands_of_cells_that_nobody_wants_take_few_proofs() {
        long[] counts = MadeUpTables.counts(4000, new Fullness(0.9, 0.05, 400), new Random(5));
        List<int[]> deep = MadeUpTables.product(
                List.of(new Dimension(4000, Dimension.of(4000).nodes())));
        List<int[]> wanted = IntStream.range(0, 40)
                .mapToObj(i -> IntStream.range(100 * i, 100 * i + 100).toArray())
                .filter(sum -> MadeUpTables.total(counts, sum) >= 200)
                .toList();
        TableSystem table = MadeUpTables.displayed(counts, wanted, deep, List.of());
        Pattern pattern = Suppression.of(table);
        assertSafe(table, pattern);
        assertThat(table.sensitive()).hasSizeGreaterThan(3500);
        assertThat(pattern.shown().cardinality()).isEqualTo(wanted.size());
        assertThat(pattern.proofs()).hasSizeLessThan(100);
    }

    @Test
    void an_agency_that_knows_its_own_cases_cannot_take_them_off() {
        List<int[]> sums = MadeUpTables.product(List.of(Dimension.of(3), Dimension.of(4)));
        long[] counts = {30, 4, 25, 40, 20, 33, 28, 21, 35, 26, 24, 45};
        int[] agencies = {0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0};
        TableSystem plain = MadeUpTables.displayed(counts, sums);
        List<Sensitive> sensitive = new ArrayList<>(plain.sensitive());
        sensitive.add(new Sensitive(new int[] {0, 1, 2, 3}, 120, 15, 1));
        sensitive.add(new Sensitive(new int[] {1}, 10, 10, 1));
        TableSystem table =
                new TableSystem(counts, agencies, hiding(plain, new int[] {0, 1, 2, 3}), List.of(), sensitive, true);
        Pattern pattern = Suppression.of(table);
        assertSafe(table, pattern);
        assertThat(pattern.proofs()).anyMatch(p -> p.insider() == 1);
    }

    private static List<Candidate> hiding(TableSystem table, int[] leaves) {
        return table.candidates().stream()
                .map(c -> Arrays.equals(c.leaves(), leaves)
                        ? new Candidate(c.leaves(), c.low(), c.high(), c.weight(), false)
                        : c)
                .toList();
    }

    @Test
    void what_is_known_already_is_kept_and_what_it_gives_away_is_said() {
        long[] counts = {4, 20, 30, 6, 15, 40};
        List<int[]> sums = MadeUpTables.product(List.of(Dimension.of(2), Dimension.of(3)));
        List<Known> known = List.of(
                new Known(new int[] {0}, new long[] {1}, 4, 4),
                new Known(new int[] {3, 4, 5}, new long[] {1, 1, 1}, 61, 61));
        TableSystem table = MadeUpTables.displayed(counts, sums, List.of(), known);
        Pattern pattern = Suppression.of(table);
        assertThat(pattern.givenAway().stream()
                        .mapToObj(s -> table.sensitive().get(s).leaves()))
                .containsExactly(new int[] {0});
        assertSafe(table, pattern);
    }

    @Test
    void rounded_candidates_may_move_inside_what_they_tell() {
        long[] counts = {4, 20, 30, 36};
        List<Candidate> candidates = List.of(
                new Candidate(new int[] {0}, 4, 4, 1, false),
                new Candidate(new int[] {1}, 15, 24, 1, true),
                new Candidate(new int[] {0, 1}, 20, 40, 1, true));
        TableSystem table = new TableSystem(
                counts,
                new int[4],
                candidates,
                List.of(),
                List.of(new Sensitive(new int[] {0}, 10, 10, Sensitive.PUBLIC)),
                true);
        Pattern pattern = Suppression.of(table);
        assertThat(pattern.shown().cardinality()).isEqualTo(2);
        assertSafe(table, pattern);
    }

    @Test
    void no_agency_has_the_number_that_stands_for_everybody() {
        int[] agencies = {Sensitive.PUBLIC};
        assertThatThrownBy(() -> new TableSystem(new long[] {4}, agencies, List.of(), List.of(), List.of(), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known to everybody");
        assertThat(RuleTable.UNNAMED).isNotEqualTo(Sensitive.PUBLIC);
    }

    @Test
    void the_order_of_what_is_asked_decides_nothing() {
        TableSystem table = MadeUpTables.small(11);
        Set<String> expected = hidden(table, Suppression.of(table));
        for (int seed = 0; seed < 5; seed++) {
            List<Candidate> candidates = new ArrayList<>(table.candidates());
            List<Sensitive> sensitive = new ArrayList<>(table.sensitive());
            Collections.shuffle(candidates, new Random(seed));
            Collections.shuffle(sensitive, new Random(seed));
            TableSystem shuffled =
                    new TableSystem(table.truth(), table.contributors(), candidates, List.of(), sensitive, true);
            assertThat(hidden(shuffled, Suppression.of(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void without_work_left_it_hides_more_and_stays_safe() {
        for (int seed = 0; seed < 10; seed++) {
            TableSystem table = MadeUpTables.small(seed);
            Pattern hasty = Suppression.of(table, 0);
            assertSafe(table, hasty);
            assertThat(hasty.shown().cardinality())
                    .isLessThanOrEqualTo(Suppression.of(table).shown().cardinality());
        }
    }

    @Test
    void every_single_complementary_suppression_is_needed() {
        int tried = 0;
        for (int seed = 100; seed < 110; seed++) {
            TableSystem table = MadeUpTables.small(seed);
            tried += assertEachNeeded(table, Suppression.of(table));
        }
        assertThat(tried).isGreaterThan(30);
    }

    /** Shows each hidden candidate that may be shown, alone; an attacker must then find a sensitive sum. */
    static int assertEachNeeded(TableSystem table, Pattern pattern) {
        BitSet all = new BitSet();
        all.set(0, table.sensitive().size());
        int tried = 0;
        for (int c = 0; c < table.candidates().size(); c++) {
            if (!pattern.shown().get(c) && table.candidates().get(c).mayShow()) {
                BitSet more = (BitSet) pattern.shown().clone();
                more.set(c);
                assertThat(new Attacker(table, more).found(all).cardinality()).isPositive();
                tried++;
            }
        }
        return tried;
    }

    /** By summation of the proofs, and against linear programming. */
    static void assertSafe(TableSystem table, Pattern pattern) {
        assertThat(ProofCheck.unproven(table, pattern).cardinality())
                .as("sensitive sums without a proof")
                .isZero();
        BitSet some = new BitSet();
        some.set(0, Math.min(200, table.sensitive().size()));
        some.andNot(pattern.givenAway());
        assertThat(new Attacker(table, pattern.shown()).found(some).cardinality())
                .as("sensitive sums that linear programming finds")
                .isZero();
    }

    static Set<String> hidden(TableSystem table, Pattern pattern) {
        return IntStream.range(0, table.candidates().size())
                .filter(c -> !pattern.shown().get(c))
                .mapToObj(c -> Arrays.toString(table.candidates().get(c).leaves()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
