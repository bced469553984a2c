package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.trend.IntervalMannKendall.Verdict;

class IntervalMannKendallTest {
    private static final MannKendall TWO_SIDED = new MannKendall(Alternative.TWO_SIDED, true, false);
    private static final double ALPHA = 0.05;

    @Test
    void is_the_plain_test_where_bounds_are_points() {
        double[] x = {3, 1, 2, 2, 5, 4, 7};
        IntervalMannKendall range = IntervalMannKendall.of(x, x);
        KendallScore score = KendallScore.of(x);
        assertThat(range)
                .isEqualTo(
                        new IntervalMannKendall(x.length, score.s(), score.s(), 0, score.variance(), score.variance()));
    }

    @Test
    void holds_the_score_and_the_variance_of_every_whole_number_series_within_the_bounds() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] low = random.ints(6, 0, 5).asDoubleStream().toArray();
            double[] high = low.clone();
            for (int i = 0; i < high.length; i++) {
                high[i] += random.nextInt(3);
            }
            IntervalMannKendall range = IntervalMannKendall.of(low, high);
            for (double[] x : everySeries(low, high)) {
                KendallScore score = KendallScore.of(x);
                assertThat(score.s()).as("S, seed %d", seed).isBetween(range.sLow(), range.sHigh());
                assertThat(score.variance())
                        .as("variance, seed %d", seed)
                        .isBetween(range.varianceLow() - 1e-9, range.varianceHigh() + 1e-9);
            }
        }
    }

    @Test
    void never_gives_a_verdict_that_a_series_within_the_bounds_contradicts() {
        for (Alternative alternative : Alternative.values()) {
            MannKendall test = new MannKendall(alternative, true, false);
            for (long seed = 0; seed < 60; seed++) {
                Random random = new Random(seed);
                double[] low = new double[7];
                double[] high = new double[7];
                for (int i = 0; i < low.length; i++) {
                    low[i] = (seed % 3 - 1) * 2 * i + random.nextInt(3);
                    high[i] = low[i] + random.nextInt(3);
                }
                Verdict verdict = IntervalMannKendall.of(low, high).verdict(test, ALPHA);
                for (double[] x : everySeries(low, high)) {
                    assertThat(verdict).as("%s, seed %d", alternative, seed).isIn(Verdict.UNDECIDED, of(x, test));
                }
            }
        }
    }

    @Test
    void counts_a_pair_that_touches_as_no_worse_than_equal() {
        IntervalMannKendall range = IntervalMannKendall.of(new double[] {0, 4}, new double[] {4, 4});
        assertThat(range.sLow()).isZero();
        assertThat(range.sHigh()).isEqualTo(1);
        assertThat(range.undecidedPairs()).isEqualTo(1);
    }

    @Test
    void sees_a_rise_through_small_censored_counts_at_its_beginning() {
        double[] low = {0, 0, 7, 9, 12, 15, 14, 20, 22, 30};
        double[] high = {4, 4, 7, 9, 12, 15, 14, 20, 22, 30};
        assertThat(IntervalMannKendall.of(low, high).verdict(TWO_SIDED, ALPHA)).isEqualTo(Verdict.INCREASING);
    }

    @Test
    void stays_undecided_where_every_count_is_censored() {
        double[] low = new double[8];
        double[] high = {4, 4, 4, 4, 4, 4, 4, 4};
        assertThat(IntervalMannKendall.of(low, high).verdict(TWO_SIDED, ALPHA)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void finds_no_evidence_where_one_open_pair_cannot_change_a_balanced_series() {
        double[] low = {5, 9, 4, 8, 5.5, 7, 3, 8.5};
        double[] high = {5, 9, 4, 8, 7.5, 7, 3, 8.5};
        assertThat(IntervalMannKendall.of(low, high).verdict(TWO_SIDED, ALPHA)).isEqualTo(Verdict.NO_EVIDENCE);
    }

    private static Verdict of(double[] x, MannKendall test) {
        if (!(KendallScore.of(x).variance() > 0)) {
            return Verdict.NO_EVIDENCE;
        }
        MannKendall.Result result = test.test(x);
        if (!(result.p() < ALPHA)) {
            return Verdict.NO_EVIDENCE;
        }
        return result.score().s() > 0 ? Verdict.INCREASING : Verdict.DECREASING;
    }

    private static List<double[]> everySeries(double[] low, double[] high) {
        List<double[]> series = new ArrayList<>();
        series.add(low.clone());
        for (int i = 0; i < low.length; i++) {
            List<double[]> more = new ArrayList<>();
            for (double[] x : series) {
                for (double value = low[i]; value <= high[i]; value++) {
                    double[] copy = x.clone();
                    copy[i] = value;
                    more.add(copy);
                }
            }
            series = more;
        }
        return series;
    }
}
