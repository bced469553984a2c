package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The ways in which dates of treatment could have fallen to units: each date to as many units of a stratum as it did.
 *
 * @param actual the date of each unit
 * @param strata the units of each stratum
 */
public record Assignments(double[] actual, List<int[]> strata) {
    public Assignments {
        strata = List.copyOf(strata);
    }

    /** How many ways there are: the product over strata of n! / (n_1! n_2! ...). */
    public double count() {
        double count = 1;
        for (int[] units : strata) {
            int placed = 0;
            for (int same : dates(units).values()) {
                for (int i = 1; i <= same; i++) {
                    placed++;
                    count = count * placed / i;
                }
            }
        }
        return Math.rint(count);
    }

    private Map<Double, Integer> dates(int[] units) {
        Map<Double, Integer> dates = new TreeMap<>();
        for (int unit : units) {
            dates.merge(actual[unit], 1, Integer::sum);
        }
        return dates;
    }

    /** Every way once, in a fixed order; the actual one is among them. */
    public List<double[]> all() {
        List<double[]> ways = List.of(actual.clone());
        for (int[] units : strata) {
            List<double[]> more = new ArrayList<>();
            for (double[] way : ways) {
                place(way.clone(), units, 0, new TreeMap<>(dates(units)), more);
            }
            ways = more;
        }
        return ways;
    }

    private static void place(double[] way, int[] units, int at, Map<Double, Integer> left, List<double[]> into) {
        if (at == units.length) {
            into.add(way.clone());
            return;
        }
        for (Map.Entry<Double, Integer> date : List.copyOf(left.entrySet())) {
            int there = date.getValue();
            if (there > 0) {
                left.put(date.getKey(), there - 1);
                way[units[at]] = date.getKey();
                place(way, units, at + 1, left, into);
                left.put(date.getKey(), there);
            }
        }
    }

    /** Ways drawn at random, each as likely as any other; draw i is the same whatever other draws are made. */
    public List<double[]> drawn(int draws, long seed) {
        return IntStream.range(0, draws)
                .mapToObj(draw -> drawn(new SplittableRandom(seed ^ new SplittableRandom(draw).nextLong())))
                .toList();
    }

    private double[] drawn(SplittableRandom random) {
        double[] way = actual.clone();
        for (int[] units : strata) {
            int[] order = units.clone();
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int i = 0; i < units.length; i++) {
                way[units[i]] = actual[order[i]];
            }
        }
        return way;
    }
}
