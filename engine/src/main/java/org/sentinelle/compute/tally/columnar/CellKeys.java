package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * One number for each row that says its cell and its pattern: in the high bits the codes of the cell's keys, in the low bits,
 * for each column that is tested, which of its texts' classes it is in. Texts that meet the same tests are of one class.
 */
final class CellKeys {
    /** The sign bit is left alone: no key is negative. */
    private static final int MOST_BITS = 62;

    private final KernelPlan plan;
    private final List<KeyCodes> codes = new ArrayList<>();
    private final List<Map<BitSet, Integer>> classes = new ArrayList<>();
    private final List<List<BitSet>> classTests = new ArrayList<>();
    private Layout cells;
    private Layout patterns;
    private int version;
    private boolean lacking;

    CellKeys(KernelPlan plan) {
        this.plan = plan;
        plan.keys().forEach(k -> codes.add(new KeyCodes(k.role(), plan.days())));
        for (int i = 0; i < plan.texts().size(); i++) {
            classes.add(new HashMap<>());
            classTests.add(new ArrayList<>());
        }
        this.cells = new Layout(plan.keys().size());
        this.patterns = new Layout(plan.texts().size());
    }

    Layout cells() {
        return cells;
    }

    Layout patterns() {
        return patterns;
    }

    /** Changes whenever numbers given before no longer hold. */
    int version() {
        return version;
    }

    boolean fits() {
        return cells.totalBits() + patterns.totalBits() <= MOST_BITS;
    }

    /** Whether an area or a period was null. */
    boolean lacking() {
        return lacking;
    }

    List<List<String>> codes() {
        return codes.stream().map(KeyCodes::codes).toList();
    }

    /** What a column's text adds to the number of its row. */
    long part(int column, @Nullable UTF8String text) {
        int textClass = textClass(column, text);
        if (!patterns.holds(column, textClass)) {
            patterns = patterns.with(column, textClass);
            version++;
        }
        long part = 0;
        for (int key = 0; key < codes.size(); key++) {
            if (plan.keys().get(key).text() == column) {
                part |= cellPart(key, text);
            }
        }
        return (part << patterns.totalBits()) | patterns.part(column, textClass);
    }

    private long cellPart(int key, @Nullable UTF8String text) {
        int number = codes.get(key).number(text);
        if (number == KeyCodes.LACKING) {
            lacking = true;
            return 0;
        }
        if (!cells.holds(key, number)) {
            cells = cells.with(key, number);
            version++;
        }
        return cells.part(key, number);
    }

    private int textClass(int column, @Nullable UTF8String text) {
        BitSet met = new BitSet();
        for (int i = 0; i < plan.tests().size(); i++) {
            FieldTest test = plan.tests().get(i);
            if (test.column() == column && test.meets(text)) {
                met.set(i);
            }
        }
        List<BitSet> known = classTests.get(column);
        return classes.get(column).computeIfAbsent(met, m -> {
            known.add(m);
            return known.size() - 1;
        });
    }

    /** The selections that take the rows of a pattern. */
    BitSet selecting(long pattern) {
        BitSet met = new BitSet();
        for (int column = 0; column < classTests.size(); column++) {
            List<BitSet> known = classTests.get(column);
            met.or(known.get(patterns.code(column, pattern)));
        }
        BitSet selecting = new BitSet();
        for (int i = 0; i < plan.selections().size(); i++) {
            selecting.set(i, plan.selections().get(i).holds(met));
        }
        return selecting;
    }
}
