package org.sentinelle.protect;

import java.util.function.Function;

/** A value that may be shown: only this room makes one, and {@code present} accepts nothing else. */
public final class Released<T> {
    private final T content;

    Released(T content) {
        this.content = content;
    }

    public T get() {
        return content;
    }

    /** What is computed from released values alone is released. */
    public <R> Released<R> map(Function<? super T, ? extends R> work) {
        return new Released<>(work.apply(content));
    }
}
