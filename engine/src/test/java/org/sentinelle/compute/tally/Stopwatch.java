package org.sentinelle.compute.tally;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Seconds of several things done in turn: by the clock, and of all processors together. */
final class Stopwatch {
    private final Map<String, List<double[]>> seconds = new LinkedHashMap<>();

    <T> T time(String name, Callable<T> work) throws Exception {
        long clock = System.nanoTime();
        long busy = busy();
        T found = work.call();
        double[] taken = {(System.nanoTime() - clock) / 1e9, (busy() - busy) / 1e9};
        seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(taken);
        System.err.printf("%-60s %7.2f s %7.2f s of processors%n", name, taken[0], taken[1]);
        return found;
    }

    private static long busy() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    List<String> names() {
        return List.copyOf(seconds.keySet());
    }

    int runs(String name) {
        return seconds.get(name).size();
    }

    /** Median by the clock. */
    double clock(String name) {
        return median(name, 0);
    }

    /** Median of processor time. */
    double processors(String name) {
        return median(name, 1);
    }

    /** Median over the rounds of the ratio of two things done in the same round. */
    double ratio(String name, String to, int which) {
        List<double[]> some = seconds.get(name);
        List<double[]> others = seconds.get(to);
        double[] ratios = new double[Math.min(some.size(), others.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = some.get(i)[which] / others.get(i)[which];
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private double median(String name, int which) {
        double[] sorted =
                seconds.get(name).stream().mapToDouble(s -> s[which]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
