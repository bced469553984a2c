package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.protect.attack.Case.Multiple;

/** Bars without numbers, the longest first: the order is a statement on the hidden ones. */
class SortedChartTest {
    private static final long FAR = 1_000_000;
    private static final String[] BESIDE = {"UGA"};

    private static Case bars() {
        return new Case(10)
                .leaf("ETH", 40)
                .leaf("TZA", 28)
                .leaf("UGA", 13)
                .leaf("KEN", 4)
                .wanted("ETH", "TZA", "UGA", "KEN", ".*");
    }

    /** Each bar is as long as the next or longer. */
    private static Case sorted() {
        return bars().known(0, FAR, new Multiple(1, "ETH"), new Multiple(-1, "TZA"))
                .known(0, FAR, new Multiple(1, "TZA"), new Multiple(-1, "UGA"))
                .known(0, FAR, new Multiple(1, "UGA"), new Multiple(-1, "KEN"));
    }

    @Test
    void hidden_bars_in_the_order_of_the_alphabet_tell_nothing() {
        assertThat(bars().naive(BESIDE).range(bars().leaves("KEN"))).isEqualTo(new Attacker.Range(1, 16));
    }

    @Test
    void the_last_of_two_hidden_bars_is_at_most_half_of_both() {
        assertThat(sorted().naive(BESIDE).range(sorted().leaves("KEN"))).isEqualTo(new Attacker.Range(1, 8));
    }

    @Test
    void the_protector_hides_more_where_the_order_is_known() {
        assertThat(sorted().careful().broken().isEmpty()).isTrue();
        assertThat(bars().careful().broken().isEmpty()).isTrue();
        assertThat(sorted().shown().size()).isLessThanOrEqualTo(bars().shown().size());
    }
}
