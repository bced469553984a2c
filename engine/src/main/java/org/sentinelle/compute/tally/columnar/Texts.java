package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Numbers for the distinct texts of a column; 0 is null. */
final class Texts {
    static final int ABSENT = -1;

    private final List<@Nullable UTF8String> texts = new ArrayList<>();
    private int[] table = new int[64];

    Texts() {
        texts.add(null);
        Arrays.fill(table, ABSENT);
    }

    @Nullable
    UTF8String text(int code) {
        return texts.get(code);
    }

    /** The code of a text, or {@link #ABSENT}. */
    int find(UTF8String text) {
        return table[place(text)];
    }

    /** The next code, for a text that has none. */
    int add(UTF8String text) {
        if (2 * texts.size() >= table.length) {
            table = new int[2 * table.length];
            Arrays.fill(table, ABSENT);
            for (int i = 1; i < texts.size(); i++) {
                table[place(java.util.Objects.requireNonNull(texts.get(i)))] = i;
            }
        }
        UTF8String kept = text.copy();
        table[place(kept)] = texts.size();
        texts.add(kept);
        return texts.size() - 1;
    }

    private int place(UTF8String text) {
        int at = text.hashCode() & (table.length - 1);
        while (table[at] != ABSENT && !text.equals(texts.get(table[at]))) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
