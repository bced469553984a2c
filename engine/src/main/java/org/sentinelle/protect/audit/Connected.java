package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Which columns hang together through rows. */
final class Connected {
    private final Map<Integer, Integer> above = new HashMap<>();

    private Connected() {}

    /** Columns that hang together, and the rows over them. */
    record Group(List<Integer> columns, List<Row> rows) {}

    /** Those among the columns that count; the others connect nothing. */
    static List<Group> groups(List<Integer> columns, List<Row> rows, IntPredicate counts) {
        Connected connected = new Connected();
        for (Row row : rows) {
            int before = -1;
            for (int i = 0; i < row.length(); i++) {
                if (counts.test(row.column(i))) {
                    connected.join(before < 0 ? row.column(i) : before, row.column(i));
                    before = row.column(i);
                }
            }
        }
        Map<Integer, Group> groups = new TreeMap<>();
        for (int column : columns) {
            if (counts.test(column)) {
                connected.group(groups, column).columns().add(column);
            }
        }
        for (Row row : rows) {
            for (int i = 0; i < row.length(); i++) {
                if (counts.test(row.column(i))) {
                    connected.group(groups, row.column(i)).rows().add(row);
                    break;
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private Group group(Map<Integer, Group> groups, int column) {
        return groups.computeIfAbsent(top(column), t -> new Group(new ArrayList<>(), new ArrayList<>()));
    }

    private int top(int column) {
        int top = column;
        for (int next = above.getOrDefault(top, top); next != top; next = above.getOrDefault(top, top)) {
            above.put(top, above.getOrDefault(next, next));
            top = next;
        }
        return top;
    }

    private void join(int one, int other) {
        int top = top(one);
        int second = top(other);
        if (top != second) {
            above.put(Math.max(top, second), Math.min(top, second));
        }
    }
}
