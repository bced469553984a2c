package org.sentinelle.present.chart;

/** What can be drawn: numbers that are neither infinite nor none. */
final class Finite {
    private Finite() {}

    /** Throws {@link IllegalArgumentException} where one of the numbers has no place on an axis. */
    static void require(String what, double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(what + " has the number " + number + ", which no axis can show");
            }
        }
    }
}
