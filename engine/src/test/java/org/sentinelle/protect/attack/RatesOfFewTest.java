package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.protect.attack.Case.Multiple;

/** A rate with one decimal over a known number of persons is the count behind it. */
class RatesOfFewTest {
    private static final long FAR = 1_000_000_000;

    private static Case shelters() {
        return new Case(10)
                .leaf("KEN/child", 7)
                .leaf("KEN/adult", 49)
                .leaf("UGA/child", 31)
                .leaf("UGA/adult", 90)
                .wanted(
                        "KEN/child",
                        "KEN/adult",
                        "KEN/.*",
                        "UGA/child",
                        "UGA/adult",
                        "UGA/.*",
                        ".*/child",
                        ".*/adult",
                        ".*");
    }

    /** 12.5 % of 56. */
    private static Case withRate() {
        return rate(shelters(), 125, "KEN/child", "KEN/.*");
    }

    /** A share in tenths of a percent: (10 r - 5) N <= 10000 x < (10 r + 5) N, as two statements on the parts. */
    private static Case rate(Case to, long tenths, String part, String whole) {
        long lower = 10 * tenths - 5;
        long upper = 10 * tenths + 5;
        return to.known(0, FAR, new Multiple(10_000, part), new Multiple(-lower, whole))
                .known(-FAR, -1, new Multiple(10_000, part), new Multiple(-upper, whole));
    }

    private static final String[] HIDDEN = {"KEN/adult", ".*/child", ".*/adult", "UGA/child", "UGA/adult"};

    @Test
    void without_the_rate_the_few_are_hidden_well() {
        assertThat(shelters().naive(HIDDEN).broken().isEmpty()).isTrue();
    }

    @Test
    void the_rate_tells_the_few() {
        assertThat(withRate().naive(HIDDEN).range(withRate().leaves("KEN/child")))
                .isEqualTo(new Attacker.Range(7, 7));
    }

    @Test
    void the_rate_of_one_part_tells_the_other() {
        Case other = rate(shelters(), 875, "KEN/adult", "KEN/.*");
        assertThat(other.naive(HIDDEN).range(other.leaves("KEN/child"))).isEqualTo(new Attacker.Range(7, 7));
    }

    @Test
    void a_rate_whose_counts_are_not_all_shown_by_the_protector_is_not_shown() {
        assertThat(shelters().careful().broken().isEmpty()).isTrue();
        assertThat(shelters().shown()).doesNotContain("KEN/child", "KEN/adult").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void where_the_rate_is_known_from_elsewhere_the_number_of_all_is_hidden() {
        assertThat(withRate().careful().broken().isEmpty()).isTrue();
        assertThat(withRate().shown()).doesNotContain("KEN/.*", "KEN/adult");
    }
}
