package org.sentinelle.compute.tally.columnar;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a task hands over: its cells as bytes, or why it has none. */
final class TaskSums implements Serializable {
    private static final long serialVersionUID = 1;

    /** Why a task gave up. */
    enum Refusal {
        /** A row has no area or no period. */
        LACKING,
        /** More cells than there is room for. */
        TOO_LARGE,
        /** A sum beyond 64 bits, or a lower bound above its upper one. */
        OUT_OF_BOUNDS,
        /** Another version of Spark than this was written for. */
        OTHER_SPARK
    }

    private final byte[] bytes;
    private final @Nullable Refusal refusal;

    private TaskSums(byte[] bytes, @Nullable Refusal refusal) {
        this.bytes = bytes;
        this.refusal = refusal;
    }

    static TaskSums of(byte[] bytes) {
        return new TaskSums(bytes, null);
    }

    static TaskSums refused(Refusal refusal) {
        return new TaskSums(new byte[0], refusal);
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }
}
