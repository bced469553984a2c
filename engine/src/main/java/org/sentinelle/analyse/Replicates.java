package org.sentinelle.analyse;

import java.io.Serializable;
import java.util.List;

/**
 * Does pieces of work that do not depend on each other, one after the other or on many cores, and gives their results in
 * the order of the pieces: what comes out never depends on where it was done.
 */
public interface Replicates {
    /** What is done with each piece; it may travel to another process, with all that it holds. */
    @FunctionalInterface
    interface Work<T extends Serializable, R extends Serializable> extends Serializable {
        R of(T piece);
    }

    <T extends Serializable, R extends Serializable> List<R> map(List<T> pieces, Work<T, R> work);

    /** One piece after the other, here. */
    static Replicates inTurn() {
        return new Replicates() {
            @Override
            public <T extends Serializable, R extends Serializable> List<R> map(List<T> pieces, Work<T, R> work) {
                return pieces.stream().map(work::of).toList();
            }
        };
    }
}
