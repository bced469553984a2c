package org.sentinelle.compute.tally.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final int KEYS = 5_000;

    @Test
    void keys_keep_their_numbers_when_fields_widen_and_the_array_becomes_a_hash_table() {
        Layout narrow = new Layout(2).with(0, 63).with(1, KEYS / 64);
        Slots slots = new Slots(narrow.totalBits());
        for (int i = 0; i < KEYS; i++) {
            slots.add(narrow.part(0, i % 64) | narrow.part(1, i / 64), i + 7);
        }
        Layout wide = narrow.with(0, 1 << 20).with(1, 1 << 20);
        slots.relay(narrow, wide);
        for (int i = 0; i < KEYS; i++) {
            long key = wide.part(0, i % 64) | wide.part(1, i / 64);
            assertThat(slots.find(key)).isEqualTo(i + 7);
            assertThat(wide.code(0, slots.key(i))).isEqualTo(i % 64);
        }
        assertThat(slots.find(wide.part(0, 100))).isEqualTo(Slots.ABSENT);
        slots.add(wide.part(0, 100), KEYS);
        assertThat(slots.find(wide.part(0, 100))).isEqualTo(KEYS);
    }
}
