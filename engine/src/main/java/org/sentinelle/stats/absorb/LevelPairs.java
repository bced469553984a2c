package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The projection of each row on crossed effects: d_i'(D'WD)^- d_i, D being all dummies, by partition into the largest effect and the others.
 *
 * <p>It is 1/W_f + t_i'S^- t_i for a row in level f of the largest effect: W_f the level's weight, p_f the shares of it that levels of the
 * others have, t_i the row's dummies of the others less p_f, S = sum of w_i t_i t_i'. S^- is a generalised inverse, made by sweeping those
 * columns that are no combinations of others. Reference: J. Goodnight (1979), American Statistician 33, 149-158, doi:10.2307/2683825.
 */
final class LevelPairs {
    /** A pivot below this share of the level's weight is rounding: the level is a combination of others. */
    private static final double NO_PIVOT = 1e-10;

    private final Effect largest;
    private final int[][] others;
    private final double[] w;
    private final int size;

    /** @param effects the one with most levels first */
    LevelPairs(List<Effect> effects, double[] w) {
        this.largest = effects.get(0);
        this.w = w;
        this.others = new int[effects.size() - 1][w.length];
        int levels = 0;
        for (int g = 0; g < others.length; g++) {
            Effect effect = effects.get(g + 1);
            int from = levels;
            Arrays.setAll(others[g], i -> from + effect.level(i));
            levels += effect.levels();
        }
        this.size = levels;
    }

    /** The rows of one level of the largest effect, and what share of their weight is in which level of the others. */
    private record Block(int[] rows, double weight, int[] levels, double[] shares) {}

    double[] projection() {
        List<Block> blocks = blocks();
        double[][] inverse = swept(crossProduct(blocks));
        double[] projection = new double[w.length];
        double[] moved = new double[size];
        for (Block block : blocks) {
            double own = shareProducts(block, inverse, moved);
            for (int i : block.rows()) {
                projection[i] = 1 / block.weight() + own;
                for (int[] left : others) {
                    projection[i] -= 2 * moved[left[i]];
                    for (int[] right : others) {
                        projection[i] += inverse[left[i]][right[i]];
                    }
                }
            }
        }
        return projection;
    }

    private List<Block> blocks() {
        int[] order = largest.order();
        int[] ends = IntStream.rangeClosed(1, order.length)
                .filter(i -> i == order.length || largest.level(order[i]) != largest.level(order[i - 1]))
                .toArray();
        return IntStream.range(0, ends.length)
                .mapToObj(b -> block(Arrays.copyOfRange(order, b == 0 ? 0 : ends[b - 1], ends[b])))
                .toList();
    }

    private Block block(int[] rows) {
        double weight = 0;
        for (int i : rows) {
            weight += w[i];
        }
        int[] levels = Arrays.stream(others)
                .flatMapToInt(of -> IntStream.of(rows).map(i -> of[i]))
                .sorted()
                .distinct()
                .toArray();
        double[] shares = new double[levels.length];
        for (int[] of : others) {
            for (int i : rows) {
                shares[Arrays.binarySearch(levels, of[i])] += w[i] / weight;
            }
        }
        return new Block(rows, weight, levels, shares);
    }

    /** S, with the levels' weights in a row of their own below it. */
    private double[][] crossProduct(List<Block> blocks) {
        double[][] s = new double[size + 1][size];
        for (int i = 0; i < w.length; i++) {
            for (int[] left : others) {
                s[size][left[i]] += w[i];
                for (int[] right : others) {
                    s[left[i]][right[i]] += w[i];
                }
            }
        }
        for (Block block : blocks) {
            for (int a = 0; a < block.levels().length; a++) {
                double[] row = s[block.levels()[a]];
                for (int b = 0; b < block.levels().length; b++) {
                    row[block.levels()[b]] -= block.weight() * block.shares()[a] * block.shares()[b];
                }
            }
        }
        return s;
    }

    private double[][] swept(double[][] s) {
        boolean[] used = new boolean[size];
        for (int pivot = 0; pivot < size; pivot++) {
            used[pivot] = s[pivot][pivot] > NO_PIVOT * s[size][pivot];
            if (used[pivot]) {
                sweep(s, pivot);
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                s[a][b] = used[a] && used[b] ? s[a][b] : 0;
            }
        }
        return s;
    }

    private void sweep(double[][] s, int pivot) {
        double[] own = s[pivot];
        double d = own[pivot];
        for (int b = 0; b < size; b++) {
            own[b] /= d;
        }
        for (int a = 0; a < size; a++) {
            double times = s[a][pivot];
            if (a != pivot && times != 0) {
                for (int b = 0; b < size; b++) {
                    s[a][b] -= times * own[b];
                }
                s[a][pivot] = -times / d;
            }
        }
        own[pivot] = 1 / d;
    }

    /** Puts S^- p into {@code moved} where the block has levels, and returns p'S^- p. */
    private static double shareProducts(Block block, double[][] inverse, double[] moved) {
        double own = 0;
        for (int a = 0; a < block.levels().length; a++) {
            double sum = 0;
            for (int b = 0; b < block.levels().length; b++) {
                sum += inverse[block.levels()[a]][block.levels()[b]] * block.shares()[b];
            }
            moved[block.levels()[a]] = sum;
            own += sum * block.shares()[a];
        }
        return own;
    }
}
