package org.sentinelle.result;

import java.util.function.Function;

/**
 * A value that may give a person away. Anyone can seal one and work inside it with {@link #map}; only the room
 * {@code protect} may call {@link #open} (an architecture test holds everyone to it). It prints nothing of its content.
 */
public final class Confidential<T> {
    private final T content;

    private Confidential(T content) {
        this.content = content;
    }

    public static <T> Confidential<T> seal(T content) {
        return new Confidential<>(content);
    }

    public <R> Confidential<R> map(Function<? super T, ? extends R> work) {
        return new Confidential<>(work.apply(content));
    }

    /** For {@code protect} alone. */
    public T open() {
        return content;
    }

    @Override
    public String toString() {
        return "Confidential";
    }
}
