package org.sentinelle.stats.rates;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Limits;

/** Coverage of the limits for ratios of Poisson means, summed over all pairs of counts. */
@Tag("slow")
class RateRatioCoverageTest {
    private static final double LEVEL = 0.95;

    private record Means(int first, int second) {
        String label() {
            return first + " and " + second;
        }

        double ratio() {
            return first / (double) second;
        }
    }

    @FunctionalInterface
    private interface PairLimits {
        Limits limits(int x, int y);
    }

    @Test
    void covers_as_often_as_the_page_of_rate_ratios_says() {
        CoverageTable.assertStandIn("rate-ratio", rateRows());
    }

    @Test
    void covers_as_often_as_the_page_of_ratios_of_counts_says() {
        CoverageTable.assertStandIn("ratio-of-counts", countRows());
    }

    static List<String> rateRows() {
        return Stream.of(new Means(2, 2), new Means(2, 8), new Means(5, 5), new Means(10, 10), new Means(20, 5))
                .map(means -> CoverageTable.row(
                        means.label(),
                        coverage(means, false, of(RateRatioInterval.EXACT)),
                        coverage(means, false, of(RateRatioInterval.MID_P)),
                        coverage(means, true, of(RateRatioInterval.LOG)),
                        withoutEvents(means)))
                .toList();
    }

    static List<String> countRows() {
        return Stream.of(new Means(3, 10), new Means(10, 3), new Means(10, 10), new Means(5, 40), new Means(40, 5))
                .map(means -> CoverageTable.row(
                        means.label(),
                        coverage(means, true, of(CountRatioInterval.DELTA_LOG)),
                        coverage(means, true, of(CountRatioInterval.DELTA)),
                        coverage(means, true, of(CountRatioInterval.FIELLER)),
                        coverage(means, false, of(CountRatioInterval.EXACT)),
                        withoutEvents(means)))
                .toList();
    }

    /** Equal exposures: those of the two rates cancel out of the coverage. */
    private static PairLimits of(RateRatioInterval interval) {
        return (x, y) -> interval.limits(new TwoRates(x, 1, y, 1), LEVEL);
    }

    private static PairLimits of(CountRatioInterval interval) {
        return (x, y) -> interval.limits(x, y, LEVEL);
    }

    /** Of all pairs of counts, or of those in which neither is 0. */
    private static double coverage(Means means, boolean withEvents, PairLimits interval) {
        double[] first = CoverageTable.chances(means.first());
        double[] second = CoverageTable.chances(means.second());
        double covered = 0;
        double all = 0;
        for (int x = withEvents ? 1 : 0; x < first.length; x++) {
            for (int y = withEvents ? 1 : 0; y < second.length; y++) {
                double chance = first[x] * second[y];
                all += chance;
                covered += chance * CoverageTable.holds(interval.limits(x, y), means.ratio());
            }
        }
        return covered / all;
    }

    private static double withoutEvents(Means means) {
        return 1 - (1 - Math.exp(-means.first())) * (1 - Math.exp(-means.second()));
    }
}
