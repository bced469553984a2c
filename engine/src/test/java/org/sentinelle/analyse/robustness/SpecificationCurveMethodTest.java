package org.sentinelle.analyse.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.robustness.ResampledRows;

class SpecificationCurveMethodTest {
    private static final int N = 40;

    private static final double[] X = made(1, 0);
    private static final double[] Z = made(2, 0);
    private static final double[] Y = made(3, 0.4);

    private static double[] made(long seed, double slope) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, N)
                .mapToDouble(i -> random.nextDouble() * 4 - 2 + (slope == 0 ? 0 : slope * X[i] + 0.2 * Z[i]))
                .toArray();
    }

    private static FormulaRun run(String formula) {
        return new FormulaRun(new SpecificationCurveMethod(), formula)
                .numbers("x", X)
                .numbers("z", Z)
                .numbers("y", Y)
                .numbers("same", IntStream.range(0, N).mapToDouble(i -> 4).toArray())
                .numbers(
                        "count",
                        IntStream.range(0, N).mapToDouble(i -> i * 7 % 10).toArray())
                .numbers(
                        "year",
                        IntStream.range(0, N).mapToDouble(i -> 2000 + i % 8).toArray())
                .column(
                        "region",
                        IntStream.range(0, N).mapToObj(i -> "r" + i % 5).toList());
    }

    private static FormulaRun many() {
        return run("y ~ x")
                .option("optional", "z; region; year")
                .option("samples", "all; year >= 2003; region != r1 and year < 2006")
                .option("estimators", "linear-regression; linear-regression errors=HC3");
    }

    /** Pieces from the last to the first, each and the work written out and read back, as where they travel. */
    private static final Replicates BACKWARDS = new Replicates() {
        @Override
        public <T extends Serializable, R extends Serializable> List<R> map(List<T> pieces, Work<T, R> work) {
            List<R> results = new ArrayList<>();
            for (int i = pieces.size() - 1; i >= 0; i--) {
                results.add(travelled(travelled(work).of(travelled(pieces.get(i)))));
            }
            Collections.reverse(results);
            return results;
        }
    };

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T travelled(T it) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(it);
            }
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_comes_out_does_not_depend_on_where_and_in_which_order_it_is_done() {
        FormulaRun bootstrap = many().option("joint-test", "bootstrap").option("draws", "60");
        assertThat(bootstrap.finding(BACKWARDS)).isEqualTo(bootstrap.finding());
        FormulaRun shuffled = many().option("joint-test", "permutation").option("draws", "60");
        assertThat(shuffled.finding(BACKWARDS)).isEqualTo(shuffled.finding());
    }

    @Test
    void all_combinations_are_there_once() {
        Finding.Answered found = many().answered();
        assertThat(found.summary()).containsEntry("declared", 48L).containsEntry("specifications", 48L);
        Table table = found.details().get(0);
        assertThat(table.rows().stream().map(row -> row.subList(1, 7)).distinct())
                .hasSize(48);
        List<Double> estimates =
                table.rows().stream().map(row -> (Double) row.get(8)).toList();
        assertThat(estimates).isSorted();
        assertThat(found.estimates()).hasSize(4 + 48);
    }

    @Test
    void a_specification_says_what_the_regression_alone_says() {
        Finding.Answered found = run("y ~ x").option("samples", "year >= 2003").answered();
        Object estimate = found.details().get(0).rows().get(0).get(8);
        int[] rows = IntStream.range(0, N).filter(i -> i % 8 >= 3).toArray();
        assertThat((Double) estimate).isEqualTo(slope(rows, Y), within(1e-12));
    }

    private static double slope(int[] rows, double[] y) {
        double[] ones = IntStream.of(rows).mapToDouble(i -> 1).toArray();
        double[] x = IntStream.of(rows).mapToDouble(i -> X[i]).toArray();
        double[] of = IntStream.of(rows).mapToDouble(i -> y[i]).toArray();
        return LinearRegression.fit(Design.of(new double[][] {ones, x}, new double[rows.length]), of, ones, 0)
                .map(LinearFit::b)
                .orElseThrow()[1];
    }

    @Test
    void the_bootstrap_is_that_of_rows_with_the_effect_taken_out() {
        double b = slope(IntStream.range(0, N).toArray(), Y);
        double[] without =
                IntStream.range(0, N).mapToDouble(i -> Y[i] - b * X[i]).toArray();
        ResampledRows resampled = ResampledRows.ofRows(N, 9);
        long extreme = IntStream.range(0, 99)
                .filter(draw -> Math.abs(slope(resampled.bootstrap(draw).row(), without)) >= Math.abs(b))
                .count();
        Table joint = run("y ~ x")
                .option("joint-test", "bootstrap")
                .option("draws", "99")
                .option("seed", "9")
                .answered()
                .details()
                .get(1);
        assertThat(joint.rows().get(0).get(4)).isEqualTo(extreme);
    }

    @Test
    void the_permutation_shuffles_the_cause_alone() {
        double b = slope(IntStream.range(0, N).toArray(), Y);
        ResampledRows resampled = ResampledRows.together(N, 1);
        boolean[] all = new boolean[N];
        Arrays.fill(all, true);
        long extreme = IntStream.range(0, 99)
                .filter(draw -> {
                    int[] from = resampled.permutation(draw, all);
                    double[] inverse = new double[N];
                    IntStream.range(0, N).forEach(i -> inverse[from[i]] = Y[i]);
                    return Math.abs(slope(IntStream.range(0, N).toArray(), inverse)) >= Math.abs(b);
                })
                .count();
        Table joint = run("y ~ x")
                .option("joint-test", "permutation")
                .option("draws", "99")
                .answered()
                .details()
                .get(1);
        assertThat(joint.rows().get(0).get(4)).isEqualTo(extreme);
    }

    @Test
    void errors_that_are_not_defined_where_a_row_stands_alone_are_left_out() {
        double[] alone = IntStream.range(0, N).mapToDouble(i -> i == 0 ? 1 : 0).toArray();
        Finding.Answered found = run("y ~ alone + x")
                .numbers("alone", alone)
                .option("term", "x")
                .option("estimators", "linear-regression; linear-regression errors=HC3")
                .option("joint-test", "bootstrap")
                .option("draws", "99")
                .answered();
        assertThat(found.summary()).containsEntry("draws", 99L);
    }

    @Test
    void groups_are_drawn_together() {
        FormulaRun grouped = many().role("together", "region")
                .role("cluster", "region")
                .option("estimators", "linear-regression errors=CR1S")
                .option("joint-test", "bootstrap")
                .option("draws", "40");
        assertThat(grouped.answered().summary()).containsEntry("draws", 40L);
        assertThat(many().role("together", "region")
                        .option("joint-test", "permutation")
                        .option("draws", "40")
                        .answered()
                        .summary())
                .containsEntry("fits_missing", 0L);
    }

    @Test
    void what_cannot_be_fitted_is_shown_with_its_reason() {
        Finding.Answered found = run("y ~ x")
                .option("samples", "all; year > 3000")
                .option("optional", "x")
                .option("effects", "none; region")
                .option("estimators", "linear-regression; ordered-logit; logistic-regression")
                .answered();
        List<List<Object>> rows = new ArrayList<>();
        found.details().get(0).rows().forEach(row -> rows.add(new ArrayList<>(row)));
        assertThat(rows).hasSize(24);
        assertThat(rows).allMatch(row -> row.get(8) != null ^ row.get(14) != null);
        assertThat(found.summary().get("failed"))
                .isEqualTo(rows.stream().filter(r -> r.get(14) != null).count());
        assertThat(found.estimates().get(0).caveats()).contains("specifications-failed");
    }

    @Test
    void of_too_many_combinations_a_seeded_sample_is_run() {
        Finding.Answered found = many().option("most", "10").answered();
        assertThat(found.summary()).containsEntry("declared", 48L).containsEntry("specifications", 10L);
        assertThat(found.estimates().get(0).caveats()).contains("specifications-sampled");
        assertThat(many().option("most", "10").answered()).isEqualTo(found);
        assertThat(many().option("most", "10").option("seed", "2").answered()).isNotEqualTo(found);
    }

    @Test
    void says_everything_that_is_wrong_with_what_was_declared_at_once() {
        Finding finding = run("y ~ x")
                .option("optional", "age")
                .option("samples", "year ~ 3; altitude > 2; region > r1; region > 4")
                .option("estimators", "ols; linear-regression errors=HC9; mann-kendall")
                .option("outcomes", "log(")
                .finding();
        assertThat(((Finding.Declined) finding).reason()).isEqualTo("specifications-not-understood");
        assertThat(((Finding.Declined) finding).explanation())
                .contains(
                        "'age'",
                        "'year ~ 3'",
                        "'altitude'",
                        "'region > r1'",
                        "'region > 4'",
                        "'ols'",
                        "HC9",
                        "mann-kendall",
                        "outcomes");
    }

    @Test
    void declines_what_it_cannot_answer() {
        assertThat(run("y ~ 1").declined()).isEqualTo("no-such-coefficient");
        assertThat(run("y ~ x").option("term", "age").declined()).isEqualTo("no-such-coefficient");
        assertThat(run("same ~ x").declined()).isEqualTo("no-estimate");
        assertThat(run("y ~ x").option("samples", "year > 3000").declined()).isEqualTo("no-estimate");
        assertThat(run("y ~ x").option("samples", ";").declined()).isEqualTo("specifications-not-understood");
        assertThat(run("count ~ x")
                        .option("estimators", "linear-regression; poisson-regression")
                        .option("joint-test", "bootstrap")
                        .declined())
                .isEqualTo("bootstrap-not-linear");
    }

    @Test
    void forms_of_the_cause_take_its_place_and_their_first_coefficient_is_looked_at() {
        Finding.Answered found = run("y ~ z + x")
                .option("term", "x")
                .option("causes", "x; exp(x); x + I(x^2)")
                .option("joint-test", "permutation")
                .option("draws", "19")
                .answered();
        assertThat(found.details().get(0).rows().stream().map(row -> row.get(2)))
                .containsExactlyInAnyOrder("x", "exp(x)", "x + I(x^2)");
        assertThat(found.summary()).containsEntry("failed", 0L);
    }

    /** Without an effect, p of the joint test below 0.1 comes about one time in ten: 60 sets of data, 3 standard errors either side. */
    @Test
    @Tag("slow")
    void without_an_effect_the_joint_test_rejects_as_often_as_it_says() {
        for (String test : List.of("bootstrap", "permutation")) {
            int rejected = 0;
            for (int set = 0; set < 60; set++) {
                SplittableRandom random = new SplittableRandom(1000 + set);
                double[] z = IntStream.range(0, 60)
                        .mapToDouble(i -> random.nextDouble())
                        .toArray();
                double[] x = IntStream.range(0, 60)
                        .mapToDouble(i -> random.nextDouble() + (test.equals("bootstrap") ? z[i] : 0))
                        .toArray();
                double[] y = IntStream.range(0, 60)
                        .mapToDouble(i -> random.nextDouble() + z[i])
                        .toArray();
                FormulaRun run = new FormulaRun(new SpecificationCurveMethod(), "y ~ x + z")
                        .numbers("x", x)
                        .numbers("y", y)
                        .numbers("z", z)
                        .numbers(
                                "half",
                                IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray())
                        .option("optional", "I(z^2); exp(z)")
                        .option("samples", "all; half > 0")
                        .option("joint-test", test)
                        .option("draws", "99");
                rejected += run.estimate("median").pValue() <= 0.1 ? 1 : 0;
            }
            assertThat(rejected).as(test).isBetween(1, 13);
        }
    }
}
