package org.sentinelle.protect.pattern;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the work of a run in entries of programmes solved, so that a limit on it means the same on every machine. */
final class Effort {
    private final AtomicLong left;
    private final AtomicInteger programmes = new AtomicInteger();

    Effort(long most) {
        left = new AtomicLong(most);
    }

    void spend(long entries) {
        left.addAndGet(-entries);
        programmes.incrementAndGet();
    }

    boolean isSpent() {
        return left.get() <= 0;
    }

    int programmes() {
        return programmes.get();
    }
}
