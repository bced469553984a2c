package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables that are safe one by one and share margins. */
class LinkedMarginsTest {
    /** All counts by two of three dimensions are 10 or more, so nothing is hidden. */
    private static Case byTwo() {
        return new Case(10)
                .leaf("F/child/sex", 3)
                .leaf("F/child/lab", 8)
                .leaf("F/adult/sex", 7)
                .leaf("F/adult/lab", 9)
                .leaf("M/child/sex", 9)
                .leaf("M/child/lab", 9)
                .leaf("M/adult/sex", 10)
                .leaf("M/adult/lab", 1)
                .wanted("F/child/.*", "F/adult/.*", "M/child/.*", "M/adult/.*")
                .wanted("F/.*/sex", "F/.*/lab", "M/.*/sex", "M/.*/lab")
                .wanted(".*/child/sex", ".*/child/lab", ".*/adult/sex", ".*/adult/lab")
                .open("F/child/sex", "F/child/lab", "F/adult/sex", "F/adult/lab", "M/child/sex")
                .open("M/child/lab", "M/adult/lab");
    }

    /** Four rows, four columns, all margins. */
    private static Case fourByFour() {
        Case table = new Case(10);
        long[][] counts = {{18, 22, 4, 31}, {15, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}};
        String[] columns = {"sex", "lab", "beg", "oth"};
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                table.leaf("ABCD".charAt(row) + "/" + columns[column], counts[row][column]);
            }
        }
        for (int row = 0; row < 4; row++) {
            table.wanted("ABCD".charAt(row) + "/.*", ".*/" + columns[row]);
            for (int column = 0; column < 4; column++) {
                table.wanted("ABCD".charAt(row) + "/" + columns[column]);
            }
        }
        return table.wanted(".*");
    }

    @Test
    void three_tables_of_large_counts_bound_small_ones_below_the_threshold() {
        assertThat(byTwo().naive().range(byTwo().leaves("F/child/sex"))).isEqualTo(new Attacker.Range(0, 4));
        assertThat(byTwo().naive().range(byTwo().leaves("M/adult/lab"))).isEqualTo(new Attacker.Range(0, 4));
    }

    @Test
    void the_protector_hides_large_counts_for_the_sake_of_cells_that_nobody_shows() {
        assertThat(byTwo().careful().broken().isEmpty()).isTrue();
        assertThat(byTwo().shown()).isNotEmpty();
    }

    @Test
    void two_hidden_counts_in_each_row_and_column_can_give_all_of_them_away() {
        Attacker attacker = fourByFour().naive("A/sex", "A/lab", "B/sex", "B/lab", "C/beg", "C/oth", "D/beg", "D/oth");
        assertThat(attacker.range(fourByFour().leaves("A/beg"))).isEqualTo(new Attacker.Range(4, 4));
    }

    @Test
    void a_right_pattern_of_four_leaves_the_small_count_open() {
        assertThat(fourByFour()
                        .naive("A/oth", "D/beg", "D/oth")
                        .range(fourByFour().leaves("A/beg")))
                .as("1 and not 0, as hidden counts are not empty")
                .isEqualTo(new Attacker.Range(1, 24));
    }

    @Test
    void the_protector_hides_at_least_three_others_and_keeps_the_margins() {
        assertThat(fourByFour().careful().broken().isEmpty()).isTrue();
        assertThat(fourByFour().shown()).hasSizeBetween(18, 21);
    }
}
