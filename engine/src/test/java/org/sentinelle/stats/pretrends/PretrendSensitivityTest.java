package org.sentinelle.stats.pretrends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.pretrends.PretrendSensitivity.Interval;
import org.sentinelle.stats.pretrends.PretrendSensitivity.Settings;
import org.sentinelle.stats.pretrends.RobustSet.Search;
import org.sentinelle.stats.pretrends.Trends.Restriction;

class PretrendSensitivityTest {
    private static final double[][] V = {
        {4, 1.5, 0.5, 0.3}, {1.5, 3, 0.8, 0.4}, {0.5, 0.8, 2.5, 1.2}, {0.3, 0.4, 1.2, 3.5}
    };

    @Test
    void parallel_trends_leave_the_usual_interval() {
        RobustSet usual =
                of(Restriction.RELATIVE_MAGNITUDES, Interval.CONDITIONAL, 0.95).parallel();
        RobustSet none =
                of(Restriction.RELATIVE_MAGNITUDES, Interval.CONDITIONAL, 0.95).at(0);
        assertThat(none.low()).isEqualTo(usual.low(), within(1e-7));
        assertThat(none.high()).isEqualTo(usual.high(), within(1e-7));
    }

    @ParameterizedTest
    @EnumSource(Restriction.class)
    void a_wider_restriction_gives_a_wider_interval_around_a_wider_identified_set(Restriction restriction) {
        PretrendSensitivity sensitivity = of(restriction, Interval.CONDITIONAL, 0.95);
        RobustSet narrow = sensitivity.at(4);
        RobustSet wide = sensitivity.at(8);
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
        assertThat(narrow.identifiedLow()).isBetween(narrow.low(), narrow.identifiedHigh());
        assertThat(wide.identifiedHigh()).isBetween(narrow.identifiedHigh(), wide.high());
    }

    @Test
    void the_hybrid_interval_lies_near_the_conditional_one_and_is_the_same_each_time() {
        PretrendSensitivity hybrid = of(Restriction.RELATIVE_MAGNITUDES, Interval.HYBRID, 0.95);
        RobustSet conditional =
                of(Restriction.RELATIVE_MAGNITUDES, Interval.CONDITIONAL, 0.95).at(1);
        RobustSet first = hybrid.at(1);
        assertThat(first).isEqualTo(hybrid.at(1));
        assertThat(first.low()).isEqualTo(conditional.low(), within(1.0));
        assertThat(first.high()).isEqualTo(conditional.high(), within(1.0));
    }

    @Test
    void units_of_the_outcome_change_nothing_else() {
        double unit = 1e6;
        double[][] v = IntStream.range(0, V.length)
                .mapToObj(i -> IntStream.range(0, V.length)
                        .mapToDouble(j -> V[i][j] * unit * unit)
                        .toArray())
                .toArray(double[][]::new);
        EventEstimates large = new EventEstimates(new double[] {-1 * unit, 1 * unit, 12 * unit, 9 * unit}, v, 2);
        Settings settings = new Settings(Restriction.RELATIVE_MAGNITUDES, Interval.CONDITIONAL, 0.95, 0, 1);
        RobustSet set = new PretrendSensitivity(large, large.mean(), settings).at(1);
        RobustSet small = new PretrendSensitivity(study(), study().mean(), settings).at(1);
        assertThat(set.low() / unit).isEqualTo(small.low(), within(1e-6));
        assertThat(set.high() / unit).isEqualTo(small.high(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Restriction.class)
    void at_the_breakdown_value_zero_is_about_to_be_let_in(Restriction restriction) {
        PretrendSensitivity sensitivity = of(restriction, Interval.CONDITIONAL, 0.95);
        double breakdown = sensitivity.breakdown();
        assertThat(breakdown).isPositive().isFinite();
        assertThat(sensitivity.at(breakdown * 0.99).low()).isPositive();
        assertThat(sensitivity.at(breakdown * 1.01).low()).isNegative();
    }

    @Test
    void nothing_breaks_down_where_zero_is_not_ruled_out_to_begin_with() {
        EventEstimates weak = new EventEstimates(new double[] {-1, 1, 2, 1}, V, 2);
        Settings settings = new Settings(Restriction.SMOOTHNESS, Interval.FIXED_LENGTH, 0.95, 0, 1);
        assertThat(new PretrendSensitivity(weak, weak.only(0), settings).breakdown())
                .isZero();
    }

    @Test
    void a_fixed_length_interval_is_no_longer_than_that_of_any_other_weights() {
        EventEstimates study = study();
        double[] l = study.mean();
        FixedLength shortest = FixedLength.of(study, l, 0.7, 0.95);
        LassoPath path = new LassoPath(study, l);
        for (double x = -3; x <= 3; x += 0.01) {
            double[] weights = {x};
            double sd = Math.sqrt(study.variance(path.weights(weights)));
            double half = sd * FoldedNormal.quantile(0.95, 0.7 * path.bias(weights) / sd);
            assertThat(half).isGreaterThanOrEqualTo(shortest.half() - 1e-12);
        }
    }

    @Test
    void weights_leave_straight_lines_out_and_bias_is_what_bends_make_of_them() {
        EventEstimates study = study();
        LassoPath path = new LassoPath(study, study.mean());
        double[] x = {0.4};
        double[] v = path.weights(x);
        assertThat(v[0] * -2 + v[1] * -1 + v[2] + v[3] * 2).isZero();
        // bends of 1 in the periods before, of and after the reference period, the line into it being flat
        double before = Math.abs(v[0] * 1);
        double at = Math.abs(v[2] * 1 + v[3] * 2);
        double after = Math.abs(v[3] * 1);
        assertThat(path.bias(x)).isEqualTo(before + at + after, within(1e-12));
    }

    @Test
    void tails_far_out_are_those_of_the_normal() {
        assertThat(NormalTail.above(1.96, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(0.024997895, within(1e-9));
        assertThat(NormalTail.above(1, -1, 2)).isEqualTo(0.1359051 / 0.8185946, within(1e-6));
        // the tail beyond z is nearly exponential: P(Z > z + a / z | Z > z) = exp(-a) (1 - (a + a^2/2) / z^2 + ...)
        assertThat(NormalTail.above(100.01, 100, Double.POSITIVE_INFINITY))
                .isEqualTo(Math.exp(-1) * (1 - 1.5e-4), within(1e-7));
        assertThat(NormalTail.above(-100, -100.01, -99)).isEqualTo(1, within(1e-12));
        assertThat(NormalTail.above(3, 3, 3)).isZero();
    }

    @Test
    void far_tails_join_near_ones() {
        double near = NormalTail.above(30.02, 29.999, Double.POSITIVE_INFINITY);
        double far = NormalTail.above(30.021, 30.0, Double.POSITIVE_INFINITY);
        assertThat(far / near).isBetween(0.97, 1.03);
    }

    @Tag("slow")
    @Test
    void the_true_effect_is_held_as_often_as_said() {
        double[] truth = {-2, 1, 4, 2};
        Search search = new Search(0.9, 0, 1);
        Random random = new Random(4);
        EventEstimates centre = new EventEstimates(truth, V, 2);
        // changes: 3, -1 before; 2 and -2 after add up to less than 3 each
        double[] delta = {-2, 1, 2, 0};
        double theta = truth[2] - delta[2];
        assertThat(share(400, i -> {
                    EventEstimates drawn = drawn(truth, random);
                    return RobustSet.holds(
                            theta,
                            drawn,
                            centre.only(0),
                            Trends.under(Restriction.RELATIVE_MAGNITUDES, 1, drawn),
                            search);
                }))
                .isGreaterThan(0.87);
        // bends of delta: -4, 3, -4
        assertThat(share(4_000, i -> {
                    FixedLength fixed = FixedLength.of(drawn(truth, random), centre.only(0), 4, 0.9);
                    return fixed.low() <= theta && theta <= fixed.high();
                }))
                .isBetween(0.88, 0.97);
    }

    private static double share(int times, IntPredicate held) {
        return IntStream.range(0, times).filter(held).count() / (double) times;
    }

    private static EventEstimates drawn(double[] mean, Random random) {
        double[][] root =
                new CholeskyDecomposition(new Array2DRowRealMatrix(V)).getL().getData();
        double[] b = mean.clone();
        double[] z = random.doubles(b.length).map(u -> random.nextGaussian()).toArray();
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k <= i; k++) {
                b[i] += root[i][k] * z[k];
            }
        }
        return new EventEstimates(b, V, 2);
    }

    private static PretrendSensitivity of(Restriction restriction, Interval interval, double level) {
        EventEstimates study = study();
        return new PretrendSensitivity(study, study.mean(), new Settings(restriction, interval, level, 1000, 1));
    }

    private static EventEstimates study() {
        return new EventEstimates(new double[] {-1, 1, 12, 9}, V, 2);
    }
}
