package org.sentinelle.protect.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettledRoundingTest {
    private static final RoundingKey KEY = new RoundingKey(new byte[32]);

    private static final ControlledRounding CONTROLLED = new ControlledRounding(new RoundingRule(5, 10, true), KEY);

    /** Two parts and their total: 24 = 20 + 4. */
    private static final RoundingTable TABLE = new GridTable(2).of(20, 4);

    private static RoundingTable shownOf(RoundingTable table, int... cells) {
        return table.with(IntStream.of(cells).mapToObj(table.cells()::get).toList());
    }

    @Test
    void a_hidden_count_that_is_rounded_with_the_others_is_bounded_below_the_threshold_by_them() {
        List<RoundedCell> careless = new ControlledRounding(new RoundingRule(5, 1, true), KEY).round(TABLE);
        long rest = careless.get(2).value() - careless.get(0).value();
        assertThat(new RoundingRule(5, 1, true).learned(rest, 0).high()).isEqualTo(9);
    }

    @Test
    void what_is_rounded_without_it_leaves_it_open() {
        List<RoundedCell> rounded = CONTROLLED.round(shownOf(TABLE, 0, 2));
        assertThat(rounded.get(1).high() - rounded.get(0).low()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatever_is_hidden_is_left_out_and_the_rest_rounded_anew() {
        List<Integer> sizes = new ArrayList<>();
        RoundingTable table = new GridTable(3).of(13, 21, 44);
        SettledRounding settled = SettledRounding.of(CONTROLLED, table, (left, rounded) -> {
            sizes.add(left.cells().size());
            BitSet shown = new BitSet();
            shown.set(0, Math.max(2, left.cells().size() - 1));
            return shown;
        });
        assertThat(sizes).containsExactly(4, 3, 2);
        assertThat(settled.table().cells()).isEqualTo(table.cells().subList(0, 2));
        assertThat(settled.rounded()).isEqualTo(CONTROLLED.round(shownOf(table, 0, 1)));
    }
}
