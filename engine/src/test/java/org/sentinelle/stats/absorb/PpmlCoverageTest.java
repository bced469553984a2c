package org.sentinelle.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.PositiveCovariance;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.SeveralClusters;

/** How often the 95 percent intervals of a coefficient hold the truth, as the page says. */
@Tag("slow")
class PpmlCoverageTest {
    private static final int RUNS = 1_000;
    private static final int YEARS = 3;
    private static final double TRUTH = -0.8;
    private static final double QUANTILE = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"8,rows", "8,pairs", "8,places", "16,rows", "16,pairs", "16,places", "32,rows", "32,pairs", "32,places"
    })
    void the_page_has_the_coverage(int places, String shocks) throws IOException {
        Random random = new Random(places * 31L + shocks.hashCode());
        int[] held = new int[3];
        for (int run = 0; run < RUNS; run++) {
            AbsorbedData data = flows(places, shocks, random);
            AbsorbedPoissonFit fit = (AbsorbedPoissonFit) AbsorbedPoisson.fit(data, true);
            double[] errors = errors(fit, places);
            for (int kind = 0; kind < held.length; kind++) {
                held[kind] += Math.abs(fit.b()[0] - TRUTH) <= QUANTILE * errors[kind] ? 1 : 0;
            }
        }
        String row = String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %.1f | %.1f |",
                places,
                shocks,
                held[0] * 100.0 / RUNS,
                held[1] * 100.0 / RUNS,
                held[2] * 100.0 / RUNS);
        assertThat(Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "ppml.md")))
                .contains(row);
    }

    /** HC1, by pair, and by origin and destination. */
    private static double[] errors(AbsorbedPoissonFit fit, int places) {
        int n = fit.working().n();
        int[] rows = fit.sample().rows();
        int[] pair = Arrays.stream(rows).map(i -> i / YEARS).toArray();
        int[] origin = Arrays.stream(pair).map(p -> p / places).toArray();
        int[] destination = Arrays.stream(pair).map(p -> p % places).toArray();
        AbsorbedParameters parameters = new AbsorbedParameters(fit.sample().effects(), false);
        double hc1 = (double) n / (n - 1 - parameters.count());
        return new double[] {
            Math.sqrt(RobustErrors.HC0.covariance(fit.working())[0][0] * hc1),
            clustered(fit, List.of(clusters(pair))),
            clustered(fit, List.of(clusters(origin), clusters(destination)))
        };
    }

    private static double clustered(AbsorbedPoissonFit fit, List<Clusters> clusterings) {
        int parameters = 1 + new AbsorbedParameters(fit.sample().effects(), false).countOutside(clusterings);
        return Math.sqrt(PositiveCovariance.of(new SeveralClusters(fit.working(), clusterings)
                        .covariance(ClusterErrors.CR1S, SeveralClusters.Count.SMALLEST, parameters))
                .covariance()[0][0]);
    }

    private static Clusters clusters(int[] numbers) {
        int[] compact = compact(numbers);
        return new Clusters(compact, Arrays.stream(compact).max().orElse(-1) + 1);
    }

    private static int[] compact(int[] numbers) {
        int[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        return Arrays.stream(numbers).map(v -> Arrays.binarySearch(distinct, v)).toArray();
    }

    /** Flows between places in three years; shocks to the mean are drawn a row, a pair, or an origin and a destination for each value of x. */
    private static AbsorbedData flows(int places, String shocks, Random random) {
        int n = places * places * YEARS;
        int[][] of = new int[3][n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] far = random.doubles(places * places).map(u -> 2 * u).toArray();
        double[] pair = random.doubles(places * places).toArray();
        double[][] ofPlace = {
            random.doubles(places * 2).toArray(), random.doubles(places * 2).toArray()
        };
        for (int i = 0; i < n; i++) {
            int p = i / YEARS;
            of[0][i] = p / places;
            of[1][i] = p % places;
            of[2][i] = i % YEARS;
            x[i] = far[p];
            int half = far[p] > 1 ? 1 : 0;
            double shock = switch (shocks) {
                case "pairs" -> -Math.log(pair[p]);
                case "places" -> ofPlace[0][of[0][i] * 2 + half] + ofPlace[1][of[1][i] * 2 + half];
                default -> 1;
            };
            double mu = 3 * Math.exp(TRUTH * x[i] + Math.sin(of[0][i]) + Math.cos(of[1][i]) + 0.1 * of[2][i]);
            y[i] = Math.floor(mu * shock * -Math.log(random.nextDouble()) + random.nextDouble());
        }
        double[] w = new double[n];
        Arrays.fill(w, 1);
        List<Effect> effects = List.of(Effect.of(of[0], places), Effect.of(of[1], places), Effect.of(of[2], YEARS));
        return new AbsorbedData(effects, new double[][] {x}, y, w, new double[n]);
    }
}
