package org.sentinelle.analyse;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of an input in which the cells that matter are all there. */
public final class CompleteRows {
    /** The caveat of every estimate whose input had rows with missing cells; the summary says how many. */
    public static final String DROPPED_CAVEAT = "rows-with-missing-cells-dropped";

    private final AnalysisInput input;
    private final int[] kept;

    CompleteRows(AnalysisInput input, int[] kept) {
        this.input = input;
        this.kept = kept;
    }

    public int count() {
        return kept.length;
    }

    /** Where the rows stand in the input, counted from 0. */
    public IntStream positions() {
        return IntStream.of(kept);
    }

    /** How many rows were left out. */
    public int dropped() {
        return input.rows() - kept.length;
    }

    /** The caveat where rows were left out, otherwise nothing. */
    public List<String> caveats() {
        return dropped() > 0 ? List.of(DROPPED_CAVEAT) : List.of();
    }

    /** The role's cells in these rows. */
    public double[] numbers(String role) {
        List<@Nullable Double> cells = input.numbers(role);
        return IntStream.of(kept)
                .mapToDouble(row -> Objects.requireNonNull(cells.get(row), role))
                .toArray();
    }

    /** The role's cells in these rows. */
    public List<String> texts(String role) {
        return texts(role, 0);
    }

    /** The cells of one of the role's columns, counted from 0 in the order of the file. */
    public List<String> texts(String role, int index) {
        List<@Nullable String> cells = input.texts(role, index);
        return IntStream.of(kept)
                .mapToObj(row -> Objects.requireNonNull(cells.get(row), role))
                .toList();
    }
}
