package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Clusters;

/**
 * Fixed effects: least squares of deviations from the means of groups.
 *
 * <p>One way: y_it - ybar_i on x_it - xbar_i, degrees of freedom n - N - k. Two ways: the same with columns for the times, as deviations
 * too, which is exact for unbalanced panels. Columns that do not vary within groups have no coefficient. Reference: B. Baltagi, Econometric
 * Analysis of Panel Data (2021), sections 2.2, 3.2 and 9.4, doi:10.1007/978-3-030-53953-5. Checked against R 4.2.2 with plm 2.6-2.
 */
public final class WithinFit {
    private WithinFit() {}

    /** Effects of units. Empty where nothing varies within them, or there are too few rows. */
    public static Optional<PanelFit> ofUnits(PanelData panel) {
        return of(panel, new double[0][]);
    }

    /** Effects of times. */
    public static Optional<PanelFit> ofTimes(PanelData panel) {
        return of(panel.turned(), new double[0][]);
    }

    /** Effects of both. */
    public static Optional<PanelFit> ofBoth(PanelData panel) {
        double[][] times = new double[panel.time().size()][];
        Arrays.setAll(times, t -> PanelData.demeaned(indicator(panel.time(), t), panel.unit()));
        return of(panel, times);
    }

    private static Optional<PanelFit> of(PanelData panel, double[][] effects) {
        double[][] x = Arrays.stream(panel.x())
                .map(column -> PanelData.demeaned(column, panel.unit()))
                .toArray(double[][]::new);
        return PanelFit.of(
                new PanelFit.Transformed(
                        PanelData.demeaned(panel.y(), panel.unit()),
                        x,
                        effects,
                        panel.unit().size()),
                IntStream.range(0, panel.n()).toArray());
    }

    private static double[] indicator(Clusters groups, int group) {
        double[] is = new double[groups.n()];
        Arrays.setAll(is, i -> groups.of(i) == group ? 1 : 0);
        return is;
    }
}
