package org.sentinelle.stats.imputation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Predictive mean matching, type 1: of the rows observed whose x'b is nearest to x'b* of a missing one, one gives its cell.
 *
 * <p>So what is filled in was observed somewhere, is as skewed and as whole a number. Rows that are equally near come in any order. References: R. Little
 * (1988), doi:10.1080/07350015.1988.10509663; G. Vink, L. Frank, J. Pannekoek and S. van Buuren (2014), doi:10.1111/stan.12023.
 *
 * @param donors how many of the nearest may give
 */
record MatchingImputer(int donors) implements Imputer {
    @Override
    public double @Nullable [] draw(Target target, Draws draws) {
        Target fitted = target.independent();
        LinearDraw draw = LinearDraw.of(fitted, draws);
        if (draw == null) {
            return null;
        }
        double[] observedMeans = fitted.times(draw.b());
        double[] missingMeans = fitted.times(draw.drawnB());
        int[] sorted = sorted(target.rows(true), observedMeans, draws);
        double[] means =
                IntStream.of(sorted).mapToDouble(row -> observedMeans[row]).toArray();
        return IntStream.of(target.rows(false))
                .mapToDouble(row -> target.y()[sorted[donor(means, missingMeans[row], draws)]])
                .toArray();
    }

    private static int[] sorted(int[] rows, double[] means, Draws draws) {
        return IntStream.of(draws.order(rows.length))
                .map(i -> rows[i])
                .boxed()
                .sorted(Comparator.comparingDouble(row -> means[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The place of one of those whose mean is nearest. */
    private int donor(double[] means, double wanted, Draws draws) {
        int found = Arrays.binarySearch(means, wanted);
        int above = found < 0 ? -found - 1 : found;
        int below = above - 1;
        int[] nearest = new int[Math.min(donors, means.length)];
        for (int d = 0; d < nearest.length; d++) {
            boolean up = below < 0 || (above < means.length && means[above] - wanted <= wanted - means[below]);
            nearest[d] = up ? above++ : below--;
        }
        return nearest[draws.below(nearest.length)];
    }
}
