package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/**
 * Random effects of units by Swamy and Arora: least squares of y_it - theta_i ybar_i on x_it - theta_i xbar_i.
 *
 * <p>theta_i = 1 - sqrt(s_e^2 / (s_e^2 + T_i s_u^2)), T_i the rows of unit i. s_e^2 is the variance of the within fit. s_u^2 =
 * (Q - (N - r) s_e^2) / (n - sum of T_i h_i), Q the weighted sum of squares and h_i the leverages of the regression of unit means on r
 * columns with weights T_i; in balanced panels it is Q/((N - r) T) - s_e^2/T. A negative s_u^2 is set to 0.
 *
 * <p>References: P. Swamy and S. Arora, Econometrica 40:261-275 (1972), doi:10.2307/1909405; B. Baltagi and Y. Chang, J. Econometrics
 * 62:67-89 (1994), doi:10.1016/0304-4076(94)90017-5. Checked against R 4.2.2 with plm 2.6-2.
 *
 * @param fit of the transformed rows
 * @param idiosyncratic s_e^2
 * @param ofUnits s_u^2
 * @param theta of each unit
 */
public record RandomFit(PanelFit fit, double idiosyncratic, double ofUnits, double[] theta) {

    /** Effects of units. Empty where the within fit is, or there are no more units than columns. */
    public static Optional<RandomFit> ofUnits(PanelData panel) {
        Optional<PanelFit> within = WithinFit.ofUnits(panel);
        return within.flatMap(w -> ofUnits(panel, w.fit().variance()));
    }

    /** Effects of times. */
    public static Optional<RandomFit> ofTimes(PanelData panel) {
        return ofUnits(panel.turned());
    }

    private static Optional<RandomFit> ofUnits(PanelData panel, double idiosyncratic) {
        double[] sizes = PanelData.sizes(panel.unit());
        return between(panel, sizes).flatMap(between -> {
            double[] h = between.working().leverages();
            double trace = IntStream.range(0, h.length)
                    .mapToDouble(i -> sizes[i] * h[i])
                    .sum();
            double excess = between.rss() - between.df() * idiosyncratic;
            double ofUnits = Math.max(0, excess / (panel.n() - trace));
            double[] theta = Arrays.stream(sizes)
                    .map(t -> 1 - Math.sqrt(idiosyncratic / (idiosyncratic + t * ofUnits)))
                    .toArray();
            return transformed(panel, theta).map(fit -> new RandomFit(fit, idiosyncratic, ofUnits, theta));
        });
    }

    private static Optional<LinearFit> between(PanelData panel, double[] sizes) {
        double[][] means = Arrays.stream(panel.x())
                .map(column -> PanelData.means(column, panel.unit()))
                .toArray(double[][]::new);
        BitSet kept = Collinearity.independent(means, sizes);
        if (kept.cardinality() >= sizes.length || kept.isEmpty()) {
            return Optional.empty();
        }
        double[][] x = kept.stream().mapToObj(j -> means[j]).toArray(double[][]::new);
        return LinearRegression.fit(
                Design.of(x, new double[sizes.length]), PanelData.means(panel.y(), panel.unit()), sizes, 0);
    }

    private static Optional<PanelFit> transformed(PanelData panel, double[] theta) {
        double[][] x = Arrays.stream(panel.x())
                .map(column -> PanelData.less(column, panel.unit(), theta))
                .toArray(double[][]::new);
        return PanelFit.of(
                new PanelFit.Transformed(PanelData.less(panel.y(), panel.unit(), theta), x, new double[0][], 0),
                IntStream.range(0, panel.n()).toArray());
    }
}
