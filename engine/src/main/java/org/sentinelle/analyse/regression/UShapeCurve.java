package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sentinelle.analyse.margins.FittedMean.Average;
import org.sentinelle.analyse.margins.MarginRows;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.result.Table;
import org.sentinelle.stats.Limits;

/** The outcome over a cause and its square, the other columns at their means: what a test of a U shape looks at. */
final class UShapeCurve {
    private static final int POINTS = 41;

    private UShapeCurve() {}

    /** @param data the smallest and the largest cause in the data */
    static Table table(UTestMethod.Told told, Limits data, double level) {
        double[] w = told.design().w();
        double total = Arrays.stream(w).sum();
        double[] means = Arrays.stream(told.design().x())
                .mapToDouble(x -> mean(x, w, total))
                .toArray();
        double offset = mean(told.design().offset(), w, total);
        int one = told.design().names().indexOf(told.cause());
        MarginRows rows = new MarginRows(Mean.PREDICTOR, told.spread().uncertainty(level));
        for (int point = 0; point < POINTS; point++) {
            double share = point / (POINTS - 1.0);
            double x = share * data.high() + (1 - share) * data.low();
            double[] at = means.clone();
            at[one] = x;
            at[told.square()] = x * x;
            double value = offset;
            for (int j = 0; j < at.length; j++) {
                value += at[j] * told.fit().b()[j];
            }
            rows.add(new MarginRows.Place(told.cause(), null, null, x), new Average(value, at));
        }
        return rows.table();
    }

    private static double mean(double[] x, double[] w, double total) {
        return IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum() / total;
    }
}
