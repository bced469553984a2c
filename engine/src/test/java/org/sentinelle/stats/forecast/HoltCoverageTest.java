package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often Holt's prediction intervals hold what comes, for series whose making is known; the table is on the page. */
@Tag("slow")
class HoltCoverageTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int RUNS = 2000;
    private static final int[] LENGTHS = {10, 15, 20, 30, 60};
    private static final int[] STEPS = {1, 3, 5};
    private static final Holt.State START = new Holt.State(100, 1);
    private static final Holt TRUE = new Holt(0.5, 0.2, 1, START);

    /** A way to draw a series, and how it is named on the page. */
    private record Source(String name, Function<SplittableRandom, double[]> draw) {}

    /** A way to fit, and how it is named on the page. */
    private record Fitting(String name, Function<double[], HoltFit> fit) {}

    @Test
    void the_page_shows_how_often_the_intervals_hold() throws IOException {
        Fitting known = new Fitting("all known", TRUE::fit);
        Fitting smoothing = new Fitting(
                "alpha, beta estimated, start known",
                y -> new HoltEstimator(null, null, 1, START).estimate(y).fit(y));
        Fitting automatic = new Fitting(
                "alpha, beta estimated, automatic start",
                y -> new HoltEstimator(null, null, 1, Holt.State.of(y))
                        .estimate(y)
                        .fit(y));
        String page =
                Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "holt.md"));
        for (int n : LENGTHS) {
            Source trend = new Source("local trend", random -> localTrend(random, n));
            Source line = new Source("line with noise", random -> line(random, n));
            Source counts = new Source("rising counts", random -> counts(random, n));
            for (Fitting fitting : List.of(known, smoothing, automatic)) {
                assertThat(page).contains(row(trend, fitting, n));
            }
            assertThat(page).contains(row(line, automatic, n));
            assertThat(page).contains(row(counts, automatic, n));
        }
    }

    private static String row(Source source, Fitting fitting, int n) {
        SplittableRandom random = new SplittableRandom(1957);
        int[] held = new int[STEPS.length];
        for (int run = 0; run < RUNS; run++) {
            double[] y = source.draw().apply(random);
            HoltFit fit = fitting.fit().apply(Arrays.copyOf(y, n));
            for (int i = 0; i < STEPS.length; i++) {
                double came = y[n + STEPS[i] - 1];
                Forecast forecast = fit.forecast(STEPS[i], 0.95);
                held[i] += forecast.limits().low() <= came
                                && came <= forecast.limits().high()
                        ? 1
                        : 0;
            }
        }
        return "| " + source.name() + " | " + fitting.name() + " | " + n + " | "
                + Math.round(100.0 * held[0] / RUNS) + " | " + Math.round(100.0 * held[1] / RUNS) + " | "
                + Math.round(100.0 * held[2] / RUNS) + " |";
    }

    /** Errors of one variance drive level and trend as the method assumes. */
    private static double[] localTrend(SplittableRandom random, int n) {
        double[] y = new double[n + 5];
        double level = START.level();
        double trend = START.trend();
        for (int t = 0; t < y.length; t++) {
            double e = normal(random);
            y[t] = level + trend + e;
            level += trend + TRUE.alpha() * e;
            trend += TRUE.alpha() * TRUE.beta() * e;
        }
        return y;
    }

    private static double[] line(SplittableRandom random, int n) {
        return IntStream.rangeClosed(1, n + 5)
                .mapToDouble(t -> START.level() + START.trend() * t + normal(random))
                .toArray();
    }

    /** Poisson counts whose mean rises from 6 by 5 percent a step. */
    private static double[] counts(SplittableRandom random, int n) {
        return IntStream.range(0, n + 5)
                .mapToDouble(t -> poisson(random, 6 * Math.pow(1.05, t)))
                .toArray();
    }

    private static double normal(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(random.nextDouble());
    }

    private static int poisson(SplittableRandom random, double mean) {
        double u = random.nextDouble();
        double p = Math.exp(-mean);
        int k = 0;
        for (double below = p; u > below && p > 0; below += p) {
            k++;
            p *= mean / k;
        }
        return k;
    }
}
