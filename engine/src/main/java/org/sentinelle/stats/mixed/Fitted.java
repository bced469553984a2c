package org.sentinelle.stats.mixed;

/** A fit, or why there is none. */
public sealed interface Fitted {
    /** A fit. */
    record Found(MixedFit fit) implements Fitted {}

    /** No fit. */
    record Refused(Refusal why) implements Fitted {}
}
