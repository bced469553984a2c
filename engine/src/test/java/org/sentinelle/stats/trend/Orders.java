package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;

/** All n! orders of a few values. */
final class Orders {
    private Orders() {}

    static List<double[]> of(double[] values) {
        List<double[]> orders = new ArrayList<>();
        permute(values.clone(), 0, orders);
        return orders;
    }

    private static void permute(double[] x, int from, List<double[]> orders) {
        if (from == x.length) {
            orders.add(x.clone());
            return;
        }
        for (int i = from; i < x.length; i++) {
            swap(x, from, i);
            permute(x, from + 1, orders);
            swap(x, from, i);
        }
    }

    private static void swap(double[] x, int i, int j) {
        double kept = x[i];
        x[i] = x[j];
        x[j] = kept;
    }
}
