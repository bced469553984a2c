package org.sentinelle.compute.tally.columnar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads back what {@link HarvestedSums} wrote. */
final class SumsReader {
    private final byte[] bytes;
    private int at;

    SumsReader(byte[] bytes) {
        this.bytes = bytes;
    }

    List<String> texts() {
        int count = fixed();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = fixed();
            texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return texts;
    }

    private int fixed() {
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = (number << 8) | (bytes[at++] & 0xFF);
        }
        return number;
    }

    long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }
}
