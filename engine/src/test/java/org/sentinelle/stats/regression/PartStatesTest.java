package org.sentinelle.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States that add up: however the rows are split, they come to the same. */
class PartStatesTest {
    private static final int ROWS = 900;
    private static final int COLUMNS = 4;

    /**
     * A constant, columns around a centre and of a millionth, and one that is nearly the second. A sandwich, in memory as here, has lost as
     * many digits as the square of the condition has.
     */
    private static DesignBlock rows(double centre) {
        Random random = new Random(4);
        double[][] x = new double[COLUMNS][ROWS];
        double[] y = new double[ROWS];
        double[] w = new double[ROWS];
        String[] clusters = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[0][i] = 1;
            x[1][i] = centre + random.nextGaussian();
            x[2][i] = 1e-6 * random.nextGaussian();
            x[3][i] = x[1][i] + random.nextGaussian();
            y[i] = x[1][i] - centre + 1e6 * x[2][i] + random.nextGaussian();
            w[i] = 1 + random.nextInt(3);
            clusters[i] = "c" + random.nextInt(9);
        }
        return new DesignBlock(x, y, w, new double[ROWS], clusters);
    }

    private static DesignBlock some(DesignBlock all, int from, int to) {
        return new DesignBlock(
                Arrays.stream(all.x()).map(c -> Arrays.copyOfRange(c, from, to)).toArray(double[][]::new),
                Arrays.copyOfRange(all.y(), from, to),
                Arrays.copyOfRange(all.w(), from, to),
                Arrays.copyOfRange(all.offset(), from, to),
                Arrays.copyOfRange(all.clusters(), from, to));
    }

    /** In parts of this many rows, each taken in by blocks of 7. */
    private static <S extends PartState<S>> S split(DesignBlock all, Supplier<S> begin, int part) {
        S whole = begin.get();
        for (int from = 0; from < ROWS; from += part) {
            S state = begin.get();
            int end = Math.min(ROWS, from + part);
            for (int row = from; row < end; row += 7) {
                state.add(some(all, row, Math.min(end, row + 7)));
            }
            whole.merge(state);
            whole.merge(begin.get());
        }
        return whole;
    }

    private static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, COLUMNS);
        return all;
    }

    private static LinearFit whole(DesignBlock all) {
        return LinearRegression.fit(Design.of(all.x(), all.offset()), all.y(), all.w(), 0)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 899, 900})
    void any_split_gives_the_same_coefficients_and_bread(int part) {
        DesignBlock rows = rows(1e5);
        LinearFit expected = whole(rows);
        LinearFit found = split(rows, () -> new LeastSquaresState(COLUMNS), part)
                .fit(all())
                .orElseThrow();

        for (int j = 0; j < COLUMNS; j++) {
            double error = Math.sqrt(expected.variance() * expected.working().bread()[j][j]);
            assertThat(found.b()[j]).isCloseTo(expected.b()[j], within(1e-8 * error));
            assertThat(found.working().bread()[j][j] / expected.working().bread()[j][j])
                    .isCloseTo(1, within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 899, 900})
    void any_split_gives_the_same_sums_of_squares_and_sandwiches(int part) {
        DesignBlock all = rows(1000);
        LinearFit fit = whole(all);
        double[][] bread = fit.working().bread();
        double mean = split(all, () -> new LeastSquaresState(COLUMNS), part).mean();
        ResidualState rows = split(all, () -> new ResidualState(fit.b(), mean, ScoreState.ofRows(COLUMNS)), part);
        ResidualState clusters = split(all, () -> new ResidualState(fit.b(), mean, ScoreState.ofClusters(9)), part);
        int[] numbers = Arrays.stream(all.clusters())
                .mapToInt(c -> Integer.parseInt(c.substring(1)))
                .toArray();

        assertThat(rows.rss() / fit.rss()).isCloseTo(1, within(1e-10));
        assertClose(
                rows.scores().covariance(RobustErrors.HC1, bread, ROWS), RobustErrors.HC1.covariance(fit.working()));
        assertClose(
                clusters.scores().covariance(ClusterErrors.CR1S, bread, ROWS),
                ClusterErrors.CR1S.covariance(fit.working(), numbers, 9));
    }

    private static void assertClose(double[][] found, double[][] expected) {
        IntStream.range(0, found.length)
                .forEach(j -> assertThat(found[j][j] / expected[j][j]).isCloseTo(1, within(1e-8)));
    }

    @Test
    void clusters_are_counted_until_they_are_too_many() {
        ResidualState state =
                split(rows(0), () -> new ResidualState(new double[COLUMNS], 0, ScoreState.ofClusters(8)), 100);

        assertThat(state.scores().hasTooManyClusters()).isTrue();
        assertThat(state.scores().clusters()).isZero();
    }

    @Test
    void errors_that_were_not_gathered_are_not_given() {
        ScoreState none = ScoreState.none();

        assertThatThrownBy(() -> none.covariance(RobustErrors.HC0, new double[1][1], 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreState.ofRows(1).covariance(RobustErrors.HC3, new double[1][1], 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_column_that_is_a_sum_of_others_is_found_in_every_split() {
        DesignBlock all = rows(1e6);
        double[][] x = Arrays.copyOf(all.x(), COLUMNS);
        x[3] = IntStream.range(0, ROWS).mapToDouble(i -> x[1][i] - 2 * x[0][i]).toArray();
        DesignBlock block = new DesignBlock(x, all.y(), all.w(), all.offset(), all.clusters());
        for (int cut : new int[] {0, 1, 450, ROWS}) {
            LeastSquaresState first = new LeastSquaresState(COLUMNS);
            LeastSquaresState second = new LeastSquaresState(COLUMNS);
            first.add(some(block, 0, cut));
            second.add(some(block, cut, ROWS));
            first.merge(second);

            assertThat(first.independent()).isEqualTo(Collinearity.independent(x, all.w()));
        }
    }

    @Test
    void a_factor_has_the_products_of_all_rows_whatever_their_scale() {
        TriangularFactor factor = new TriangularFactor(2);
        factor.take(new double[][] {{3e150, 0, 4e150}, {1e-150, 2e-150, 0}}, 3);

        assertThat(factor.products()[0][0] / 25e300).isCloseTo(1, within(1e-12));
        assertThat(factor.products()[0][1]).isCloseTo(3, within(1e-12));
        assertThat(factor.columns()[1][1]).isNotZero();
    }

    @Test
    void sums_keep_what_rounding_leaves_out() {
        CompensatedSums sums = new CompensatedSums(1);
        sums.add(0, 1e16);
        for (int i = 0; i < 1000; i++) {
            sums.add(0, 1);
        }
        CompensatedSums other = new CompensatedSums(1);
        other.add(0, -1e16);
        sums.add(other);

        assertThat(sums.value(0)).isEqualTo(1000);
    }
}
