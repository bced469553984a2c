package org.sentinelle.stats.absorb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long Poisson pseudo-maximum likelihood takes with three absorbed effects on a million pairs. It runs when it is named:
 * {@code -Dtest=PpmlBenchmark}; where R is installed its {@code glm}, with a dummy a level, is timed on a small sample beside it.
 */
class PpmlBenchmark {
    private static final int PLACES = 1000;
    private static final int YEARS = 10;
    private static final int CORRIDORS = 30;
    private static final int ROUNDS = 3;

    /** Each of a thousand origins and destinations in a year drawn at random: a million rows, and 20,900 levels. */
    @Test
    void a_million_pairs() {
        AbsorbedData data = gravity(PLACES, 1);
        for (int round = 0; round < ROUNDS; round++) {
            time(data);
        }
    }

    /** The gravity of panels: 100,000 pairs in ten years, an effect for each pair, each origin and each destination in a year. */
    @Test
    void a_hundred_thousand_pairs_in_ten_years() {
        AbsorbedData data = panel(316);
        for (int round = 0; round < ROUNDS; round++) {
            time(data);
        }
    }

    private static void time(AbsorbedData data) {
        long start = System.nanoTime();
        long processor = processor();
        AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
        System.out.printf(
                Locale.ROOT,
                "%d rows, %s levels: %.2f s by the clock, %.2f s of processors, %d steps, heap %d MB, %d rows kept, b %s%n",
                data.n(),
                data.effects().stream().map(Effect::levels).toList(),
                (System.nanoTime() - start) / 1e9,
                (processor() - processor) / 1e9,
                fit.measures().steps(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                fit.sample().rows().length,
                Arrays.toString(fit.b()));
        assertThat(fit.b()[0]).isBetween(-0.82, -0.78);
    }

    private static AbsorbedData panel(int places) {
        Random random = new Random(3);
        int n = places * places * YEARS;
        int[][] of = new int[3][n];
        double[][] x = new double[3][n];
        double[] y = new double[n];
        double[] w = new double[n];
        Arrays.fill(w, 1);
        double[] pair = random.doubles(places * places, -2, 2).toArray();
        for (int i = 0; i < n; i++) {
            int year = i % YEARS;
            of[0][i] = i / YEARS;
            of[1][i] = of[0][i] / places * YEARS + year;
            of[2][i] = of[0][i] % places * YEARS + year;
            x[0][i] = random.nextGaussian() + pair[of[0][i]];
            x[1][i] = random.nextInt(2);
            x[2][i] = random.nextDouble() * x[1][i];
            double eta = pair[of[0][i]] + Math.sin(of[1][i]) + Math.cos(of[2][i]);
            eta += -0.8 * x[0][i] + 0.5 * x[1][i] + 0.2 * x[2][i];
            y[i] = Math.floor(Math.exp(eta) * -Math.log(random.nextDouble()) + random.nextDouble());
        }
        List<Effect> effects = List.of(
                Effect.of(of[0], places * places), Effect.of(of[1], places * YEARS), Effect.of(of[2], places * YEARS));
        return new AbsorbedData(effects, x, y, w, new double[n]);
    }

    /** R's glm needs a column a level, so it gets 4,900 pairs and 150 levels. */
    @Test
    void a_sample_small_enough_for_glm(@TempDir Path folder) throws IOException, InterruptedException {
        AbsorbedData all = gravity(70, 2);
        AbsorbedData data = new AbsorbedData(coarse(70), all.x(), all.y(), all.w(), all.offset());
        double best = Double.POSITIVE_INFINITY;
        double[] b = new double[0];
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            b = ((AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true)).b();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        double[] glm = glm(data, folder);
        System.out.printf(
                Locale.ROOT,
                "%d rows, 150 levels: %.4f s, R's glm %.3f s, ratio %.1f; b %.9f and %.9f%n",
                data.n(),
                best,
                glm[0],
                glm[0] / best,
                b[0],
                glm[1]);
        assertThat(b[0]).isCloseTo(glm[1], within(1e-7));
    }

    /** Origins, destinations, and years by turns. */
    private static List<Effect> coarse(int places) {
        int[][] of = new int[3][places * places];
        for (int i = 0; i < of[0].length; i++) {
            of[0][i] = i / places;
            of[1][i] = i % places;
            of[2][i] = (of[0][i] * 7 + of[1][i] * 3) % YEARS;
        }
        return List.of(Effect.of(of[0], places), Effect.of(of[1], places), Effect.of(of[2], YEARS));
    }

    /** Seconds, best of three, and the first coefficient. */
    private static double[] glm(AbsorbedData data, Path folder) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("y,x1,x2,x3,o,d,t"));
        for (int i = 0; i < data.n(); i++) {
            int row = i;
            lines.add(data.y()[i] + ","
                    + Arrays.stream(data.x()).map(c -> "" + c[row]).collect(Collectors.joining(",")) + ","
                    + data.effects().stream().map(e -> "" + e.level(row)).collect(Collectors.joining(",")));
        }
        Path csv = Files.write(folder.resolve("flows.csv"), lines);
        String program = "d <- read.csv('" + csv
                + "'); s <- Inf; for (i in 1:3) s <- min(s, system.time(m <- glm(y ~ x1 + x2 + x3"
                + " + factor(o) + factor(d) + factor(t), quasipoisson, d, epsilon = 1e-10))[['elapsed']]);"
                + " cat(s, format(coef(m)[['x1']], digits = 15))";
        Process r = new ProcessBuilder("Rscript", "-e", program).start();
        String[] said =
                new String(r.getInputStream().readAllBytes(), UTF_8).trim().split(" ");
        assertThat(r.waitFor()).isZero();
        return Arrays.stream(said).mapToDouble(Double::parseDouble).toArray();
    }

    private static AbsorbedData gravity(int places, int seed) {
        Random random = new Random(seed);
        int n = places * places;
        int[][] of = new int[3][n];
        double[][] x = new double[3][n];
        double[] y = new double[n];
        double[] w = new double[n];
        Arrays.fill(w, 1);
        double[][] effect = Stream.of(places * YEARS, places * YEARS, CORRIDORS * CORRIDORS)
                .map(levels -> random.doubles(levels, -1.5, 1.5).toArray())
                .toArray(double[][]::new);
        for (int i = 0; i < n; i++) {
            int origin = i / places;
            int destination = i % places;
            int year = random.nextInt(YEARS);
            of[0][i] = origin * YEARS + year;
            of[1][i] = destination * YEARS + year;
            // Each place lies in one of some regions, and a corridor leads from one to another.
            of[2][i] = origin % CORRIDORS * CORRIDORS + destination % CORRIDORS;
            x[0][i] = random.nextGaussian() + effect[2][of[2][i]];
            x[1][i] = random.nextInt(2);
            x[2][i] = random.nextDouble() * x[1][i];
            double eta = -0.8 * x[0][i] + 0.5 * x[1][i] + 0.2 * x[2][i];
            for (int g = 0; g < of.length; g++) {
                eta += effect[g][of[g][i]];
            }
            y[i] = Math.floor(Math.exp(eta) * -Math.log(random.nextDouble()) + random.nextDouble());
        }
        List<Effect> effects = List.of(
                Effect.of(of[0], places * YEARS),
                Effect.of(of[1], places * YEARS),
                Effect.of(of[2], CORRIDORS * CORRIDORS));
        return new AbsorbedData(effects, x, y, w, new double[n]);
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
