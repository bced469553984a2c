package org.sentinelle.protect.audit;

import java.util.List;
import java.util.Map;

/** What one piece adds to a count: at most {@link #most}, at least {@link #least}; where persons can be anywhere in a bundle, these differ. */
final class Share {
    private final Piece piece;
    private final Sum most;
    private final Sum least;
    private double highestSeen = Double.NEGATIVE_INFINITY;
    private double lowestSeen = Double.POSITIVE_INFINITY;

    /** Coefficients of columns, by their places in the piece. */
    record Sum(Map<Integer, Long> terms) {
        Sum {
            terms = Map.copyOf(terms);
        }

        double in(List<Double> table) {
            double value = 0;
            for (Map.Entry<Integer, Long> term : terms.entrySet()) {
                value += term.getValue() * table.get(term.getKey());
            }
            return value;
        }
    }

    Share(Piece piece, Sum most, Sum least) {
        this.piece = piece;
        this.most = most;
        this.least = least;
    }

    Piece piece() {
        return piece;
    }

    Sum most() {
        return most;
    }

    Sum least() {
        return least;
    }

    /** Takes notice of one more table that is possible. */
    void see(List<Double> table) {
        highestSeen = Math.max(highestSeen, most.in(table));
        lowestSeen = Math.min(lowestSeen, least.in(table));
    }

    double highestSeen() {
        return highestSeen;
    }

    double lowestSeen() {
        return lowestSeen;
    }
}
