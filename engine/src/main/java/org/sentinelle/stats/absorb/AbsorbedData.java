package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a regression with absorbed effects is fitted to.
 *
 * @param effects any number of them
 * @param x columns of coefficients
 * @param y the response
 * @param w the weight of each row, above 0
 * @param offset what is known of the predictor beforehand
 */
public record AbsorbedData(List<Effect> effects, double[][] x, double[] y, double[] w, double[] offset) {
    public AbsorbedData {
        effects = List.copyOf(effects);
    }

    public int n() {
        return y.length;
    }

    /** The same with these columns alone. */
    AbsorbedData with(double[][] columns) {
        return new AbsorbedData(effects, columns, y, w, offset);
    }

    /** The same in some rows, in their order. */
    AbsorbedData at(int[] rows) {
        return new AbsorbedData(
                effects.stream().map(effect -> effect.at(rows)).toList(),
                Arrays.stream(x).map(column -> at(column, rows)).toArray(double[][]::new),
                at(y, rows),
                at(w, rows),
                at(offset, rows));
    }

    /** Some rows in the order of the levels of the effect that has most, in which effects are absorbed fastest. */
    int[] ordered(int[] rows) {
        return effects.stream()
                .map(effect -> effect.at(rows))
                .max(Comparator.comparingInt(Effect::levels))
                .map(largest -> Arrays.stream(largest.order()).map(i -> rows[i]).toArray())
                .orElse(rows);
    }

    private static double[] at(double[] column, int[] rows) {
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = column[rows[i]];
        }
        return some;
    }
}
