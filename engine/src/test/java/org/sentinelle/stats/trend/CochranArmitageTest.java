package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

class CochranArmitageTest {
    private static final CochranArmitage TEST = new CochranArmitage(Alternative.TWO_SIDED);
    private static final long[] SMOKERS = {83, 90, 129, 70};
    private static final long[] PATIENTS = {86, 93, 136, 82};
    private static final double[] SCORES = {1, 2, 3, 4};

    @Test
    void gives_the_chi_square_that_fleiss_prints() {
        CochranArmitage.Result result = TEST.test(SMOKERS, PATIENTS, SCORES);

        assertThat(result.trend().statistic()).isCloseTo(8.2249, within(5e-5));
        assertThat(result.p()).isCloseTo(0.004132, within(5e-7));
        assertThat(result.total().statistic()).isCloseTo(12.6004, within(5e-5));
    }

    @Test
    void splits_the_total_into_trend_and_departure() {
        CochranArmitage.Result result = TEST.test(SMOKERS, PATIENTS, SCORES);

        assertThat(result.trend().statistic() + result.departure().statistic())
                .isCloseTo(result.total().statistic(), within(1e-12));
        assertThat(result.departure().df()).isEqualTo(2);
    }

    @Test
    void does_not_change_when_scores_are_moved_or_stretched_and_turns_round_with_them() {
        CochranArmitage.Result result = TEST.test(SMOKERS, PATIENTS, SCORES);

        assertThat(TEST.test(SMOKERS, PATIENTS, new double[] {2001, 2003, 2005, 2007})
                        .z())
                .isCloseTo(result.z(), within(1e-10));
        assertThat(TEST.test(SMOKERS, PATIENTS, new double[] {4, 3, 2, 1}).z()).isCloseTo(-result.z(), within(1e-12));
        assertThat(TEST.test(SMOKERS, PATIENTS, new double[] {0, 10, 20, 30})
                        .line()
                        .slope())
                .isCloseTo(result.line().slope() / 10, within(1e-15));
    }

    @Test
    void keeps_the_trend_when_a_group_is_split_in_two_with_one_score() {
        CochranArmitage.Result whole =
                TEST.test(new long[] {5, 9, 14}, new long[] {20, 20, 20}, new double[] {0, 1, 2});
        CochranArmitage.Result split =
                TEST.test(new long[] {5, 3, 6, 14}, new long[] {20, 8, 12, 20}, new double[] {0, 1, 1, 2});

        assertThat(split.z()).isCloseTo(whole.z(), within(1e-13));
        assertThat(split.departure().df()).isEqualTo(2);
    }

    @Test
    void has_the_line_pass_through_proportions_that_lie_on_one() {
        CochranArmitage.Result result =
                TEST.test(new long[] {1, 4, 30}, new long[] {10, 20, 100}, new double[] {0, 1, 2});

        assertThat(result.line().slope()).isCloseTo(0.1, within(1e-15));
        assertThat(result.line().at(2)).isCloseTo(0.3, within(1e-15));
        assertThat(result.departure().statistic()).isCloseTo(0, within(1e-12));
        assertThat(result.departure().p()).isCloseTo(1, within(1e-12));
    }

    @Test
    void adds_one_sided_probabilities_to_one() {
        double rise = new CochranArmitage(Alternative.GREATER)
                .test(SMOKERS, PATIENTS, SCORES)
                .p();
        double fall = new CochranArmitage(Alternative.LESS)
                .test(SMOKERS, PATIENTS, SCORES)
                .p();

        assertThat(rise + fall).isCloseTo(1, within(1e-15));
        assertThat(2 * fall).isCloseTo(TEST.test(SMOKERS, PATIENTS, SCORES).p(), within(1e-15));
    }

    @Test
    void refuses_what_has_no_trend() {
        double[] scores = {1, 2};
        assertThatThrownBy(() -> TEST.test(new long[] {0, 0}, new long[] {5, 5}, scores))
                .hasMessageContaining("some success");
        assertThatThrownBy(() -> TEST.test(new long[] {5, 5}, new long[] {5, 5}, scores))
                .hasMessageContaining("some failure");
        assertThatThrownBy(() -> TEST.test(new long[] {1, 2}, new long[] {5, 5}, new double[] {3, 3}))
                .hasMessageContaining("two different scores");
    }
}
