package org.sentinelle.stats.mixed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Times 20,000 rows in 2,000 groups beside R's lme4, and prints seconds and ratios. Needs {@code Rscript} with lme4; run it by hand, with
 * the folder of this file as its argument.
 */
final class MixedBenchmark {
    private static final int ROWS = 20_000;
    private static final int GROUPS = 2_000;
    private static final int OTHERS = 100;

    private final double[][] x = new double[3][ROWS];
    private final double[] linear = new double[ROWS];
    private final double[] binary = new double[ROWS];
    private final int[] group = new int[ROWS];
    private final int[] other = new int[ROWS];

    private MixedBenchmark() {
        Random random = new Random(1);
        double[] ofGroup = random.doubles(GROUPS).map(v -> 3 * (v - 0.5)).toArray();
        double[] slope = random.doubles(GROUPS).map(v -> v - 0.5).toArray();
        double[] ofOther = random.doubles(OTHERS).map(v -> 2 * (v - 0.5)).toArray();
        for (int i = 0; i < ROWS; i++) {
            group[i] = i < GROUPS ? i : random.nextInt(GROUPS);
            other[i] = i < OTHERS ? i : random.nextInt(OTHERS);
            x[0][i] = 1;
            x[1][i] = random.nextGaussian();
            x[2][i] = random.nextGaussian();
            double eta = -0.5
                    + 0.3 * x[1][i]
                    - 0.2 * x[2][i]
                    + ofGroup[group[i]]
                    + slope[group[i]] * x[1][i]
                    + ofOther[other[i]];
            linear[i] = eta + random.nextGaussian();
            binary[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        MixedBenchmark benchmark = new MixedBenchmark();
        Path rows = Files.createTempFile("mixed", ".csv");
        benchmark.write(rows);
        Process lme4 = new ProcessBuilder(
                        "Rscript", Path.of(arguments[0], "mixed-benchmark.R").toString(), rows.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> theirs =
                new String(lme4.getInputStream().readAllBytes()).lines().toList();
        lme4.waitFor();
        Files.delete(rows);
        System.out.println("model,log_likelihood,lme4_log_likelihood,seconds,lme4_seconds,ratio");
        List<RandomTerm> intercepts = List.of(benchmark.term(benchmark.group, GROUPS, 1));
        List<RandomTerm> slopes = List.of(benchmark.term(benchmark.group, GROUPS, 2));
        List<RandomTerm> crossed =
                List.of(benchmark.term(benchmark.group, GROUPS, 1), benchmark.term(benchmark.other, OTHERS, 1));
        var how = new LogisticMixedModel.Approximation(1, false);
        print(
                theirs,
                "linear-intercepts",
                () -> LinearMixedModel.fit(benchmark.data(benchmark.linear, intercepts), true));
        print(theirs, "linear-slopes", () -> LinearMixedModel.fit(benchmark.data(benchmark.linear, slopes), true));
        print(theirs, "linear-crossed", () -> LinearMixedModel.fit(benchmark.data(benchmark.linear, crossed), true));
        print(
                theirs,
                "logistic-intercepts",
                () -> LogisticMixedModel.fit(benchmark.data(benchmark.binary, intercepts), how));
        print(theirs, "logistic-crossed", () -> LogisticMixedModel.fit(benchmark.data(benchmark.binary, crossed), how));
    }

    /** The better of two runs. */
    private static void print(List<String> theirs, String model, Supplier<Fitted> fit) {
        double best = Double.POSITIVE_INFINITY;
        double likelihood = 0;
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            likelihood = ((Fitted.Found) fit.get()).fit().logLikelihood();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        String[] their = theirs.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(model))
                .findFirst()
                .orElse(new String[] {model, "NaN", "NaN"});
        double seconds = Double.parseDouble(their[2]);
        System.out.printf("%s,%.4f,%s,%.2f,%.2f,%.1f%n", model, likelihood, their[1], best, seconds, seconds / best);
    }

    private MixedData data(double[] y, List<RandomTerm> terms) {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return new MixedData(x, y, ones, new double[ROWS], terms);
    }

    private RandomTerm term(int[] of, int size, int columns) {
        return new RandomTerm(of, size, Arrays.copyOf(x, columns));
    }

    private void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("y,z,a,b,g,h");
            for (int i = 0; i < ROWS; i++) {
                out.println(linear[i] + "," + binary[i] + "," + x[1][i] + "," + x[2][i] + ",g" + group[i] + ",h"
                        + other[i]);
            }
        }
    }
}
