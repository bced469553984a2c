package org.sentinelle.compute.tally.columnar;

/** How several small codes stand side by side in the bits of one number; fields begin without a bit and widen as codes are met. */
final class Layout {
    private final int[] bits;
    private final int[] shift;

    Layout(int fields) {
        this(new int[fields]);
    }

    private Layout(int[] bits) {
        this.bits = bits;
        this.shift = new int[bits.length];
        for (int i = 1; i < bits.length; i++) {
            shift[i] = shift[i - 1] + bits[i - 1];
        }
    }

    int totalBits() {
        return bits.length == 0 ? 0 : shift[bits.length - 1] + bits[bits.length - 1];
    }

    boolean holds(int field, int code) {
        return code < 1L << bits[field];
    }

    /** The same with room for a code in a field. */
    Layout with(int field, int code) {
        int[] wider = bits.clone();
        wider[field] = Math.max(wider[field], Integer.SIZE - Integer.numberOfLeadingZeros(code));
        return new Layout(wider);
    }

    long part(int field, int code) {
        return (long) code << shift[field];
    }

    int code(int field, long number) {
        return (int) ((number >>> shift[field]) & ((1L << bits[field]) - 1));
    }

    /** The number that holds in this layout what another holds in its own. */
    long translated(long number, Layout from) {
        long moved = 0;
        for (int i = 0; i < bits.length; i++) {
            moved |= part(i, from.code(i, number));
        }
        return moved;
    }
}
