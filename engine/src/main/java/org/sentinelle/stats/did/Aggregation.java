package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.did.GroupTimeFit.Cell;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;

/**
 * Summaries of effects by group and time, each group weighted by its share p_g of the units.
 *
 * <ul>
 *   <li>simple: the mean over all cells with t &gt;= g;
 *   <li>by time since treatment e: the mean over groups seen at g + e; in all, the mean over e &gt;= 0;
 *   <li>by group: the mean over t &gt;= g; in all, the mean over groups;
 *   <li>by calendar time: the mean over the groups treated by then; in all, the mean over times.
 * </ul>
 *
 * <p>Errors take into account that the shares are estimated: with S the sum of p over the cells of a mean m, its derivative by p_g is the sum of
 * (ATT - m)/S over those of g (Callaway and Sant'Anna 2021, section 3 and corollary 2). Cells without an effect do not count.
 *
 * @param cells those with an effect
 * @param shares p
 */
public record Aggregation(List<Cell> cells, GroupTimeSample sample, double[] shares, Convention convention) {
    /** Which times since treatment count, and which groups. */
    public record Window(double from, double to, @Nullable Double balancedTo) {
        public static final Window ALL = new Window(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null);
    }

    /** A summary: its parts by what they are at, and all together; null where no part counts for it. */
    public record Summary(
            List<Double> at,
            List<Combination> parts,
            @Nullable Combination overall) {}

    public Aggregation {
        cells = List.copyOf(cells);
    }

    private static boolean isAfter(Cell cell, Window window) {
        return cell.time() >= cell.group() && cell.time() - cell.group() <= window.to();
    }

    /** All together; null where no cell is after treatment. */
    public @Nullable Combination simple(Window window) {
        List<Cell> after = some(c -> isAfter(c, window));
        return after.isEmpty() ? null : weighted(after);
    }

    /** By time since treatment. */
    public Summary dynamic(Window window) {
        double[] times = sample.panel().times();
        double last = times[times.length - 1];
        Double balanced = window.balancedTo();
        List<Cell> counting = some(c -> {
            double e = c.time() - c.group();
            boolean seen = balanced == null
                    || (last - c.group() >= balanced && e <= balanced && e >= balanced - last + times[0]);
            return seen && e >= window.from() && e <= window.to();
        });
        double[] events = distinct(counting.stream().mapToDouble(c -> c.time() - c.group()));
        List<Combination> parts = Arrays.stream(events)
                .mapToObj(e -> weighted(
                        counting.stream().filter(c -> c.time() - c.group() == e).toList()))
                .toList();
        int[] after =
                IntStream.range(0, events.length).filter(i -> events[i] >= 0).toArray();
        return new Summary(
                boxed(events),
                parts,
                mean(IntStream.of(after).mapToObj(parts::get).toList()));
    }

    /** By group. */
    public Summary group(Window window) {
        List<Cell> after = some(c -> isAfter(c, window));
        double[] groups = distinct(after.stream().mapToDouble(Cell::group));
        List<Combination> parts = Arrays.stream(groups)
                .mapToObj(g -> mean(after.stream()
                        .filter(c -> c.group() == g)
                        .map(Cell::effect)
                        .toList()))
                .toList();
        if (parts.isEmpty()) {
            return new Summary(boxed(groups), parts, null);
        }
        double[] errorsOf = convention == Convention.DID
                ? cells.stream()
                        .mapToDouble(Cell::group)
                        .filter(g -> Arrays.binarySearch(groups, g) >= 0)
                        .limit(groups.length)
                        .toArray()
                : groups;
        return new Summary(boxed(groups), parts, weighted(parts, groups, errorsOf));
    }

    /** By calendar time. */
    public Summary calendar(Window window) {
        List<Cell> after = some(c -> isAfter(c, window));
        double[] times = distinct(after.stream().mapToDouble(Cell::time));
        List<Combination> parts = Arrays.stream(times)
                .mapToObj(
                        t -> weighted(after.stream().filter(c -> c.time() == t).toList()))
                .toList();
        return new Summary(boxed(times), parts, mean(parts));
    }

    private List<Cell> some(Predicate<Cell> which) {
        return cells.stream().filter(which).toList();
    }

    private static double[] distinct(DoubleStream values) {
        return values.sorted().distinct().toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Combination weighted(List<Cell> of) {
        double[] groups = of.stream().mapToDouble(Cell::group).toArray();
        return weighted(of.stream().map(Cell::effect).toList(), groups, groups);
    }

    private static @Nullable Combination mean(List<Combination> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        double[] weights = new double[parts.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return Combination.sum(parts, weights);
    }

    /**
     * By the shares of the parts' groups, whose own error counts too.
     *
     * @param errorsOf the groups whose shares' error counts
     */
    private Combination weighted(List<Combination> parts, double[] groups, double[] errorsOf) {
        double[] weights = DoubleStream.of(groups).map(g -> shares[number(g)]).toArray();
        double total = Arrays.stream(weights).sum();
        Combination sum = Combination.sum(
                parts, Arrays.stream(weights).map(w -> w / total).toArray());
        double[] loadings = sum.loadings().clone();
        int first = loadings.length - shares.length;
        for (int p = 0; p < errorsOf.length; p++) {
            loadings[first + number(errorsOf[p])] += (parts.get(p).estimate() - sum.estimate()) / total;
        }
        return new Combination(sum.estimate(), loadings);
    }

    private int number(double group) {
        return Arrays.binarySearch(sample.groups(), group);
    }
}
