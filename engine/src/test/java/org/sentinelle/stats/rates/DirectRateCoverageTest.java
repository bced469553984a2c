package org.sentinelle.stats.rates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coverage of the limits for a directly standardised rate of three strata, summed over all their counts. */
@Tag("slow")
class DirectRateCoverageTest {
    private static final double LEVEL = 0.95;
    private static final double[] EXPOSURE = {4000, 1000, 500};
    private static final double[] STANDARD = {30, 25, 45};

    @Test
    void covers_as_often_as_the_page_says() {
        CoverageTable.assertStandIn("standardised-rate", rows());
    }

    static List<String> rows() {
        return Stream.of(
                        new double[] {1, 0.5, 0.3},
                        new double[] {3, 1, 0.5},
                        new double[] {5, 2, 2},
                        new double[] {12, 1, 0.2},
                        new double[] {1, 4, 8})
                .map(means -> CoverageTable.row(label(means), coverage(means)))
                .toList();
    }

    private static String label(double[] means) {
        return DoubleStream.of(means)
                .mapToObj(mean -> mean == Math.rint(mean) ? Integer.toString((int) mean) : Double.toString(mean))
                .collect(Collectors.joining(", "));
    }

    /** For each interval the probability that it holds the true rate, given that there is such an interval. */
    private static double[] coverage(double[] means) {
        double truth = DirectRate.of(means, EXPOSURE, STANDARD).rate();
        DirectRateInterval[] intervals = DirectRateInterval.values();
        double[] covered = new double[intervals.length];
        double[] given = new double[intervals.length];
        double[][] chances =
                Arrays.stream(means).mapToObj(CoverageTable::chances).toArray(double[][]::new);
        for (int x = 0; x < chances[0].length; x++) {
            for (int y = 0; y < chances[1].length; y++) {
                for (int z = 0; z < chances[2].length; z++) {
                    double chance = chances[0][x] * chances[1][y] * chances[2][z];
                    DirectRate direct = DirectRate.of(new double[] {x, y, z}, EXPOSURE, STANDARD);
                    for (int i = 0; i < intervals.length; i++) {
                        if (chance > 1e-10 && intervals[i].appliesTo(direct)) {
                            given[i] += chance;
                            covered[i] += chance * CoverageTable.holds(intervals[i].limits(direct, LEVEL), truth);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < intervals.length; i++) {
            covered[i] /= given[i];
        }
        return covered;
    }
}
