package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * First differences: least squares of y_it less the unit's row before, on the same of the columns.
 *
 * <p>The row before is that of the last time at which the unit was seen, however long ago. The constant stays a constant, and is then the
 * change from one time to the next where nothing else changes. Checked against R 4.2.2 with plm 2.6-2.
 */
public final class FirstDifferences {
    private FirstDifferences() {}

    /** Empty where nothing changes, or there are too few rows. */
    public static Optional<PanelFit> of(PanelData panel) {
        int[] order = IntStream.range(0, panel.n())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> panel.unit().of(i))
                        .thenComparingInt(i -> panel.time().of(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ends = IntStream.range(1, order.length)
                .filter(p -> panel.unit().of(order[p]) == panel.unit().of(order[p - 1]))
                .toArray();
        double[][] x = new double[panel.x().length][];
        Arrays.setAll(x, j -> changes(panel.x()[j], order, ends, true));
        return PanelFit.of(
                new PanelFit.Transformed(changes(panel.y(), order, ends, false), x, new double[0][], 0),
                IntStream.of(ends).map(p -> order[p]).toArray());
    }

    private static double[] changes(double[] v, int[] order, int[] ends, boolean keepsConstant) {
        boolean constant = keepsConstant && Arrays.stream(v).allMatch(a -> a == v[0]);
        return IntStream.of(ends)
                .mapToDouble(p -> constant ? v[0] : v[order[p]] - v[order[p - 1]])
                .toArray();
    }
}
