package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Units seen at several times, each with the time from which it was treated: what every estimator of this package works on.
 *
 * @param rows what was seen, in any order
 * @param times the times by their numbers, ascending
 * @param units what holds for a unit at all times
 */
public record Panel(Rows rows, double[] times, Units units) {
    /** First treated, of a unit that never is. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    /**
     * One entry a row.
     *
     * @param unit its number, from 0
     * @param time its number, from 0
     * @param y the outcome
     * @param x columns of covariates, without a constant
     * @param w the weight, not negative
     */
    public record Rows(int[] unit, int[] time, double[] y, double[][] x, double[] w) {
        public int n() {
            return y.length;
        }

        Rows at(int[] some) {
            return new Rows(
                    IntStream.of(some).map(i -> unit[i]).toArray(),
                    IntStream.of(some).map(i -> time[i]).toArray(),
                    IntStream.of(some).mapToDouble(i -> y[i]).toArray(),
                    Arrays.stream(x)
                            .map(column -> IntStream.of(some)
                                    .mapToDouble(i -> column[i])
                                    .toArray())
                            .toArray(double[][]::new),
                    IntStream.of(some).mapToDouble(i -> w[i]).toArray());
        }
    }

    /**
     * One entry a unit.
     *
     * @param first the time from which it is treated, or {@link #NEVER}
     * @param cluster the number of the cluster it belongs to, from 0; each unit its own where they are independent
     */
    public record Units(double[] first, int[] cluster) {
        public int n() {
            return first.length;
        }

        public int clusters() {
            return Arrays.stream(cluster).max().orElse(-1) + 1;
        }

        boolean isOwnCluster() {
            return IntStream.range(0, cluster.length).allMatch(i -> cluster[i] == i);
        }
    }

    public int n() {
        return rows.n();
    }

    /** Whether a unit has several rows at one time. */
    public boolean repeats() {
        BitSet seen = new BitSet();
        for (int i = 0; i < n(); i++) {
            int at = rows.unit()[i] * times.length + rows.time()[i];
            if (seen.get(at)) {
                return true;
            }
            seen.set(at);
        }
        return false;
    }

    /** Whether every unit has a row at every time; no unit has two. */
    public boolean isBalanced() {
        return n() == units.n() * times.length;
    }

    public boolean hasCovariates() {
        return rows.x().length > 0;
    }

    /** The time of a row. */
    public double time(int row) {
        return times[rows.time()[row]];
    }

    /** When the unit of a row is first treated. */
    public double first(int row) {
        return units.first()[rows.unit()[row]];
    }

    /** Times since treatment began, negative before; minus infinity for units that never are. */
    public double since(int row) {
        return time(row) - first(row);
    }

    /** The rows of these units, with all times that they are seen at. */
    Panel ofUnits(BitSet kept) {
        return renumbered(
                IntStream.range(0, n()).filter(i -> kept.get(rows.unit()[i])).toArray());
    }

    /** The units that have a row at every time. */
    Panel balanced() {
        int[] seen = new int[units.n()];
        for (int unit : rows.unit()) {
            seen[unit]++;
        }
        BitSet whole = new BitSet();
        IntStream.range(0, seen.length).filter(u -> seen[u] == times.length).forEach(whole::set);
        return ofUnits(whole);
    }

    /** The same with another date of treatment for each unit. */
    Panel withFirst(double[] first) {
        return new Panel(rows, times, new Units(first, units.cluster()));
    }

    /** Some rows; units, times and clusters that none of them has are gone, the others keep their order. */
    public Panel renumbered(int[] some) {
        Rows left = rows.at(some);
        int[] unitNumbers = numbers(left.unit(), units.n());
        int[] timeNumbers = numbers(left.time(), times.length);
        int[] kept =
                IntStream.range(0, units.n()).filter(u -> unitNumbers[u] >= 0).toArray();
        double[] first = IntStream.of(kept).mapToDouble(u -> units.first()[u]).toArray();
        int[] cluster = IntStream.of(kept).map(u -> units.cluster()[u]).toArray();
        int[] clusterNumbers = numbers(cluster, units.clusters());
        return new Panel(
                new Rows(at(left.unit(), unitNumbers), at(left.time(), timeNumbers), left.y(), left.x(), left.w()),
                IntStream.range(0, times.length)
                        .filter(t -> timeNumbers[t] >= 0)
                        .mapToDouble(t -> times[t])
                        .toArray(),
                new Units(first, at(cluster, clusterNumbers)));
    }

    private static int[] at(int[] of, int[] numbers) {
        return IntStream.of(of).map(i -> numbers[i]).toArray();
    }

    /** New numbers for those that occur, -1 for others. */
    private static int[] numbers(int[] of, int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, -1);
        for (int number : of) {
            numbers[number] = 0;
        }
        int next = 0;
        for (int i = 0; i < size; i++) {
            numbers[i] = numbers[i] < 0 ? -1 : next++;
        }
        return numbers;
    }
}
