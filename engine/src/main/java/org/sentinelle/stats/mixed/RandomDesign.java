package org.sentinelle.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Z: the columns of all terms, made orthogonal inside each term, the term with the most groups first. The deviations of a
 * term's group stand side by side.
 */
final class RandomDesign {
    private final List<RandomTerm> terms = new ArrayList<>();
    private final List<Orthogonal> turned = new ArrayList<>();
    private final int[] given;
    private final int[] base;
    private final int rows;
    private final int size;

    RandomDesign(List<RandomTerm> asGiven, int n) {
        rows = n;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        given = IntStream.range(0, asGiven.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer t) -> -asGiven.get(t).size()))
                .mapToInt(Integer::intValue)
                .toArray();
        base = new int[given.length];
        int at = 0;
        for (int t = 0; t < given.length; t++) {
            RandomTerm term = asGiven.get(given[t]);
            Orthogonal orthogonal = Orthogonal.of(term.z(), ones);
            turned.add(orthogonal);
            terms.add(term.with(orthogonal.q()));
            base[t] = at;
            at += term.size() * term.columns();
        }
        size = at;
    }

    boolean isFull() {
        return turned.stream().allMatch(Orthogonal::isFull);
    }

    List<RandomTerm> terms() {
        return terms;
    }

    /** How many deviations there are. */
    int size() {
        return size;
    }

    /** Where the deviations of a group stand. */
    int at(int term, int group) {
        return base[term] + group * terms.get(term).columns();
    }

    /** The covariance of each term as it was given, in the order in which they were given. */
    double[][][] covariances(double[][][] lambda, double variance) {
        double[][][] all = new double[given.length][][];
        for (int t = 0; t < given.length; t++) {
            double[][] covariance = RelativeFactor.covariance(lambda[t]);
            for (double[] row : covariance) {
                for (int c = 0; c < row.length; c++) {
                    row[c] *= variance;
                }
            }
            all[given[t]] = turned.get(t).back(covariance);
        }
        return all;
    }

    /** The deviations of each group and column as they were given: term, group, column. */
    double[][][] modes(double[] b) {
        double[][][] all = new double[given.length][][];
        for (int t = 0; t < given.length; t++) {
            RandomTerm term = terms.get(t);
            double[][] modes = new double[term.size()][];
            for (int g = 0; g < modes.length; g++) {
                int from = at(t, g);
                modes[g] = turned.get(t).back(Arrays.copyOfRange(b, from, from + term.columns()));
            }
            all[given[t]] = modes;
        }
        return all;
    }

    /** Zb. */
    double[] times(double[] b) {
        double[] sum = new double[rows];
        for (int t = 0; t < terms.size(); t++) {
            RandomTerm term = terms.get(t);
            int q = term.columns();
            for (int c = 0; c < q; c++) {
                double[] z = term.z()[c];
                int from = base[t] + c;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += z[i] * b[from + term.groups()[i] * q];
                }
            }
        }
        return sum;
    }

    /** Adds Z'v to one column of a table with this many numbers a row. */
    void addTransposed(double[] v, double[] into, int width, int column) {
        for (int t = 0; t < terms.size(); t++) {
            RandomTerm term = terms.get(t);
            int q = term.columns();
            for (int c = 0; c < q; c++) {
                double[] z = term.z()[c];
                int from = base[t] + c;
                for (int i = 0; i < v.length; i++) {
                    into[(from + term.groups()[i] * q) * width + column] += z[i] * v[i];
                }
            }
        }
    }

    /** Lambda u. */
    double[] scaled(double[][][] lambda, double[] u) {
        double[] b = new double[size];
        for (int t = 0; t < lambda.length; t++) {
            int q = lambda[t].length;
            for (int from = base[t]; from < base[t] + terms.get(t).size() * q; from += q) {
                for (int r = 0; r < q; r++) {
                    for (int c = 0; c <= r; c++) {
                        b[from + r] += lambda[t][r][c] * u[from + c];
                    }
                }
            }
        }
        return b;
    }

    /** Lambda' V for V with this many numbers a row. */
    double[] scaledTransposed(double[][][] lambda, double[] v, int width) {
        double[] made = new double[v.length];
        for (int t = 0; t < lambda.length; t++) {
            int q = lambda[t].length;
            for (int from = base[t]; from < base[t] + terms.get(t).size() * q; from += q) {
                for (int c = 0; c < q; c++) {
                    for (int r = c; r < q; r++) {
                        add(made, (from + c) * width, v, (from + r) * width, lambda[t][r][c], width);
                    }
                }
            }
        }
        return made;
    }

    private static void add(double[] into, int at, double[] v, int from, double times, int width) {
        for (int k = 0; k < width; k++) {
            into[at + k] += times * v[from + k];
        }
    }
}
