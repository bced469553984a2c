package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/** The different counts that are to be bounded: cells over the same unknowns are one. */
final class Targets {
    private final Scene scene;
    private final Map<Key, Target> different = new LinkedHashMap<>();
    private final Set<Key> settled = new HashSet<>();

    /** What makes two counts the same: hashes of what they add up, at most and at least. */
    private record Key(boolean change, long most, long least) {}

    Targets(Scene scene) {
        this.scene = scene;
    }

    /** Adds every count of a table that must be safe, in each release, and its change since each one before. */
    void add(TableSpace space, int releases) {
        Lattice lattice = new Lattice(space);
        for (int release = 0; release < releases; release++) {
            lattice.cells(Vintage.of(release), cell -> add(space, cell));
            for (int before = 0; before < release; before++) {
                lattice.cells(new Vintage(release, before), cell -> add(space, cell));
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

    /** Null where there is nothing to bound: it counts nobody, is known and safe, or what is said contradicts itself. */
    @Nullable
    Target add(TableSpace space, CountCell cell) {
        int[] atoms = space.inside(cell);
        if (atoms.length == 0) {
            return null;
        }
        SortedMap<Integer, Long> most = sum(cell, atoms, true);
        SortedMap<Integer, Long> least = sum(cell, atoms, false);
        Key key = new Key(cell.vintage().without() != Vintage.NONE, hash(most), hash(least));
        Target known = different.get(key);
        if (known != null || settled.contains(key)) {
            return known;
        }
        boolean possible = most.keySet().stream()
                .allMatch(column -> scene.territory(column).possible());
        Target target = new Target(space, cell, new Extent(free(most), given(most), free(least), given(least)));
        if (!possible || (target.extent().isFixed() && target.verdict().isEmpty())) {
            settled.add(key);
            return null;
        }
        target.split(column -> scene.territory(column).pieceOf(column));
        different.put(key, target);
        return target;
    }

    private static long hash(SortedMap<Integer, Long> sum) {
        long hash = 0;
        for (Map.Entry<Integer, Long> term : sum.entrySet()) {
            if (term.getValue() != 0) {
                hash += Bundles.mixed(term.getKey() + 1L, term.getValue() * 2 + 1);
            }
        }
        return hash;
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
                int since = cell.vintage().without();
                for (int step = since + 1; step <= cell.vintage().of(); step++) {
                    sum.put(columns.came(bundle, step), most || whole ? 1L : 0L);
                    sum.put(columns.went(bundle, step), !most || whole ? -1L : 0L);
                }
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

    /** Those of which not all is known, or too much. */
    List<Target> all() {
        return new ArrayList<>(different.values());
    }

    /** How many different counts there are. */
    long count() {
        return (long) different.size() + settled.size();
    }
}
