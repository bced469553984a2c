package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.Expression.Option;
import org.sentinelle.analyse.formula.Expression.Several;

/** The columns that poly, ns and bs make of a number; knots are those of the rows of the fit. */
final class Spline {
    private static final int MOST_POWERS = 5;
    private static final int MOST_COLUMNS = 20;
    private static final int CUBIC = 3;

    private final int columns;
    private final @Nullable CubicSpline cubic;

    private Spline(int columns, @Nullable CubicSpline cubic) {
        this.columns = columns;
        this.cubic = cubic;
    }

    static Spline of(Several several, double[] values) {
        int number = several.options().stream()
                .map(Option::value)
                .mapToInt(Spline::whole)
                .findFirst()
                .orElse(several.basis() == Basis.POLY ? 2 : CUBIC);
        int least = several.basis() == Basis.BS ? CUBIC : 1;
        int most = several.basis() == Basis.POLY ? MOST_POWERS : MOST_COLUMNS;
        if (number < least || number > most) {
            throw new FormulaException(
                    "The formula has " + several.text() + ", which is not understood.",
                    "Write a whole number from " + least + " to " + most + " for "
                            + several.basis().options().get(0) + ".");
        }
        if (several.basis() == Basis.POLY) {
            return new Spline(number, null);
        }
        if (Arrays.stream(values).distinct().limit(2).count() < 2) {
            throw new FormulaException(
                    several.text() + " has no two different values in the rows that are used.",
                    "Leave it out of the formula.");
        }
        return new Spline(number, CubicSpline.of(values, number, several.basis() == Basis.NS));
    }

    /** 0 where it is no whole number. */
    private static int whole(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }

    int columns() {
        return columns;
    }

    List<double[]> columns(double[] x) {
        if (cubic != null) {
            return cubic.columns(x);
        }
        List<double[]> powers = new ArrayList<>();
        for (int k = 1; k <= columns; k++) {
            int power = k;
            powers.add(Arrays.stream(x).map(v -> Math.pow(v, power)).toArray());
        }
        return powers;
    }
}
