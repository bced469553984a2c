package org.sentinelle.protect.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {
    private static final long[] HANDBOOK = {1, 0, 3, 3, 12, 20};

    /** A threshold of 1 hides nothing. */
    private static RoundingRule rule(int base) {
        return new RoundingRule(base, 1, true);
    }

    private static final RoundingKey KEY = key(0);

    private static RoundingKey key(int seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return new RoundingKey(secret);
    }

    private static List<RoundedCell> round(RoundingTable table, int base) {
        return new ControlledRounding(rule(base), KEY).round(table);
    }

    /** How many cells go elsewhere than keyed rounding with the same key takes them. */
    private static long departures(RoundingTable table, List<RoundedCell> rounded, RoundingKey key) {
        List<RoundedCell> alone = new KeyedRounding(rule(5), key).round(table);
        long departures = 0;
        for (int c = 0; c < rounded.size(); c++) {
            departures += rounded.get(c).value() == alone.get(c).value() ? 0 : 1;
        }
        return departures;
    }

    private static long[] values(RoundingTable table, List<RoundedCell> rounded) {
        long[] leaves = new long[table.leaves()];
        for (int c = 0; c < rounded.size(); c++) {
            if (table.cells().get(c).leaves().length == 1) {
                leaves[table.cells().get(c).leaves()[0]] = rounded.get(c).value();
            }
        }
        return leaves;
    }

    /** Every cell is the sum of the rounded leaves, so whatever adds up in truth adds up. */
    private static void assertAdditive(RoundingTable table, List<RoundedCell> rounded) {
        RoundingTable sums = new RoundingTable(values(table, rounded), table.cells());
        for (int c = 0; c < rounded.size(); c++) {
            assertThat(rounded.get(c).value())
                    .as(table.cells().get(c).identity())
                    .isEqualTo(sums.count(table.cells().get(c)));
        }
    }

    private static void assertTold(RoundingTable table, List<RoundedCell> rounded) {
        for (int c = 0; c < rounded.size(); c++) {
            assertThat(table.count(table.cells().get(c)))
                    .as(table.cells().get(c).identity())
                    .isBetween(rounded.get(c).low(), rounded.get(c).high());
        }
    }

    private static long[] random(int leaves, int most, double emptyShare, Random random) {
        long[] truth = new long[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            truth[leaf] = random.nextDouble() < emptyShare ? 0 : random.nextInt(most);
        }
        return truth;
    }

    @Test
    void the_handbooks_table_departs_as_little_as_trying_all_roundings_finds() {
        RoundingTable table = new GridTable(3, 2).of(HANDBOOK);
        for (int seed = 0; seed < 40; seed++) {
            assertFewestDepartures(table, key(seed));
        }
    }

    @Test
    void random_small_tables_depart_as_little_as_trying_all_roundings_finds() {
        for (int seed = 0; seed < 30; seed++) {
            assertFewestDepartures(new GridTable(2, 2, 2).of(random(8, 12, 0.2, new Random(seed))), key(seed));
        }
    }

    /** Tries both multiples beside each leaf; where no sum of them is beside its count in every cell, more steps are needed. */
    private static void assertFewestDepartures(RoundingTable table, RoundingKey key) {
        long fewest = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << table.leaves(); choice++) {
            long[] leaves = new long[table.leaves()];
            for (int leaf = 0; leaf < leaves.length; leaf++) {
                boolean up = (choice >> leaf & 1) == 1 && table.count(leaf) % 5 > 0;
                leaves[leaf] = table.count(leaf) / 5 * 5 + (up ? 5 : 0);
            }
            List<RoundedCell> sums = sums(table, leaves);
            if (areBeside(table, sums)) {
                fewest = Math.min(fewest, departures(table, sums, key));
            }
        }
        if (fewest < Long.MAX_VALUE) {
            List<RoundedCell> rounded = new ControlledRounding(rule(5), key).round(table);
            assertThat(departures(table, rounded, key)).isEqualTo(fewest);
            assertThat(areBeside(table, rounded)).isTrue();
            assertAdditive(table, rounded);
        }
    }

    private static List<RoundedCell> sums(RoundingTable table, long... leaves) {
        RoundingTable rounded = new RoundingTable(leaves, table.cells());
        return table.cells().stream()
                .map(cell -> rule(5).learned(rounded.count(cell), 0))
                .toList();
    }

    private static boolean areBeside(RoundingTable table, List<RoundedCell> rounded) {
        boolean beside = true;
        for (int c = 0; c < rounded.size(); c++) {
            long count = table.count(table.cells().get(c));
            beside &= Math.abs(count - rounded.get(c).value()) < 5;
        }
        return beside;
    }

    @Test
    void over_many_keys_a_count_that_nothing_ties_is_rounded_to_itself_on_average() {
        RoundingTable table = new GridTable(1).of(22);
        List<RoundingTable.Cell> one = table.cells().subList(0, 1);
        double sum = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            sum += new ControlledRounding(rule(10), key(seed))
                    .round(table.with(one))
                    .get(0)
                    .value();
        }
        assertThat(sum / 1_000).isBetween(21.4, 22.6);
    }

    @Test
    void linked_margins_add_up_without_the_cells_they_share() {
        long[] truth = random(27, 9, 0.1, new Random(4));
        RoundingTable all = new GridTable(3, 3, 3).of(truth);
        RoundingTable margins = new RoundingTable(
                truth, all.cells().stream().filter(c -> c.leaves().length >= 3).toList());
        List<RoundedCell> rounded = round(margins, 3);
        for (String total : List.of("/0/all/all", "/1/all/all", "/2/all/all")) {
            assertThat(sumOf(margins, rounded, total))
                    .isEqualTo(sumOf(margins, rounded, total.substring(0, 2) + "/\\d/all"))
                    .isEqualTo(sumOf(margins, rounded, total.substring(0, 2) + "/all/\\d"));
        }
        assertTold(margins, rounded);
    }

    private static long sumOf(RoundingTable table, List<RoundedCell> rounded, String names) {
        long sum = 0;
        for (int c = 0; c < rounded.size(); c++) {
            if (table.cells().get(c).identity().matches(names)) {
                sum += rounded.get(c).value();
            }
        }
        return sum;
    }

    @Test
    void an_empty_cell_stays_empty_and_a_multiple_stays_as_it_is() {
        for (int seed = 0; seed < 20; seed++) {
            RoundingTable table = new GridTable(4, 4).of(random(16, 20, 0.3, new Random(seed)));
            List<RoundedCell> rounded = round(table, 5);
            for (int c = 0; c < rounded.size(); c++) {
                long count = table.count(table.cells().get(c));
                assertThat(Math.abs(rounded.get(c).value() - count)).isLessThan(5);
                assertThat(count % 5 > 0 || rounded.get(c).value() == count).isTrue();
            }
        }
    }

    @Test
    void the_order_of_cells_makes_no_difference() {
        RoundingTable table = new GridTable(4, 3, 2).of(random(24, 30, 0.1, new Random(9)));
        List<RoundingTable.Cell> turned = new ArrayList<>(table.cells());
        Collections.reverse(turned);
        List<RoundedCell> rounded = new ArrayList<>(round(table.with(turned), 10));
        Collections.reverse(rounded);
        assertThat(rounded).isEqualTo(round(table, 10));
    }

    @Test
    void a_count_that_is_hidden_is_refused() {
        ControlledRounding rounding = new ControlledRounding(new RoundingRule(5, 10, true), KEY);
        RoundingTable table = new GridTable(2).of(9, 30);
        assertThatThrownBy(() -> rounding.round(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave it out of the table: /0")
                .hasMessageNotContaining("9");
    }

    @Test
    void the_search_for_large_tables_adds_up_and_tells_the_truth() {
        for (int seed = 0; seed < 5; seed++) {
            RoundingTable table = new GridTable(8, 6, 5, 4).of(random(960, 40, 0.15, new Random(seed)));
            List<RoundedCell> rounded = round(table, 5);
            assertAdditive(table, rounded);
            assertTold(table, rounded);
        }
    }

    @Test
    @Tag("scale")
    void fifty_thousand_cells_are_rounded_with_one_step_at_most() {
        RoundingTable table = new GridTable(30, 12, 11, 10).of(random(39_600, 40, 0.15, new Random(1)));
        assertThat(table.cells()).hasSizeGreaterThan(50_000);
        List<RoundedCell> rounded = round(table, 5);
        assertThat(rounded).allMatch(cell -> cell.high() - cell.low() <= 2 * (2 * 5 - 1));
        assertAdditive(table, rounded);
        assertTold(table, rounded);
    }
}
