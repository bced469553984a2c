package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.stats.Limits;

/** How often 95 percent intervals of joinpoints and percent changes hold the truth: the table in the method's page. */
@Tag("slow")
class JoinpointCoverageTest {
    private static final int ROUNDS = 2_000;
    private static final double LEVEL = 0.95;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Log values that rise by 0.06 a year and from a year in the middle change by less, with normal or Poisson errors. */
    private record Scenario(int n, double bend, double count) {
        int at() {
            return n / 2;
        }

        double mean(double t) {
            return 0.06 * t - bend * Math.max(0, t - at());
        }

        WeightedSeries draw(SplittableRandom random) {
            double[] t = new double[n];
            double[] y = new double[n];
            double[] w = new double[n];
            Arrays.fill(w, 1);
            for (int i = 0; i < n; i++) {
                t[i] = i;
                double u = random.nextDouble(1e-12, 1);
                y[i] = count == 0
                        ? mean(i) + 0.1 * NORMAL.inverseCumulativeProbability(u)
                        : Math.log(PoissonDistribution.of(count * Math.exp(mean(i)))
                                .inverseCumulativeProbability(u));
            }
            return new WeightedSeries(t, y, w);
        }

        String errors() {
            return count == 0 ? "normal, sd 0.1" : String.format(Locale.ROOT, "counts from %.0f a year", count);
        }
    }

    private static final class Counts {
        int on;
        int between;
        int rightNumber;
        int lastSlope;
        int lastSlopeAfterBic;
        int averageAfterBic;
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(15, 25, 35)
                .flatMap(n -> Stream.of(
                        new Scenario(n, 0, 0),
                        new Scenario(n, 0.06, 0),
                        new Scenario(n, 0.12, 0),
                        new Scenario(n, 0.12, 30)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_page_tells_how_often_intervals_hold_the_truth(Scenario scenario) throws IOException {
        SplittableRandom random =
                new SplittableRandom(1_980 + scenario.n() + Math.round(100 * scenario.bend() + scenario.count()));
        Counts counts = new Counts();
        for (int round = 0; round < ROUNDS; round++) {
            count(scenario, scenario.draw(random), counts);
        }
        assertThat(page()).as("2000 rounds, seed in the test").contains(row(scenario, counts));
    }

    private static void count(Scenario scenario, WeightedSeries series, Counts counts) {
        JoinpointSearch search = new JoinpointSearch(2, 2, 2, false);
        List<JoinpointFit> fits = new ArrayList<>();
        for (int m = 0; m <= Math.min(3, (scenario.n() - 2) / 5); m++) {
            fits.add(JoinpointFit.of(series, search.best(series, m)));
        }
        List<Integer> range = search.limits(series, 1, LEVEL).get(0);
        counts.on += range.get(0) <= scenario.at() && scenario.at() <= range.get(1) ? 1 : 0;
        JoinpointSearch anywhere = new JoinpointSearch(2, 2, 2, true);
        JoinpointFit between = JoinpointFit.of(series, anywhere.best(series, 1));
        counts.between += holdsBetween(anywhere, series, between, scenario.at()) ? 1 : 0;
        double last = 0.06 - scenario.bend();
        counts.lastSlope += holdsLastSlope(fits.get(1), last) ? 1 : 0;
        JoinpointFit chosen =
                fits.stream().min(Comparator.comparingDouble(JoinpointFit::bic)).orElseThrow();
        counts.rightNumber += chosen.joins().size() == (scenario.bend() == 0 ? 0 : 1) ? 1 : 0;
        counts.lastSlopeAfterBic += holdsLastSlope(chosen, last) ? 1 : 0;
        double end = scenario.n() - 1.0;
        double average = scenario.mean(end) / end;
        counts.averageAfterBic +=
                holds(chosen, chosen.averageSlope(0, end), chosen.standardErrorOfAverageSlope(0, end), average) ? 1 : 0;
    }

    private static boolean holdsBetween(JoinpointSearch search, WeightedSeries series, JoinpointFit fit, double truth) {
        Double error = fit.standardErrorOfJoinpoint(0);
        if (error != null) {
            return holds(fit, fit.joinpoint(0), error, truth);
        }
        List<Integer> range = search.limits(series, 1, LEVEL).get(0);
        return range.get(0) <= truth && truth <= range.get(1);
    }

    private static boolean holdsLastSlope(JoinpointFit fit, double truth) {
        int segment = fit.joins().size();
        return holds(fit, fit.slope(segment), fit.standardErrorOfSlope(segment), truth);
    }

    private static boolean holds(JoinpointFit fit, double estimate, double error, double truth) {
        Limits limits = fit.interval(estimate, error, LEVEL);
        return limits.low() <= truth && truth <= limits.high();
    }

    private static String row(Scenario scenario, Counts counts) {
        boolean straight = scenario.bend() == 0;
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.2f | %s | %s | %s | %s | %s | %s |",
                scenario.n(),
                scenario.errors(),
                scenario.bend(),
                straight ? "-" : percent(counts.on),
                straight ? "-" : percent(counts.between),
                percent(counts.rightNumber),
                straight ? "-" : percent(counts.lastSlope),
                percent(counts.lastSlopeAfterBic),
                percent(counts.averageAfterBic));
    }

    private static String percent(int count) {
        return String.format(Locale.ROOT, "%.0f%%", 100.0 * count / ROUNDS);
    }

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "joinpoint.md"));
    }
}
