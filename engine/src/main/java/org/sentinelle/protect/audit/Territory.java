package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns that hang together before anything is solved, and what becomes of them: fixed, or part of a {@link Piece}. What is only
 * assumed is dropped here, and here alone, where it contradicts what is said.
 */
final class Territory {
    private final Said said;
    private final Limits limits;
    private final long cap;
    private final Map<Integer, Piece> pieceOf = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private List<Row> rows;
    private List<Integer> idle;
    private boolean possible;

    /**
     * Everything of one territory.
     *
     * @param idle those of the columns that are assumed to be 0
     * @param assumed those of the rows that are assumed
     */
    record Said(List<Integer> columns, List<Row> rows, List<Integer> idle, List<Row> assumed) {}

    /** @param cap what a column that nothing limits is held to */
    Territory(Said said, Limits limits, long cap) {
        this.said = said;
        this.limits = limits;
        this.cap = cap;
        this.rows = new ArrayList<>(said.rows());
        rows.addAll(said.assumed());
        this.idle = said.idle();
        settle();
        if (!possible) {
            this.rows = said.rows();
            this.idle = List.of();
            settle();
        }
    }

    private void settle() {
        pieceOf.clear();
        pieces.clear();
        said.columns().forEach(limits::reset);
        idle.forEach(limits::fixAtZero);
        possible = limits.tighten(rows);
        if (!possible) {
            return;
        }
        for (Connected.Group group : Connected.groups(said.columns(), rows, column -> !limits.isFixed(column))) {
            Piece piece = new Piece(group.columns(), group.rows(), limits, cap);
            possible &= piece.any() != null;
            pieces.add(piece);
            group.columns().forEach(column -> pieceOf.put(column, piece));
        }
    }

    /** Whether what is said can all be true. */
    boolean possible() {
        return possible;
    }

    /** What is held to be true of it. */
    List<Row> rows() {
        return rows;
    }

    /** The columns that are held to be 0. */
    List<Integer> idle() {
        return idle;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The value of a column that is fixed, else the least it can be. */
    long low(int column) {
        return limits.low(column);
    }

    /** Null where the column is fixed. */
    @Nullable
    Piece piece(int column) {
        return pieceOf.get(column);
    }

    /** That of a column that is not fixed. */
    Piece pieceOf(int column) {
        return Objects.requireNonNull(pieceOf.get(column));
    }
}
