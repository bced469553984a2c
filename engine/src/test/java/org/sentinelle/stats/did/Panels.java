package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Simulated panels. */
final class Panels {
    private Panels() {}

    /**
     * Units of these groups in turn at times 1 to {@code times}, with an effect that grows by {@code growth} a time.
     *
     * @param covariate whether a column x, which goes with the group and the trend, is there
     */
    record Design(int units, int times, double[] groups, double growth, boolean covariate) {}

    static Panel of(Design design, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = design.units() * design.times();
        double[] first = new double[design.units()];
        Arrays.setAll(first, u -> design.groups()[u % design.groups().length]);
        int[] unit = new int[n];
        int[] time = new int[n];
        double[] y = new double[n];
        double[] x = new double[n];
        for (int u = 0; u < design.units(); u++) {
            double own = random.nextGaussian();
            double cause = random.nextGaussian() + (first[u] < Panel.NEVER ? 0.3 : 0);
            for (int t = 0; t < design.times(); t++) {
                int i = u * design.times() + t;
                unit[i] = u;
                time[i] = t;
                x[i] = cause;
                double since = t + 1 - first[u];
                y[i] = own + 0.5 * t + (design.covariate() ? 0.2 * cause * t : 0) + random.nextGaussian();
                y[i] += since >= 0 ? 1 + design.growth() * since : 0;
            }
        }
        double[] w = new double[n];
        Arrays.fill(w, 1);
        return new Panel(
                new Panel.Rows(unit, time, y, design.covariate() ? new double[][] {x} : new double[0][], w),
                IntStream.rangeClosed(1, design.times()).asDoubleStream().toArray(),
                new Panel.Units(first, IntStream.range(0, design.units()).toArray()));
    }

    static Panel withClusters(Panel panel, int clusters) {
        int[] of = IntStream.range(0, panel.units().n()).map(u -> u % clusters).toArray();
        return new Panel(
                panel.rows(), panel.times(), new Panel.Units(panel.units().first(), of));
    }

    static Panel shuffled(Panel panel, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, panel.n()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return new Panel(panel.rows().at(order), panel.times(), panel.units());
    }
}
