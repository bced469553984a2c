package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what is one cell, from groups of rows that are finer or were read apart. */
final class CellTable {
    private final int answers;
    private final Map<Key, @Nullable Tally[]> cells = new HashMap<>();

    private record Key(At at, List<String> codes) {}

    CellTable(int answers) {
        this.answers = answers;
    }

    /** The tallies of a cell so far, to be added to. */
    @Nullable
    Tally[] of(At at, List<String> codes) {
        return cells.computeIfAbsent(new Key(at, codes), k -> new @Nullable Tally[answers]);
    }

    /** Adds to one of a cell's tallies. */
    static void add(@Nullable Tally[] tallies, int answer, Tally found) {
        Tally before = tallies[answer];
        tallies[answer] = before == null ? found : before.plus(found);
    }

    /** The cells, in no order. */
    List<FinestCell> cells() {
        List<FinestCell> read = new ArrayList<>(cells.size());
        cells.forEach((key, tallies) -> read.add(new FinestCell(key.at(), key.codes(), Arrays.asList(tallies))));
        return read;
    }
}
