package org.sentinelle.analyse.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.formula.Expression.Option;
import org.sentinelle.analyse.formula.Expression.Several;

/** The columns that poly, ns and bs make of a number; knots are those of the rows of the fit. */
final class Spline {
    private static final int MOST_POWERS = 5;
    private static final int MOST_COLUMNS = 20;
    private static final int CUBIC = 3;

    private final int columns;
    private final java.util.function.Function<double[], List<double[]>> made;

    private Spline(int columns, java.util.function.Function<double[], List<double[]>> made) {
        this.columns = columns;
        this.made = made;
    }

    static Spline of(Several several, double[] values) {
        int number = number(several);
        if (several.basis() == Basis.POLY && isRaw(several)) {
            return new Spline(number, x -> powers(x, number));
        }
        long different = Arrays.stream(values).distinct().count();
        if (different < 2 || (several.basis() == Basis.POLY && number >= different)) {
            throw new FormulaException(
                    several.text() + " has too few different values in the rows that are used.",
                    "Leave it out of the formula, or make it less bent.");
        }
        if (several.basis() != Basis.POLY) {
            CubicSpline cubic = CubicSpline.of(values, number, several.basis() == Basis.NS);
            return new Spline(number, cubic::columns);
        }
        Polynomials polynomials = Polynomials.of(values, number);
        return new Spline(number, polynomials::columns);
    }

    static boolean isRaw(Several several) {
        Option raw = several.options().stream()
                .filter(o -> o.name().equals("raw"))
                .findFirst()
                .orElse(null);
        if (raw != null
                && (raw.quoted() || !(raw.value().equals("TRUE") || raw.value().equals("FALSE")))) {
            throw new FormulaException(
                    "The formula has " + several.text() + ", which is not understood.",
                    "Write raw = TRUE for the powers themselves.");
        }
        return raw != null && raw.value().equals("TRUE");
    }

    private static int number(Several several) {
        int number = several.options().stream()
                .filter(o -> !o.name().equals("raw"))
                .map(Option::value)
                .mapToInt(Spline::whole)
                .findFirst()
                .orElse(several.basis() == Basis.BS ? CUBIC : 1);
        int least = several.basis() == Basis.BS ? CUBIC : 1;
        int most = several.basis() == Basis.POLY ? MOST_POWERS : MOST_COLUMNS;
        if (number < least || number > most) {
            throw new FormulaException(
                    "The formula has " + several.text() + ", which is not understood.",
                    "Write a whole number from " + least + " to " + most + " for "
                            + several.basis().options().get(0) + ".");
        }
        return number;
    }

    /** 0 where it is no whole number. */
    private static int whole(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }

    int columns() {
        return columns;
    }

    List<double[]> columns(double[] x) {
        return made.apply(x);
    }

    private static List<double[]> powers(double[] x, int degree) {
        return IntStream.rangeClosed(1, degree)
                .mapToObj(k -> Arrays.stream(x).map(v -> Math.pow(v, k)).toArray())
                .toList();
    }
}
