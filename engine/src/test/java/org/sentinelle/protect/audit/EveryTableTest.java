package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.ProtectionPolicy;

/** On tables so small that every table of whole numbers can be tried, the audit finds what trying all of them finds. */
class EveryTableTest {
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int THRESHOLD = 4;

    /** A count by row and column, -1 for all; what is published of it. */
    private record Shown(int row, int column, long value, boolean hidden) {
        boolean counts(int leaf) {
            return (row < 0 || row == leaf / COLUMNS) && (column < 0 || column == leaf % COLUMNS);
        }

        long in(long[] table) {
            long sum = 0;
            for (int leaf = 0; leaf < table.length; leaf++) {
                sum += counts(leaf) ? table[leaf] : 0;
            }
            return sum;
        }

        boolean allows(long[] table) {
            return hidden ? in(table) >= 1 : in(table) == value;
        }

        String stratum() {
            String across = column < 0 ? "" : "column=c" + column;
            String down = row < 0 ? "" : "row=r" + row;
            return across.isEmpty() || down.isEmpty() ? across + down : across + ";" + down;
        }
    }

    private static List<Shown> drawn(Random random) {
        long[] truth = new long[ROWS * COLUMNS];
        for (int leaf = 0; leaf < truth.length; leaf++) {
            truth[leaf] = random.nextInt(6);
        }
        List<Shown> shown = new ArrayList<>();
        for (int row = -1; row < ROWS; row++) {
            for (int column = -1; column < COLUMNS; column++) {
                long value = new Shown(row, column, 0, false).in(truth);
                boolean leaf = row >= 0 && column >= 0;
                boolean hidden = value > 0 && row + column > -2 && random.nextInt(10) < (leaf ? 7 : 3);
                shown.add(new Shown(row, column, value, hidden));
            }
        }
        return shown;
    }

    private static SortedMap<String, String> tried(List<Shown> shown) {
        long total = shown.get(0).value();
        SortedMap<String, long[]> limits = new TreeMap<>();
        tryAll(new long[ROWS * COLUMNS], 0, total, shown, limits);
        TreeMap<String, String> found = new TreeMap<>();
        for (Shown one : shown) {
            long[] limit = limits.getOrDefault(one.stratum(), new long[2]);
            String range = limit[0] + ".." + limit[1];
            if (limit[1] > 0 && limit[1] < THRESHOLD) {
                found.put(one.stratum(), "BELOW " + range);
            } else if (one.hidden() && limit[0] < THRESHOLD && limit[1] > 0 && limit[1] - limit[0] < THRESHOLD) {
                found.put(one.stratum(), "NARROW " + range);
            }
        }
        return found;
    }

    private static void tryAll(long[] table, int leaf, long left, List<Shown> shown, SortedMap<String, long[]> limits) {
        if (leaf == table.length - 1) {
            table[leaf] = left;
            if (shown.stream().allMatch(one -> one.allows(table))) {
                shown.forEach(one -> limits.merge(one.stratum(), new long[] {one.in(table), one.in(table)}, (a, b) ->
                        new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])}));
            }
            return;
        }
        for (long value = 0; value <= left; value++) {
            table[leaf] = value;
            tryAll(table, leaf + 1, left - value, shown, limits);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_audit_finds_what_trying_every_table_finds(long seed) {
        List<Shown> shown = drawn(new Random(seed));
        MadeUpRelease release = new MadeUpRelease("r")
                .policy(ProtectionPolicy.ofThreshold(THRESHOLD))
                .dimension("row", "r0", "r1")
                .dimension("column", "c0", "c1", "c2")
                .count("victims");
        for (Shown one : shown) {
            if (one.hidden()) {
                release.hides(one.stratum());
            } else {
                release.shows(one.stratum(), one.value());
            }
        }
        SortedMap<String, String> tried = tried(shown);
        AuditReport report = Audit.of(List.of(release.release()), List.of());
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(tried)
                        .containsEntry(stratum(finding), finding.kind() + " " + finding.low() + ".." + finding.high()));
        assertThat(report.findings().stream().mapToInt(f -> 1 + f.within()).sum())
                .as("findings of seed %s, with those that follow from them", seed)
                .isEqualTo(tried.size());
    }

    private static String stratum(AuditFinding finding) {
        List<String> parts = new ArrayList<>();
        finding.cell().codes().forEach((dimension, codes) -> parts.add(dimension + "=" + codes.first()));
        return String.join(";", parts);
    }
}
