package org.sentinelle.protect.pattern;

/** Counts the work of a run in entries of programmes solved, so that a limit on it means the same on every machine. */
final class Effort {
    private long left;
    private int programmes;

    Effort(long most) {
        left = most;
    }

    void spend(long entries) {
        left -= entries;
        programmes++;
    }

    boolean isSpent() {
        return left <= 0;
    }

    int programmes() {
        return programmes;
    }
}
