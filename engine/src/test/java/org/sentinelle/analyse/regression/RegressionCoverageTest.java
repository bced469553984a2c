package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.mixed.LinearMixedMethod;
import org.sentinelle.analyse.mixed.LogisticMixedMethod;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** How often the 95 percent interval of a coefficient holds the truth, as the pages say. */
@Tag("scale")
class RegressionCoverageTest {
    private static final int RUNS = 1_000;
    private static final double TRUTH = 0.5;
    private static final double LEVEL = 0.5;

    /** A sample: x is a number drawn anew in each row, or that of the row's group. */
    private record Sample(double[] x, double[] y, int[] group) {}

    private static UniformRandomProvider random(Object... setting) {
        SplittableRandom random = new SplittableRandom(
                Arrays.hashCode(Arrays.stream(setting).map(Object::toString).toArray()));
        return random::nextLong;
    }

    private static double normal(UniformRandomProvider random) {
        return NormalDistribution.of(0, 1).createSampler(random).sample();
    }

    private static FormulaRun run(Method method, String formula, Sample sample) {
        return new FormulaRun(method, formula)
                .numbers("y", sample.y())
                .numbers("x", sample.x())
                .column("g", IntStream.of(sample.group()).mapToObj(g -> "g" + g).toList());
    }

    /** In how many of a hundred answers the interval holds the truth. */
    private static double held(Stream<FormulaRun> runs) {
        List<Estimate> slopes = runs.map(FormulaRun::finding)
                .filter(Finding.Answered.class::isInstance)
                .flatMap(finding -> ((Finding.Answered) finding).estimates().stream())
                .filter(e -> e.term().equals("coefficient[x]") && e.confLow() != null)
                .toList();
        long held = slopes.stream()
                .filter(e -> e.confLow() <= TRUTH && TRUTH <= e.confHigh())
                .count();
        return 100.0 * held / slopes.size();
    }

    private static void assertOnPage(String id, String row) throws IOException {
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", id + ".md");
        assertThat(Files.readAllLines(page)).contains(row);
    }

    private static String row(String first, double... shares) {
        return Arrays.stream(shares)
                .mapToObj(share -> String.format(Locale.ROOT, "%.1f", share))
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
    }

    private static List<Sample> samples(int n, int groups, UniformRandomProvider random, Draw draw) {
        return IntStream.range(0, RUNS)
                .mapToObj(run -> {
                    double[] x = new double[n];
                    double[] y = new double[n];
                    int[] group = new int[n];
                    double[] u = IntStream.range(0, groups)
                            .mapToDouble(g -> normal(random))
                            .toArray();
                    double[] ofGroup = IntStream.range(0, groups)
                            .mapToDouble(g -> normal(random))
                            .toArray();
                    for (int i = 0; i < n; i++) {
                        group[i] = i % groups;
                        x[i] = draw.isOfGroups() ? ofGroup[group[i]] : normal(random);
                        y[i] = draw.response(x[i], u[group[i]]);
                    }
                    return new Sample(x, y, group);
                })
                .toList();
    }

    private interface Draw {
        double response(double x, double group);

        default boolean isOfGroups() {
            return false;
        }
    }

    private static double count(double mean, UniformRandomProvider random) {
        return mean > 0 ? PoissonDistribution.of(mean).createSampler(random).sample() : 0;
    }

    private static double shaken(double mean, double theta, UniformRandomProvider random) {
        return count(
                mean
                        * GammaDistribution.of(theta, 1 / theta)
                                .createSampler(random)
                                .sample(),
                random);
    }

    @ParameterizedTest
    @CsvSource({"20,poisson", "50,poisson", "200,poisson", "20,theta 2", "50,theta 2", "200,theta 2"})
    void of_poisson_regression(int n, String scatter) throws IOException {
        UniformRandomProvider random = random(n, scatter);
        List<Sample> samples = samples(n, 1, random, (x, u) -> {
            double mean = 3 * Math.exp(TRUTH * x);
            return scatter.equals("poisson") ? count(mean, random) : shaken(mean, 2, random);
        });
        double[] shares = Stream.of("classical", "pearson", "HC0", "HC1", "HC3")
                .mapToDouble(errors -> held(samples.stream()
                        .map(sample -> run(new PoissonRegressionMethod(), "y ~ x", sample))
                        .map(run -> errors.equals("pearson")
                                ? run.option("dispersion", "pearson")
                                : run.option("errors", errors))))
                .toArray();
        assertOnPage("poisson-regression", row(n + " | " + scatter, shares));
    }

    @ParameterizedTest
    @CsvSource({"30,1", "100,1", "300,1", "30,5", "100,5", "300,5"})
    void of_negative_binomial_regression(int n, double theta) throws IOException {
        UniformRandomProvider random = random(n, theta);
        List<Sample> samples = samples(n, 1, random, (x, u) -> shaken(3 * Math.exp(TRUTH * x), theta, random));
        double[] shares = Stream.of("classical", "HC0", "HC3")
                .mapToDouble(errors -> held(samples.stream()
                        .map(sample -> run(new NegativeBinomialRegressionMethod(), "y ~ x", sample)
                                .option("errors", errors))))
                .toArray();
        assertOnPage("negative-binomial-regression", row(n + " | " + (int) theta, shares));
    }

    @ParameterizedTest
    @CsvSource({"30,rows", "100,rows", "300,rows", "100,groups", "300,groups"})
    void of_ordered_logit(int n, String of) throws IOException {
        UniformRandomProvider random = random(n, of);
        boolean groups = of.equals("groups");
        List<Sample> samples = samples(n, 20, random, new Draw() {
            @Override
            public double response(double x, double group) {
                double chance = random.nextDouble();
                double latent = TRUTH * x + (groups ? LEVEL * group : 0) + Math.log(chance / (1 - chance));
                return latent < -1 ? 1 : latent < 0.5 ? 2 : latent < 1.5 ? 3 : 4;
            }

            @Override
            public boolean isOfGroups() {
                return groups;
            }
        });
        double[] shares = Stream.of("classical", "HC0", "CR1S")
                .mapToDouble(errors -> held(samples.stream()
                        .map(sample -> run(new OrderedLogitMethod(), "y ~ x", sample)
                                .role("cluster", "g")
                                .option("errors", errors))))
                .toArray();
        assertOnPage("ordered-logit", row(n + " | " + of, shares));
    }

    @ParameterizedTest
    @CsvSource({"linear,10", "linear,30", "linear,100", "logistic,10", "logistic,30", "logistic,100"})
    void of_mixed_models(String kind, int groups) throws IOException {
        boolean linear = kind.equals("linear");
        double[] shares = Stream.of(false, true)
                .mapToDouble(ofGroups -> held(mixed(linear, groups, ofGroups).stream()
                        .map(sample -> run(
                                        linear ? new LinearMixedMethod() : new LogisticMixedMethod(),
                                        "y ~ x + (1 | g)",
                                        sample)
                                .option("random-tests", "false"))))
                .toArray();
        assertOnPage(kind + "-mixed-model", row(Integer.toString(groups), shares));
    }

    private static List<Sample> mixed(boolean linear, int groups, boolean ofGroups) {
        UniformRandomProvider random = random(linear, groups, ofGroups);
        return samples(8 * groups, groups, random, new Draw() {
            @Override
            public double response(double x, double group) {
                double predictor = TRUTH * x + group;
                return linear
                        ? predictor + normal(random)
                        : random.nextDouble() < 1 / (1 + Math.exp(-predictor)) ? 1 : 0;
            }

            @Override
            public boolean isOfGroups() {
                return ofGroups;
            }
        });
    }
}
