package org.sentinelle.stats.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Multiple imputation by chained equations: missing cells are first filled with cells drawn from those observed; then, column after column and
 * again and again, drawn anew from a model of the column given the others as they are now filled. Each chain makes one completed table.
 *
 * <p>Assumes that whether a cell is missing depends on nothing but what the columns say (missing at random). References: S. van Buuren and
 * K. Groothuis-Oudshoorn (2011), doi:10.18637/jss.v045.i03; S. van Buuren, Flexible Imputation of Missing Data, 2nd ed. (2018),
 * section 4.5, doi:10.1201/9780429492259. The models are those of {@link ImputationModel}.
 *
 * @param visit the places of columns with missing cells in the order of the visits
 * @param donors of predictive mean matching
 */
public record ChainedEquations(List<ImputationColumn> columns, int[] visit, int iterations, int donors, long seed) {

    /** The chain of a number from 0, which does not depend on how many others there are. */
    public Chain run(int number) {
        Draws draws = Draws.of(seed, number);
        double[][] filled = started(draws);
        double[][] means = new double[visit.length][iterations];
        double[][] variances = new double[visit.length][iterations];
        for (int t = 0; t < iterations; t++) {
            for (int v = 0; v < visit.length; v++) {
                double[] drawn = drawn(visit[v], filled, draws);
                if (drawn == null) {
                    return new Chain(filled, means, variances, visit[v]);
                }
                fill(visit[v], filled, drawn);
                means[v][t] = Arrays.stream(drawn).average().orElse(0);
                variances[v][t] = variance(drawn, means[v][t]);
            }
        }
        return new Chain(filled, means, variances, -1);
    }

    private double[][] started(Draws draws) {
        double[][] filled = new double[columns.size()][];
        for (int c = 0; c < filled.length; c++) {
            ImputationColumn column = columns.get(c);
            filled[c] = column.cells().clone();
            int[] seen = column.rows(false);
            for (int row : column.rows(true)) {
                filled[c][row] = filled[c][seen[draws.below(seen.length)]];
            }
        }
        return filled;
    }

    private double @Nullable [] drawn(int place, double[][] filled, Draws draws) {
        ImputationColumn column = columns.get(place);
        ImputationModel model = Objects.requireNonNull(column.model());
        Target target = new Target(filled[place], column.observed(), column.codes(), design(column, filled));
        return model.imputer(donors).draw(target, draws);
    }

    private void fill(int place, double[][] filled, double[] drawn) {
        int[] missing = columns.get(place).rows(true);
        for (int i = 0; i < drawn.length; i++) {
            filled[place][missing[i]] = drawn[i];
        }
    }

    /** A constant, numbers as they are, and a column of 0 and 1 for each code but the first. */
    private double[][] design(ImputationColumn column, double[][] filled) {
        double[] ones = new double[column.cells().length];
        Arrays.fill(ones, 1);
        List<double[]> x = new ArrayList<>(List.of(ones));
        for (int other : column.predictors()) {
            int codes = columns.get(other).codes();
            if (codes == 0) {
                x.add(filled[other]);
            }
            for (int c = 1; c < codes; c++) {
                int code = c;
                x.add(Arrays.stream(filled[other]).map(v -> v == code ? 1 : 0).toArray());
            }
        }
        return x.toArray(double[][]::new);
    }

    private static double variance(double[] values, double mean) {
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length > 1 ? sum / (values.length - 1) : 0;
    }
}
