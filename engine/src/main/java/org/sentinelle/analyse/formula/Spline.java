package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.formula.Expression.Option;
import org.sentinelle.analyse.formula.Expression.Several;

/** Powers of a number, from 1 up. */
final class Spline {
    private static final int MOST = 5;

    private final int degree;

    private Spline(int degree) {
        this.degree = degree;
    }

    static Spline of(Several several, double[] values) {
        int degree = several.options().stream()
                .map(Option::value)
                .mapToInt(v -> (int) Double.parseDouble(v))
                .findFirst()
                .orElse(2);
        if (degree < 1 || degree > MOST || several.basis() != Basis.POLY || values.length == 0) {
            throw new FormulaException(
                    "The formula has " + several.text() + ", which is not understood.",
                    "Write poly(x, degree = 2); the degree is from 1 to " + MOST + ".");
        }
        return new Spline(degree);
    }

    int columns() {
        return degree;
    }

    List<double[]> columns(double[] x) {
        List<double[]> columns = new ArrayList<>();
        for (int k = 1; k <= degree; k++) {
            int power = k;
            columns.add(Arrays.stream(x).map(v -> Math.pow(v, power)).toArray());
        }
        return columns;
    }
}
