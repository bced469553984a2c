package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alpha and beta of {@link Holt} with the smallest sum of squared errors one step ahead, each between 0 and 1, or one of
 * them where the other is given.
 *
 * <p>The start is held fixed. The sum may have several minima, so it is computed on a grid of steps of 0.05, and the lowest
 * few of the points below all their neighbours are improved by {@link HoltDescent}. Edge cases: where the sum does not depend
 * on beta (alpha = 0) or on either, the smallest values are taken.
 *
 * @param alpha null to estimate it
 * @param beta null to estimate it
 * @param phi what remains of the trend after a step, 0 to 1
 * @param start the state before the first value
 */
public record HoltEstimator(
        @Nullable Double alpha, @Nullable Double beta, double phi, Holt.State start) {
    private static final int GRID_STEPS = 20;
    private static final int MINIMA = 5;

    /** The smoothing with the smallest sum of squares over the series. */
    public Holt estimate(double[] y) {
        if (alpha != null && beta != null) {
            return new Holt(alpha, beta, phi, start);
        }
        return minima(y).stream()
                .map(point -> new HoltDescent(this, y).from(point))
                .min(Comparator.comparingDouble(HoltSlopes::sse))
                .map(HoltSlopes::holt)
                .orElseThrow();
    }

    /** The lowest points of the grid that are not above a neighbour. */
    private List<Holt> minima(double[] y) {
        double[] alphas = grid(alpha);
        double[] betas = grid(beta);
        double[][] sse = new double[alphas.length][betas.length];
        for (int i = 0; i < alphas.length; i++) {
            for (int j = 0; j < betas.length; j++) {
                sse[i][j] = new Holt(alphas[i], betas[j], phi, start).fit(y).sse();
            }
        }
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < alphas.length; i++) {
            for (int j = 0; j < betas.length; j++) {
                if (isMinimum(sse, i, j)) {
                    places.add(new int[] {i, j});
                }
            }
        }
        return places.stream()
                .sorted(Comparator.comparingDouble(p -> sse[p[0]][p[1]]))
                .limit(MINIMA)
                .map(p -> new Holt(alphas[p[0]], betas[p[1]], phi, start))
                .toList();
    }

    private static double[] grid(@Nullable Double given) {
        if (given != null) {
            return new double[] {given};
        }
        double[] grid = new double[GRID_STEPS + 1];
        for (int i = 0; i <= GRID_STEPS; i++) {
            grid[i] = (double) i / GRID_STEPS;
        }
        return grid;
    }

    private static boolean isMinimum(double[][] sse, int i, int j) {
        for (int a = Math.max(0, i - 1); a <= Math.min(sse.length - 1, i + 1); a++) {
            for (int b = Math.max(0, j - 1); b <= Math.min(sse[a].length - 1, j + 1); b++) {
                if (sse[a][b] < sse[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }
}
