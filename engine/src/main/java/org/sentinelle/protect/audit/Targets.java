package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/** The different counts that are to be bounded: cells over the same unknowns are one. */
final class Targets {
    private final Scene scene;
    private final Map<Key, Target> different = new LinkedHashMap<>();

    /** What makes two counts the same. */
    private record Key(boolean change, Extent extent, TableKey table) {}

    Targets(Scene scene) {
        this.scene = scene;
    }

    /** Adds every count of a table that must be safe, in each release, and its change since the one before. */
    void add(TableSpace space, int releases) {
        Lattice lattice = new Lattice(space);
        for (int release = 0; release < releases; release++) {
            lattice.cells(Vintage.of(release), cell -> add(space, cell));
            if (release > 0) {
                lattice.cells(new Vintage(release, release - 1), cell -> add(space, cell));
            }
        }
    }

    /** Adds a count that something is said of. */
    void addSaid(TableSpace space, Claim claim) {
        Target target = add(space, claim.terms().get(0).cell());
        boolean stated = claim.low() != Claim.OPEN_LOW && claim.high() != Claim.OPEN_HIGH;
        if (target != null && stated && claim.isOfOneCount()) {
            target.state();
        }
    }

    private @Nullable Target add(TableSpace space, CountCell cell) {
        int[] atoms = space.inside(cell);
        Extent extent = atoms.length == 0 ? null : extent(cell, atoms);
        if (extent == null) {
            return null;
        }
        Key key = new Key(cell.vintage().without() != Vintage.NONE, extent, space.key());
        Target known = different.get(key);
        if (known != null) {
            return known;
        }
        Target target = new Target(space, cell, extent);
        target.split(column -> scene.territory(column).pieceOf(column));
        different.put(key, target);
        return target;
    }

    /** Null where what is said contradicts itself. */
    private @Nullable Extent extent(CountCell cell, int[] atoms) {
        SortedMap<Integer, Long> most = sum(cell, atoms, true);
        SortedMap<Integer, Long> least = sum(cell, atoms, false);
        boolean possible = most.keySet().stream().allMatch(column -> scene.territory(column).possible());
        return possible ? new Extent(free(most), given(most), free(least), given(least)) : null;
    }

    /** What a count adds up at most, by column. */
    SortedMap<Integer, Long> most(Target target) {
        return sum(target.cell(), target.space().inside(target.cell()), true);
    }

    private SortedMap<Integer, Long> sum(CountCell cell, int[] atoms, boolean most) {
        Map<Integer, Integer> counted = new HashMap<>();
        for (int atom : atoms) {
            counted.merge(scene.bundles().of(atom), 1, Integer::sum);
        }
        SortedMap<Integer, Long> sum = new TreeMap<>();
        Columns columns = scene.columns();
        counted.forEach((bundle, some) -> {
            boolean whole = some == scene.bundles().size(bundle);
            if (cell.vintage().without() == Vintage.NONE) {
                columns.addCount(sum, bundle, cell.vintage().of(), most || whole ? 1 : 0);
            } else {
                sum.put(columns.came(bundle, cell.vintage().of()), most || whole ? 1L : 0L);
                sum.put(columns.went(bundle, cell.vintage().of()), !most || whole ? -1L : 0L);
            }
        });
        return sum;
    }

    private Map<Integer, Long> free(SortedMap<Integer, Long> sum) {
        Map<Integer, Long> free = new TreeMap<>();
        sum.forEach((column, coefficient) -> {
            if (coefficient != 0 && scene.territory(column).piece(column) != null) {
                free.put(column, coefficient);
            }
        });
        return free;
    }

    private double given(SortedMap<Integer, Long> sum) {
        double given = 0;
        for (Map.Entry<Integer, Long> term : sum.entrySet()) {
            given += (double) term.getValue() * scene.territory(term.getKey()).low(term.getKey());
        }
        return given;
    }

    List<Target> all() {
        return new ArrayList<>(different.values());
    }
}
