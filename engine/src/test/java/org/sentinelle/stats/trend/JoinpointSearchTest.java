package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class JoinpointSearchTest {
    private static final int N = 13;

    private static final class Sample {
        private final double[] t = new double[N];
        private final double[] y = new double[N];
        private final double[] w = new double[N];

        WeightedSeries series() {
            return new WeightedSeries(t, y, w);
        }

        /** The weighted residual sum of squares of lines that meet at these times. */
        double rss(List<Double> bends) {
            double[] scaled = new double[t.length];
            double[][] x = new double[t.length][bends.size() + 2];
            for (int i = 0; i < t.length; i++) {
                double root = Math.sqrt(w[i]);
                scaled[i] = root * y[i];
                x[i][0] = root;
                x[i][1] = root * (t[i] - t[0]);
                for (int k = 0; k < bends.size(); k++) {
                    x[i][k + 2] = root * Math.max(0, t[i] - bends.get(k));
                }
            }
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.setNoIntercept(true);
            regression.newSampleData(scaled, x);
            return regression.calculateResidualSumOfSquares();
        }
    }

    @Test
    void finds_the_best_of_all_joinpoints_on_observations() {
        SplittableRandom random = new SplittableRandom(21);
        for (int round = 0; round < 30; round++) {
            Sample sample = sample(random);
            JoinpointSearch search = new JoinpointSearch(1 + round % 3, 2, 1 + round % 2, false);
            for (int m = 1; m <= 3; m++) {
                List<List<Integer>> choices = choices(search, search.earliest(0), 0, m);
                List<Integer> best = choices.stream()
                        .min(Comparator.comparingDouble(c -> sample.rss(times(sample, c))))
                        .orElseThrow();
                List<Join> joins = search.best(sample.series(), m);
                assertThat(joins.stream().map(Join::left))
                        .as("seed 21, round %s", round)
                        .isEqualTo(best);
                double rss = sample.rss(times(sample, best));
                assertThat(JoinpointFit.of(sample.series(), joins).rss()).isCloseTo(rss, within(1e-10 * rss));
            }
        }
    }

    @Test
    void gives_the_outermost_joinpoints_that_F_does_not_reject() {
        Sample sample = sample(new SplittableRandom(8));
        JoinpointSearch search = new JoinpointSearch(2, 2, 2, false);
        double f = 5.117355;
        double rss = JoinpointFit.of(sample.series(), search.best(sample.series(), 1))
                .rss();
        double most = rss * (1 + f / (N - 4));
        List<Integer> kept = IntStream.rangeClosed(2, N - 3)
                .filter(at -> sample.rss(List.of(sample.t[at])) <= most)
                .boxed()
                .toList();
        assertThat(search.limits(sample.series(), 1, 0.95).get(0))
                .containsExactly(kept.get(0), kept.get(kept.size() - 1));
    }

    @Test
    void finds_joinpoints_between_observations_that_no_fine_grid_beats() {
        SplittableRandom random = new SplittableRandom(5);
        JoinpointSearch search = new JoinpointSearch(2, 2, 2, true);
        for (int round = 0; round < 20; round++) {
            Sample sample = sample(random);
            JoinpointFit one = JoinpointFit.of(sample.series(), search.best(sample.series(), 1));
            assertThat(one.rss())
                    .as("seed 5, round %s", round)
                    .isLessThanOrEqualTo(finest(sample, List.of()) + 1e-12)
                    .isCloseTo(sample.rss(List.of(one.joinpoint(0))), within(1e-10));
            JoinpointFit two = JoinpointFit.of(sample.series(), search.best(sample.series(), 2));
            assertThat(two.rss())
                    .as("seed 5, round %s", round)
                    .isCloseTo(sample.rss(List.of(two.joinpoint(0), two.joinpoint(1))), within(1e-10))
                    .isLessThanOrEqualTo(finest(sample, List.of(two.joinpoint(0))) + 1e-12);
        }
    }

    @Test
    void finds_joinpoints_between_observations_not_worse_than_on_them() {
        SplittableRandom random = new SplittableRandom(6);
        for (int m = 1; m <= 3; m++) {
            WeightedSeries series = sample(random).series();
            double on = JoinpointFit.of(series, new JoinpointSearch(2, 2, 2, false).best(series, m))
                    .rss();
            double between = JoinpointFit.of(series, new JoinpointSearch(2, 2, 2, true).best(series, m))
                    .rss();
            assertThat(between).isLessThanOrEqualTo(on);
        }
    }

    @Test
    void finds_bends_that_are_there() {
        double[] t = IntStream.range(1_990, 2_020).asDoubleStream().toArray();
        double[] y = new double[t.length];
        double[] w = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            y[i] = 3
                    + 0.1 * (t[i] - 1_990)
                    - 0.2 * Math.max(0, t[i] - 1_999.3)
                    + 0.3 * Math.max(0, t[i] - 2_011.6)
                    + 1e-9 * Math.cos(i);
            w[i] = 1;
        }
        WeightedSeries series = new WeightedSeries(t, y, w);
        JoinpointFit fit = JoinpointFit.of(series, new JoinpointSearch(2, 2, 2, true).best(series, 2));
        assertThat(fit.joinpoint(0)).isCloseTo(1_999.3, within(1e-7));
        assertThat(fit.joinpoint(1)).isCloseTo(2_011.6, within(1e-7));
        assertThat(fit.slope(2)).isCloseTo(0.2, within(1e-6));
        assertThat(fit.value(0, fit.joinpoint(0)))
                .as("lines meet")
                .isCloseTo(fit.value(1, fit.joinpoint(0)), within(1e-12));
        double weighted = (fit.slope(0) * 9.3 + fit.slope(1) * 12.3 + fit.slope(2) * 7.4) / 29;
        assertThat(fit.averageSlope(1_990, 2_019)).isCloseTo(weighted, within(1e-6));
    }

    @Test
    void says_how_many_joinpoints_there_is_room_for() {
        JoinpointSearch usual = new JoinpointSearch(2, 2, 2, false);
        assertThat(IntStream.of(4, 5, 6, 7, 9, 13).map(usual::room)).containsExactly(0, 1, 1, 2, 3, 5);
        assertThatThrownBy(() -> new JoinpointSearch(0, 2, 2, false)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The smallest sum with one more joinpoint, at least two observations from the ends and others. */
    private static double finest(Sample sample, List<Double> first) {
        double[] t = sample.t;
        int from = 2;
        if (!first.isEmpty()) {
            while (t[from] < first.get(0)) {
                from++;
            }
            from += 2;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= 400; step++) {
            List<Double> bends = new ArrayList<>(first);
            bends.add(t[from] + (t[N - 3] - t[from]) * step / 400);
            best = Math.min(best, sample.rss(bends));
        }
        return best;
    }

    private static Sample sample(SplittableRandom random) {
        Sample sample = new Sample();
        for (int i = 0; i < N; i++) {
            sample.t[i] = (i == 0 ? 2_000 : sample.t[i - 1]) + 0.5 + random.nextDouble();
            sample.y[i] = random.nextDouble() + 0.3 * Math.abs(i - 6);
            sample.w[i] = 0.5 + random.nextDouble();
        }
        return sample;
    }

    private static List<Double> times(Sample sample, List<Integer> observations) {
        return observations.stream().map(i -> sample.t[i]).toList();
    }

    private static List<List<Integer>> choices(JoinpointSearch search, int from, int join, int m) {
        if (join == m) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int at = from; at <= search.latest(join, m, N); at++) {
            for (List<Integer> rest : choices(search, at + search.apart(), join + 1, m)) {
                List<Integer> choice = new ArrayList<>(List.of(at));
                choice.addAll(rest);
                all.add(choice);
            }
        }
        return all;
    }
}
