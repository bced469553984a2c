package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Takes crossed effects out of columns: v less its weighted projection on the effects' dummies, which are never formed.
 *
 * <p>With D_1 the dummies of the effect that has most levels and D those of the others, the effects a of the others solve
 * D'W(I - P)D a = D'W(I - P)v, P v being the weighted means of v within the levels of D_1. With two effects this is the method of alternating
 * projections, seen as a linear system. It is solved by conjugate gradients, preconditioned by sum of w_i (1 - w_i / sum of w in the level
 * of D_1), the diagonal where rows of a level of D are in different levels of D_1. The system is consistent though singular, which conjugate
 * gradients do not mind. Rows should be in the order of D_1 ({@link AbsorbedData#ordered}), then one pass over them is one step.
 *
 * <p>References: S. Gaure (2013), Computational Statistics and Data Analysis 66, 8-18, doi:10.1016/j.csda.2013.03.024; J. Hernandez-Ramos,
 * R. Escalante and M. Raydan (2011), Numerical Functional Analysis and Optimization 32, 1045-1066, doi:10.1080/01630563.2011.591954
 * (alternating projections by conjugate gradients).
 */
final class Absorber {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_RESTARTS = 4;
    /** A diagonal below this share of the level's weight is rounding: the level is one of the largest effect. */
    private static final double NO_DIAGONAL = 1e-12;

    /** What sums over rows lose to rounding, as a share of the column's length. */
    private static final double ROUNDING = 3e-15;

    private final double[] w;
    private final int[] first;
    private final int firstLevels;
    private final int[][] others;
    private final int size;
    private final double[] perWeight;
    private final double[] perDiagonal;

    Absorber(List<Effect> effects, double[] w) {
        this.w = w;
        List<Effect> largestFirst = effects.stream()
                .sorted(Comparator.comparingInt(Effect::levels).reversed())
                .toList();
        this.first = largestFirst.isEmpty() ? new int[w.length] : numbers(largestFirst.get(0), 0);
        this.firstLevels = largestFirst.isEmpty() ? 0 : largestFirst.get(0).levels();
        int levels = 0;
        this.others = new int[Math.max(0, effects.size() - 1)][];
        for (int g = 0; g < others.length; g++) {
            others[g] = numbers(largestFirst.get(g + 1), levels);
            levels += largestFirst.get(g + 1).levels();
        }
        this.size = levels;
        this.perWeight = perWeight();
        this.perDiagonal = perDiagonal();
    }

    private static int[] numbers(Effect effect, int from) {
        int[] numbers = new int[effect.rows()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + effect.level(i);
        }
        return numbers;
    }

    private double[] perWeight() {
        double[] sums = new double[firstLevels];
        if (firstLevels > 0) {
            for (int i = 0; i < w.length; i++) {
                sums[first[i]] += w[i];
            }
        }
        for (int l = 0; l < sums.length; l++) {
            sums[l] = sums[l] > 0 ? 1 / sums[l] : 0;
        }
        return sums;
    }

    private double[] perDiagonal() {
        double[] sums = new double[size];
        double[] diagonal = new double[size];
        for (int[] other : others) {
            for (int i = 0; i < w.length; i++) {
                sums[other[i]] += w[i];
                diagonal[other[i]] += w[i] * (1 - w[i] * perWeight[first[i]]);
            }
        }
        for (int l = 0; l < size; l++) {
            diagonal[l] = diagonal[l] > NO_DIAGONAL * sums[l] ? 1 / diagonal[l] : 0;
        }
        return diagonal;
    }

    /** What {@link #residual} starts from when nothing is known: no effects. */
    double[] start() {
        return new double[size];
    }

    /**
     * The column without the effects.
     *
     * @param alpha where to start, and where it ended: the levels of all effects but the largest
     * @param tolerance how much of the effects may be left in the column, as a share
     */
    double[] residual(double[] v, double[] alpha, double tolerance) {
        double[] out = v.clone();
        if (size > 0) {
            double goal = Math.max(tolerance * Math.sqrt(length(gradient(out))), ROUNDING * norm(out));
            subtract(out, alpha);
            for (int restart = 0; restart < MOST_RESTARTS; restart++) {
                double[] r = gradient(out);
                if (!(Math.sqrt(length(r)) > goal)) {
                    break;
                }
                double[] more = descend(r, goal);
                subtract(out, more);
                for (int l = 0; l < size; l++) {
                    alpha[l] += more[l];
                }
            }
        }
        subtractMeans(out);
        return out;
    }

    /** Conjugate gradients for the system whose right side is r, which is what is left of it afterwards. */
    private double[] descend(double[] r, double goal) {
        double[] a = new double[size];
        double[] p = new double[size];
        double[] image = new double[size];
        double[] block = new double[longestBlock()];
        double left = length(r);
        for (int l = 0; l < size; l++) {
            p[l] = r[l] * perDiagonal[l];
        }
        for (int step = 0; step < MOST_STEPS && Math.sqrt(left) > goal; step++) {
            apply(p, image, block);
            double curvature = dot(p, image);
            if (!(curvature > 0)) {
                break;
            }
            double share = left / curvature;
            double less = 0;
            for (int l = 0; l < size; l++) {
                a[l] += share * p[l];
                r[l] -= share * image[l];
                less += r[l] * r[l] * perDiagonal[l];
            }
            double turn = less / left;
            for (int l = 0; l < size; l++) {
                p[l] = r[l] * perDiagonal[l] + turn * p[l];
            }
            left = less;
        }
        return a;
    }

    private int longestBlock() {
        int longest = 0;
        for (int from = 0; from < w.length; ) {
            int to = end(from);
            longest = Math.max(longest, to - from);
            from = to;
        }
        return longest;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < w.length && first[to] == first[from]) {
            to++;
        }
        return to;
    }

    /** D'W(I - P)D p. Rows of a level of the largest effect follow each other. */
    private void apply(double[] p, double[] image, double[] block) {
        Arrays.fill(image, 0);
        for (int from = 0; from < w.length; ) {
            int to = from;
            int level = first[from];
            double sum = 0;
            while (to < w.length && first[to] == level) {
                double t = 0;
                for (int[] other : others) {
                    t += p[other[to]];
                }
                block[to - from] = t;
                sum += w[to] * t;
                to++;
            }
            double mean = sum * perWeight[level];
            for (int i = from; i < to; i++) {
                double s = w[i] * (block[i - from] - mean);
                for (int[] other : others) {
                    image[other[i]] += s;
                }
            }
            from = to;
        }
    }

    /** D'W(I - P)v. */
    private double[] gradient(double[] v) {
        double[] means = means(v);
        double[] sums = new double[size];
        for (int i = 0; i < v.length; i++) {
            double s = w[i] * (v[i] - means[first[i]]);
            for (int[] other : others) {
                sums[other[i]] += s;
            }
        }
        return sums;
    }

    private double[] means(double[] v) {
        double[] means = new double[firstLevels];
        for (int i = 0; i < v.length; i++) {
            means[first[i]] += w[i] * v[i];
        }
        for (int l = 0; l < firstLevels; l++) {
            means[l] *= perWeight[l];
        }
        return means;
    }

    private void subtractMeans(double[] v) {
        if (firstLevels > 0) {
            double[] means = means(v);
            for (int i = 0; i < v.length; i++) {
                v[i] -= means[first[i]];
            }
        }
    }

    private void subtract(double[] v, double[] a) {
        for (int i = 0; i < v.length; i++) {
            for (int[] other : others) {
                v[i] -= a[other[i]];
            }
        }
    }

    private double norm(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += w[i] * v[i] * v[i];
        }
        return Math.sqrt(sum);
    }

    private double length(double[] r) {
        double sum = 0;
        for (int l = 0; l < size; l++) {
            sum += r[l] * r[l] * perDiagonal[l];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int l = 0; l < a.length; l++) {
            sum += a[l] * b[l];
        }
        return sum;
    }
}
