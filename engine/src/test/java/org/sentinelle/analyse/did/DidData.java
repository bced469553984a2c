package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.regression.FormulaRun;

/** A panel as columns of a table. */
final class DidData {
    final List<String> unit = new ArrayList<>();
    final List<@Nullable Double> time = new ArrayList<>();
    final List<@Nullable Double> first = new ArrayList<>();
    final List<@Nullable Double> y = new ArrayList<>();
    final List<@Nullable Double> x = new ArrayList<>();
    final List<@Nullable Double> w = new ArrayList<>();
    final List<String> cluster = new ArrayList<>();

    DidData(int units, int times, double[] groups, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int u = 0; u < units; u++) {
            for (int t = 1; t <= times; t++) {
                unit.add("u" + u);
                time.add((double) t);
                first.add(groups[u % groups.length]);
                y.add(random.nextGaussian() + u + t);
                x.add(random.nextGaussian());
                w.add(1 + random.nextDouble());
                cluster.add("c" + u % 4);
            }
        }
    }

    FormulaRun run(Method method, String formula) {
        FormulaRun run = new FormulaRun(method, formula)
                .column("unit", unit)
                .column("time", time)
                .column("first", first)
                .column("y", y)
                .column("x", x)
                .column("w", w)
                .column("cluster", cluster)
                .role("unit", "unit")
                .role("time", "time")
                .role("first-treated", "first");
        return method instanceof BaconMethod ? run : run.option("draws", "99");
    }
}
