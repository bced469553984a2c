package org.sentinelle.analyse.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that make several columns of one. */
public enum Basis {
    /** A number taken for a code: a column for each code but the reference; {@code ref = "2"} says which that is. */
    FACTOR("factor", List.of("ref")),
    /** Polynomials of a number up to {@code degree}, orthogonal in the rows of the fit; with {@code raw = TRUE} its powers as they are. */
    POLY("poly", List.of("degree", "raw")),
    /** A natural cubic spline with {@code df} columns; knots at quantiles, straight beyond the smallest and largest value. */
    NS("ns", List.of("df")),
    /** A cubic B-spline with {@code df} columns; knots at quantiles. */
    BS("bs", List.of("df"));

    private final String written;
    private final List<String> options;

    Basis(String written, List<String> options) {
        this.written = written;
        this.options = options;
    }

    static Optional<Basis> of(String name) {
        return Arrays.stream(values()).filter(b -> b.written.equals(name)).findFirst();
    }

    String written() {
        return written;
    }

    /** The named arguments it takes. */
    List<String> options() {
        return options;
    }
}
