package org.sentinelle.stats.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.robustness.CurveStatistics.Direction;

class SpecificationStatisticsTest {
    private static CurveStatistics curve(double[] b, double[] p, Direction direction) {
        return CurveStatistics.of(b, p, 0.05, direction);
    }

    @Test
    void the_sign_that_more_estimates_have_dominates() {
        double[] b = {-1, 2, 3, 4};
        double[] p = {0.01, 0.01, 0.2, 0.04};
        CurveStatistics dominant = curve(b, p, Direction.DOMINANT);
        assertThat(dominant.sign()).isEqualTo(1);
        assertThat(dominant.median()).isEqualTo(2.5);
        assertThat(dominant.shareOfSign()).isEqualTo(0.75);
        assertThat(dominant.shareSignificant()).isEqualTo(0.5);
        CurveStatistics negative = curve(b, p, Direction.NEGATIVE);
        assertThat(negative.shareOfSign()).isEqualTo(0.25);
        assertThat(negative.shareSignificant()).isEqualTo(0.25);
    }

    @Test
    void stouffers_z_of_equal_p_grows_with_the_root_of_their_number() {
        double z =
                curve(new double[] {1}, new double[] {0.05}, Direction.POSITIVE).stouffer();
        assertThat(z).isEqualTo(1.959963984540054, within(1e-12));
        double[] four = {0.05, 0.05, 0.05, 0.05};
        assertThat(curve(new double[] {1, 1, 1, 1}, four, Direction.POSITIVE).stouffer())
                .isEqualTo(2 * z, within(1e-12));
        assertThat(curve(new double[] {1, -1}, new double[] {0.05, 0.05}, Direction.POSITIVE)
                        .stouffer())
                .isZero();
        assertThat(curve(new double[] {1}, new double[] {0}, Direction.POSITIVE).stouffer())
                .isFinite();
    }

    @Test
    void a_model_without_an_estimate_or_a_p_does_not_count() {
        double[] b = {1, Double.NaN, 2, 3};
        double[] p = {0.5, 0.5, Double.NaN, 0.5};
        assertThat(curve(b, p, Direction.DOMINANT).count()).isEqualTo(2);
        assertThatThrownBy(() -> curve(new double[] {Double.NaN}, new double[] {1}, Direction.DOMINANT))
                .hasMessageContaining("No specification");
    }

    @Test
    void curves_as_extreme_as_the_datas_count_ties_with_them() {
        List<CurveStatistics> drawn = IntStream.of(-3, -2, -1, 0, 1, 2)
                .mapToObj(b -> curve(new double[] {b}, new double[] {0.5}, Direction.DOMINANT))
                .toList();
        CurveStatistics seen = curve(new double[] {2}, new double[] {0.01}, Direction.DOMINANT);
        JointTest test = new JointTest(seen, drawn, Direction.DOMINANT);
        assertThat(test.median().count()).isEqualTo(3);
        assertThat(test.median().share()).isEqualTo(0.5);
        assertThat(test.median().p()).isEqualTo(4.0 / 7);
        assertThat(test.shareSignificant().count()).isZero();
        assertThat(new JointTest(seen, drawn, Direction.POSITIVE).median().count())
                .isEqualTo(1);
    }

    @Test
    void a_draw_is_the_same_whenever_it_is_made_and_another_one_for_another_number() {
        ResampledRows rows = ResampledRows.ofRows(40, 7);
        assertThat(rows.bootstrap(12).row()).isEqualTo(rows.bootstrap(12).row()).hasSize(40);
        assertThat(rows.bootstrap(12).row()).isNotEqualTo(rows.bootstrap(13).row());
        assertThat(rows.bootstrap(12).row())
                .isNotEqualTo(ResampledRows.ofRows(40, 8).bootstrap(12).row());
    }

    @Test
    void groups_are_drawn_whole_and_know_how_often_they_came_before() {
        int[] group = {0, 1, 0, 2, 1, 2, 2};
        ResampledRows rows = new ResampledRows(group, 3, 1);
        for (int draw = 0; draw < 20; draw++) {
            ResampledRows.Drawn drawn = rows.bootstrap(draw);
            for (int g = 0; g < 3; g++) {
                int of = g;
                long times = IntStream.range(0, drawn.row().length)
                        .filter(i -> group[drawn.row()[i]] == of)
                        .count();
                long size = Arrays.stream(group).filter(v -> v == of).count();
                assertThat(times % size).isZero();
            }
            assertThat(Arrays.stream(drawn.copy()).max().orElse(0)).isBetween(0, 2);
        }
    }

    @Test
    void a_permutation_stays_within_its_groups_and_leaves_out_who_takes_no_part() {
        int[] group = {0, 1, 0, 1, 0, 1, 0, 1};
        boolean[] takesPart = {true, true, true, true, true, true, false, true};
        boolean moved = false;
        for (int draw = 0; draw < 20; draw++) {
            int[] from = new ResampledRows(group, 2, 3).permutation(draw, takesPart);
            assertThat(from).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
            assertThat(from[6]).isEqualTo(6);
            for (int i = 0; i < from.length; i++) {
                assertThat(group[from[i]]).isEqualTo(group[i]);
                moved |= from[i] != i;
            }
        }
        assertThat(moved).isTrue();
    }

    @Test
    void every_permutation_of_three_comes_about_as_often() {
        int[] counts = new int[27];
        ResampledRows rows = ResampledRows.together(3, 5);
        for (int draw = 0; draw < 6000; draw++) {
            int[] from = rows.permutation(draw, new boolean[] {true, true, true});
            counts[9 * from[0] + 3 * from[1] + from[2]]++;
        }
        assertThat(Arrays.stream(counts).filter(c -> c > 0).boxed()).hasSize(6).allMatch(c -> c > 900 && c < 1100);
    }
}
