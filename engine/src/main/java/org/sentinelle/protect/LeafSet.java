package org.sentinelle.protect;

import java.util.Arrays;

/** Numbers of leaves in ascending order; equal where they are the same ones. */
record LeafSet(int[] leaves) {
    @Override
    public boolean equals(Object other) {
        return other instanceof LeafSet set && Arrays.equals(leaves, set.leaves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leaves);
    }

    @Override
    public String toString() {
        return leaves.length + " leaves";
    }
}
