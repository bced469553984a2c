package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Coverage of the limits for a Poisson mean, summed over all counts. */
class PoissonRateCoverageTest {
    private static final double[] MEANS = {0.5, 1, 2, 5, 10, 50};

    @Test
    void covers_as_often_as_the_page_of_rates_says() {
        CoverageTable.assertStandIn("rate", rows(0.95));
    }

    @Test
    void covers_as_often_as_the_page_of_standardised_ratios_says() {
        CoverageTable.assertStandIn("smr", rows(0.9));
    }

    @Test
    void rejects_a_true_ratio_of_one_as_often_as_the_page_says() {
        CoverageTable.assertStandIn("smr", sizes());
    }

    @Test
    void exact_limits_never_cover_less_than_their_level() {
        assertThat(DoubleStream.iterate(0.05, m -> m < 30, m -> m + 0.05)
                        .map(m -> coverage(PoissonInterval.GARWOOD, m, 0.95))
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.95 - 1e-8);
    }

    static List<String> rows(double level) {
        return DoubleStream.of(MEANS)
                .mapToObj(mean -> CoverageTable.row(
                        plain(mean),
                        Arrays.stream(PoissonInterval.values())
                                .mapToDouble(interval -> coverage(interval, mean, level))
                                .toArray()))
                .toList();
    }

    static List<String> sizes() {
        return DoubleStream.of(MEANS)
                .mapToObj(mean -> CoverageTable.row(
                        plain(mean) + " expected",
                        size(mean, PoissonTest::exactP),
                        size(mean, PoissonTest::midP),
                        size(mean, PoissonTest::byarP)))
                .toList();
    }

    private interface TwoSidedTest {
        double p(int x, double mean);
    }

    private static double size(double mean, TwoSidedTest test) {
        double[] chances = CoverageTable.chances(mean);
        double rejected = 0;
        for (int x = 0; x < chances.length; x++) {
            rejected += test.p(x, mean) < 0.05 ? chances[x] : 0;
        }
        return rejected;
    }

    private static double coverage(PoissonInterval interval, double mean, double level) {
        double[] chances = CoverageTable.chances(mean);
        double covered = 0;
        for (int x = 0; x < chances.length; x++) {
            covered += chances[x] * CoverageTable.holds(interval.limits(x, level), mean);
        }
        return covered;
    }

    private static String plain(double mean) {
        return mean == Math.rint(mean) ? Integer.toString((int) mean) : Double.toString(mean);
    }
}
