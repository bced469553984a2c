package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.stats.regression.CountFit;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LogLinkFit;
import org.sentinelle.stats.regression.NegativeBinomialFit;
import org.sentinelle.stats.regression.NegativeBinomialRegression;
import org.sentinelle.stats.regression.PoissonRegression;

/** How often the slope's 95 percent interval holds the true slope, as the page says. */
@Tag("slow")
class LogLinearCoverageTest {
    private static final int SERIES = 4_000;
    private static final double QUANTILE = 1.959963984540054;

    /** How often an interval was there, how often it held the truth, and the slopes in between. */
    private static final class Tally {
        private final double truth;
        private final DoubleStream.Builder slopes = DoubleStream.builder();
        private int held;
        private int answered;

        Tally(double truth) {
            this.truth = truth;
        }

        void add(CountFit fit, ToDoubleFunction<LogLinkFit> variance) {
            LogLinkFit at = fit instanceof NegativeBinomialFit nb
                    ? nb.atTheta()
                    : fit instanceof LogLinkFit plain ? plain : null;
            if (at != null) {
                double slope = at.coefficients()[1];
                answered++;
                held += Math.abs(slope - truth) <= QUANTILE * Math.sqrt(variance.applyAsDouble(at)) ? 1 : 0;
                slopes.add(slope);
            }
        }

        double coverage() {
            return 100.0 * held / answered;
        }

        double answeredShare() {
            return 100.0 * answered / SERIES;
        }

        double medianSlope() {
            double median =
                    slopes.build().sorted().skip(answered / 2).findFirst().orElseThrow();
            return Math.rint(median * 1000) / 1000 + 0.0;
        }
    }

    private static double model(LogLinkFit fit) {
        return fit.covariance()[1][1];
    }

    private static double quasi(LogLinkFit fit) {
        return fit.covariance(fit.pearson() / fit.residualDegrees())[1][1];
    }

    private static double robust(LogLinkFit fit) {
        return fit.sandwich()[1][1];
    }

    @ParameterizedTest
    @CsvSource({
        "8,5,1", "8,5,3", "8,50,1", "8,50,3", "13,5,1", "13,5,3", "13,50,1", "13,50,3", "25,5,1", "25,5,3", "25,50,1",
        "25,50,3"
    })
    void the_page_has_the_coverage_of_exact_counts(int n, double mean, double dispersion) throws IOException {
        UniformRandomProvider random = random(n, mean, dispersion);
        double slope = 0.6 / n;
        Design design = design(n);
        Tally poisson = new Tally(slope);
        Tally quasi = new Tally(slope);
        Tally robust = new Tally(slope);
        Tally negativeBinomial = new Tally(slope);
        for (int s = 0; s < SERIES; s++) {
            double[] y = counts(n, mean, slope, dispersion, random);
            CountFit fit = PoissonRegression.fit(design, y);
            poisson.add(fit, LogLinearCoverageTest::model);
            quasi.add(fit, LogLinearCoverageTest::quasi);
            robust.add(fit, LogLinearCoverageTest::robust);
            negativeBinomial.add(NegativeBinomialRegression.fit(design, y), LogLinearCoverageTest::model);
        }
        assertInPage(row(
                "| %.0f | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %.0f |",
                n,
                mean,
                dispersion,
                poisson.coverage(),
                quasi.coverage(),
                robust.coverage(),
                negativeBinomial.coverage(),
                negativeBinomial.answeredShare()));
    }

    @ParameterizedTest
    @CsvSource({
        "13,3,0",
        "13,3,0.08",
        "13,6,0",
        "13,6,0.08",
        "13,10,0.08",
        "13,20,0.08",
        "25,3,0",
        "25,3,0.08",
        "25,6,0.08",
        "25,10,0.08",
        "25,20,0.08"
    })
    void the_page_has_the_coverage_of_censored_counts(int n, double mean, double slope) throws IOException {
        UniformRandomProvider random = random(n, mean, slope);
        Design design = design(n);
        Tally interval = new Tally(slope);
        Tally robust = new Tally(slope);
        Tally two = new Tally(slope);
        Tally zero = new Tally(slope);
        int below = 0;
        for (int s = 0; s < SERIES; s++) {
            double[] y = counts(n, mean, slope, 1, random);
            below += (int) Arrays.stream(y).filter(count -> count < 5).count();
            CountFit fit = PoissonRegression.fit(design, replaced(y, 0), replaced(y, 4));
            if (fit instanceof LogLinkFit) {
                interval.add(fit, LogLinearCoverageTest::model);
                robust.add(fit, LogLinearCoverageTest::robust);
                two.add(PoissonRegression.fit(design, replaced(y, 2)), LogLinearCoverageTest::model);
                zero.add(PoissonRegression.fit(design, replaced(y, 0)), LogLinearCoverageTest::model);
            }
        }
        assertInPage(row(
                "| %.0f | %.0f | %.2f | %.0f | %.0f | %.3f | %.1f | %.1f | %.3f | %.1f | %.3f | %.1f |",
                n,
                mean,
                slope,
                100.0 * below / n / SERIES,
                interval.answeredShare(),
                interval.medianSlope(),
                interval.coverage(),
                robust.coverage(),
                two.medianSlope(),
                two.coverage(),
                zero.medianSlope(),
                zero.coverage()));
    }

    private static double[] replaced(double[] y, double small) {
        return Arrays.stream(y).map(count -> count < 5 ? small : count).toArray();
    }

    private static double[] counts(int n, double mean, double slope, double dispersion, UniformRandomProvider random) {
        return IntStream.range(0, n)
                .mapToDouble(i -> mean * Math.exp(slope * (i - (n - 1) / 2.0)))
                .map(mu -> dispersion == 1 ? mu : gamma(mu, dispersion, random))
                .map(mu -> mu > 0
                        ? PoissonDistribution.of(mu).createSampler(random).sample()
                        : 0)
                .toArray();
    }

    /** A mean whose Poisson counts have variance dispersion * mu and a negative binomial distribution. */
    private static double gamma(double mu, double dispersion, UniformRandomProvider random) {
        return GammaDistribution.of(mu / (dispersion - 1), dispersion - 1)
                .createSampler(random)
                .sample();
    }

    private static Design design(int n) {
        double[] ones = DoubleStream.generate(() -> 1).limit(n).toArray();
        double[] time =
                IntStream.range(0, n).mapToDouble(i -> i - (n - 1) / 2.0).toArray();
        return Design.of(new double[][] {ones, time}, new double[n]);
    }

    private static UniformRandomProvider random(double... setting) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(setting));
        return random::nextLong;
    }

    private static String row(String format, double... numbers) {
        return String.format(Locale.ROOT, format, Arrays.stream(numbers).boxed().toArray());
    }

    private static void assertInPage(String row) throws IOException {
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "loglinear.md");
        assertThat(Files.readString(page)).contains(row + "\n");
    }
}
