package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.SharedMaterial;

class ClusterSandwichTest {
    private static final List<String> NAMES = List.of("X.Intercept.", "height", "y96", "y97");
    private static final String CASE = "reference/regression_logit_cluster-grouseticks";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CR3")
    void equals_clubsandwich_for_a_logistic_model(ClusterErrors errors) throws IOException {
        ClusterSandwich sandwich = ticks(errors);
        JsonNode expected = expected().path(errors.name());
        for (int j = 0; j < NAMES.size(); j++) {
            JsonNode want = expected.path(NAMES.get(j));
            assertThat(Math.sqrt(sandwich.covariance()[j][j]))
                    .isCloseTo(want.path("se").doubleValue(), Percentage.withPercentage(1e-5));
            assertThat(sandwich.df()[j]).isCloseTo(want.path("df_satt").doubleValue(), Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void tests_several_coefficients_as_clubsandwich_does() throws IOException {
        ClusterSandwich sandwich = ticks(ClusterErrors.CR2);
        JsonNode expected = expected();
        double[] b = {
            expected.at("/CR2/height/estimate").doubleValue(),
            expected.at("/CR2/y96/estimate").doubleValue(),
            expected.at("/CR2/y97/estimate").doubleValue()
        };
        double[][] covariance = new double[3][];
        Arrays.setAll(covariance, j -> Arrays.copyOfRange(sandwich.covariance()[j + 1], 1, 4));
        WaldTest test = WaldTest.hotelling(b, covariance, sandwich.df(new double[][] {
                    {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}
                }))
                .orElseThrow();
        JsonNode want = expected.path("wald_CR2_HTZ");

        assertThat(test.f()).isCloseTo(want.path("F").doubleValue(), Percentage.withPercentage(1e-5));
        assertThat(test.df1()).isEqualTo(want.path("df_num").doubleValue());
        assertThat(test.df2()).isCloseTo(want.path("df_denom").doubleValue(), Percentage.withPercentage(1e-5));
        assertThat(test.p()).isCloseTo(want.path("p").doubleValue(), Percentage.withPercentage(1e-4));
    }

    @Test
    void gives_the_classical_degrees_of_freedom_where_clusters_are_alike() {
        double[] one = new double[12];
        Arrays.fill(one, 1);
        double[] y = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        WorkingModel mean = LinearRegression.fit(Design.of(new double[][] {one}, new double[12]), y, one, 0)
                .orElseThrow()
                .working();
        int[] pairs = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
        ClusterSandwich sandwich =
                ClusterSandwich.of(mean, new Clusters(pairs, 6), ClusterErrors.CR2, WorkingVariance.EQUAL);
        double[] sums = {4, 5, 14, 8, 8, 13};
        double overall = Arrays.stream(sums).average().orElseThrow();
        double variance =
                Arrays.stream(sums).map(s -> (s - overall) * (s - overall)).sum() / 5;

        assertThat(sandwich.df()[0]).as("clusters less 1").isCloseTo(5, within(1e-10));
        assertThat(sandwich.covariance()[0][0])
                .as("the variance of a mean of six sums")
                .isCloseTo(variance * 6 / 144, within(1e-12));
    }

    private static ClusterSandwich ticks(ClusterErrors errors) throws IOException {
        List<String> lines = Files.readAllLines(SharedMaterial.require(CASE).resolve("data.csv")).stream()
                .skip(1)
                .toList();
        int n = lines.size();
        double[] y = new double[n];
        double[][] x = new double[4][n];
        int[] cluster = new int[n];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            String[] cells = lines.get(i).replace("\"", "").split(",");
            y[i] = Double.parseDouble(cells[1]);
            x[0][i] = 1;
            x[1][i] = Double.parseDouble(cells[4]);
            x[2][i] = Double.parseDouble(cells[2]);
            x[3][i] = Double.parseDouble(cells[3]);
            numbers.putIfAbsent(cells[5], numbers.size());
            cluster[i] = numbers.get(cells[5]);
        }
        return ClusterSandwich.of(
                logistic(Design.of(x, new double[n]), y),
                new Clusters(cluster, numbers.size()),
                errors,
                WorkingVariance.CANONICAL);
    }

    /** By repeated weighted least squares. */
    private static WorkingModel logistic(Design design, double[] y) {
        double[] eta = new double[y.length];
        WorkingModel last = null;
        for (int step = 0; step < 30; step++) {
            double[] w = new double[y.length];
            double[] z = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                double p = 1 / (1 + Math.exp(-eta[i]));
                w[i] = p * (1 - p);
                z[i] = eta[i] + (y[i] - p) / w[i];
            }
            LinearFit fit = LinearRegression.fit(design, z, w, 0).orElseThrow();
            eta = design.times(fit.b());
            last = fit.working();
        }
        return Objects.requireNonNull(last);
    }

    private static JsonNode expected() throws IOException {
        Path file = SharedMaterial.require(CASE).resolve("expected.json");
        return new ObjectMapper().readTree(file.toFile()).at("/values/cluster_location");
    }
}
