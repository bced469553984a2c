package org.sentinelle.analyse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells and written values as numbers. */
public final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private Cells() {}

    /** A finite decimal number with a point, or null. */
    public static @Nullable Double number(Object cell) {
        if (cell instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? (Double) number.doubleValue() : null;
        }
        String text = cell.toString().strip();
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? (Double) value : null;
    }

    /** The cell as text; a whole number without decimals. */
    public static String text(Object cell) {
        return cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : cell.toString().strip();
    }

    /** Whether a cell says nothing: no cell, or blank text. */
    public static boolean isMissing(@Nullable Object cell) {
        return cell == null || (cell instanceof String text && text.isBlank());
    }
}
