package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/** The different counts that are to be bounded: cells over the same unknowns are one. */
final class Targets {
    private final Scene scene;
    private final int[] some;
    private final Map<Key, Target> different = new LinkedHashMap<>();
    private final Set<Key> settled = new HashSet<>();

    /** What makes two counts the same: hashes of what they add up, at most and at least. */
    private record Key(boolean change, long most, long least) {}

    Targets(Scene scene) {
        this.scene = scene;
        this.some = new int[scene.bundles().count()];
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
        int[] counted = counted(atoms);
        Sum most = sum(cell, counted, true);
        Sum least = sum(cell, counted, false);
        clear(counted);
        Key key = new Key(cell.vintage().without() != Vintage.NONE, hash(most), hash(least));
        Target known = different.get(key);
        if (known != null || settled.contains(key)) {
            return known;
        }
        boolean possible = IntStream.range(0, most.length())
                .allMatch(i -> scene.territory(most.unknown(i)).possible());
        Target target = new Target(space, cell, new Extent(free(most), given(most), free(least), given(least)));
        if (!possible || (target.extent().isFixed() && target.verdict().isEmpty())) {
            settled.add(key);
            return null;
        }
        target.split(column -> scene.territory(column).pieceOf(column));
        different.put(key, target);
        return target;
    }

    private static long hash(Sum sum) {
        long hash = 0;
        for (int i = 0; i < sum.length(); i++) {
            hash += Bundles.mixed(sum.unknown(i) + 1L, sum.coefficient(i) * 2 + 1);
        }
        return hash;
    }

    /** What a count adds up at most, by column. */
    Sum most(Target target) {
        int[] counted = counted(target.space().inside(target.cell()));
        Sum most = sum(target.cell(), counted, true);
        clear(counted);
        return most;
    }

    /** The bundles that these are in, and in {@link #some} how many of each. */
    private int[] counted(int[] atoms) {
        int[] counted = new int[atoms.length];
        int count = 0;
        for (int atom : atoms) {
            int bundle = scene.bundles().of(atom);
            if (some[bundle]++ == 0) {
                counted[count++] = bundle;
            }
        }
        int[] sorted = Arrays.copyOf(counted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void clear(int[] counted) {
        for (int bundle : counted) {
            some[bundle] = 0;
        }
    }

    private Sum sum(CountCell cell, int[] counted, boolean most) {
        Sum.Building sum = new Sum.Building();
        Columns columns = scene.columns();
        Vintage vintage = cell.vintage();
        for (int bundle : counted) {
            boolean whole = some[bundle] == scene.bundles().size(bundle);
            if (vintage.without() == Vintage.NONE) {
                columns.addCount(sum, bundle, vintage.of(), most || whole ? 1 : 0);
            } else {
                for (int step = vintage.without() + 1; step <= vintage.of(); step++) {
                    sum.add(columns.came(bundle, step), most || whole ? 1 : 0);
                    sum.add(columns.went(bundle, step), !most || whole ? -1 : 0);
                }
            }
        }
        return sum.built();
    }

    private Sum free(Sum sum) {
        Sum.Building free = new Sum.Building();
        for (int i = 0; i < sum.length(); i++) {
            int column = sum.unknown(i);
            if (scene.territory(column).piece(column) != null) {
                free.add(column, sum.coefficient(i));
            }
        }
        return free.built();
    }

    private double given(Sum sum) {
        double given = 0;
        for (int i = 0; i < sum.length(); i++) {
            int column = sum.unknown(i);
            given += (double) sum.coefficient(i) * scene.territory(column).low(column);
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
