package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.trend.BreakDateInterval.Range;

/** How often 95 percent intervals of breaks and segments hold the truth: the table in the method's page. */
@Tag("slow")
class BreakpointsCoverageTest {
    private static final int ROUNDS = 4_000;
    private static final double LEVEL = 0.95;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A shift by some standard deviations after two fifths of n observations. */
    private record Scenario(int n, double shift) {
        int last() {
            return 2 * n / 5;
        }

        SeriesPoints draw(SplittableRandom random) {
            double[] t = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                t[i] = i + 1;
                y[i] = NORMAL.inverseCumulativeProbability(random.nextDouble(1e-12, 1)) + (i < last() ? 0 : shift);
            }
            return new SeriesPoints(t, y);
        }
    }

    /** What is counted over the rounds. */
    private static final class Counts {
        int dateHeld;
        int lengths;
        int rightNumber;
        int meanHeld;
        int meanHeldAfterBic;
        int supF;
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(50, 100)
                .flatMap(n -> Stream.of(0.0, 1.0, 1.5, 2.0, 3.0).map(s -> new Scenario(n, s)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_page_tells_how_often_intervals_hold_the_truth(Scenario scenario) throws IOException {
        SplittableRandom random = new SplittableRandom(2_003 + scenario.n() + Math.round(10 * scenario.shift()));
        BaiPerron search = new BaiPerron(SegmentModel.MEAN, (int) Math.floor(0.15 * scenario.n()));
        double critical = critical(0.15);
        Counts counts = new Counts();
        for (int round = 0; round < ROUNDS; round++) {
            count(scenario, search, scenario.draw(random), counts);
            counts.supF += ChowTest.largest(search, scenario.draw(random)).chi() > critical ? 1 : 0;
        }
        assertThat(page()).as("4000 rounds, seed in the test").contains(row(scenario, counts));
    }

    private static void count(Scenario scenario, BaiPerron search, SeriesPoints points, Counts counts) {
        List<Partition> partitions = search.partitions(points, 5);
        Partition one = partitions.get(1);
        Range range = new BreakDateInterval(LEVEL, true, true).around(one, points, 0);
        counts.dateHeld += range.low() <= scenario.last() && scenario.last() <= range.high() ? 1 : 0;
        counts.lengths += (int) Math.min(scenario.n(), range.high() - range.low());
        counts.meanHeld += holdsFirstMean(one) ? 1 : 0;
        Partition chosen = partitions.stream()
                .min(Comparator.comparingDouble(Partition::bic))
                .orElseThrow();
        counts.rightNumber += chosen.breaks().size() == (scenario.shift() == 0 ? 0 : 1) ? 1 : 0;
        counts.meanHeldAfterBic += holdsFirstMean(chosen) ? 1 : 0;
    }

    /** Whether the interval of the first segment holds the mean of the first observation, 0. */
    private static boolean holdsFirstMean(Partition partition) {
        SegmentFit first = partition.segments().get(0);
        Limits limits = first.interval(first.meanCoefficient(), LEVEL);
        return limits.low() <= 0 && 0 <= limits.high();
    }

    private static double critical(double share) {
        BridgeSupremum supremum = new BridgeSupremum(share);
        double low = 0;
        double high = 50;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (supremum.survival(middle) > 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static String row(Scenario scenario, Counts counts) {
        String date = scenario.shift() == 0
                ? "- | -"
                : percent(counts.dateHeld) + " | "
                        + String.format(Locale.ROOT, "%.0f", (double) counts.lengths / ROUNDS);
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %s | %s | %s | %s | %s |",
                scenario.n(),
                scenario.shift(),
                date,
                percent(counts.rightNumber),
                scenario.shift() == 0 ? "-" : percent(counts.meanHeld),
                percent(counts.meanHeldAfterBic),
                percent(counts.supF));
    }

    private static String percent(int count) {
        return String.format(Locale.ROOT, "%.0f%%", 100.0 * count / ROUNDS);
    }

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "breakpoints-bai-perron.md"));
    }
}
