package org.sentinelle.protect.audit;

/** What one piece adds to a count: at most {@link #most}, at least {@link #least}; where persons can be anywhere in a bundle, these differ. */
final class Share {
    private final Piece piece;
    private final Sum most;
    private final Sum least;
    private double highestSeen = Double.NEGATIVE_INFINITY;
    private double lowestSeen = Double.POSITIVE_INFINITY;
    private boolean fixed;

    Share(Piece piece, Sum most, Sum least) {
        this.piece = piece;
        this.most = most;
        this.least = most.isSame(least) ? most : least;
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
    void see(double[] table) {
        double high = most.in(table);
        highestSeen = Math.max(highestSeen, high);
        lowestSeen = Math.min(lowestSeen, most == least ? high : least.in(table));
    }

    /** Notes that the equations leave it no choice, if they do and no table says otherwise. */
    void tryEquations() {
        fixed = highestSeen - lowestSeen <= Target.ROUND_OFF
                && piece.equations().say(most)
                && (most == least || piece.equations().say(least));
    }

    /** Whether it is known to be the same in every table. */
    boolean isFixed() {
        return fixed;
    }

    double highestSeen() {
        return highestSeen;
    }

    double lowestSeen() {
        return lowestSeen;
    }
}
