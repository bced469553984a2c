package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sentinelle.model.ProtectionPolicy;

/**
 * A table of 3,312 cells over 960 leaves: 16 States in 6 regions and the world, 6 forms of which 5 are labour, 2 sexes, 5 ages.
 * Small cells are hidden together with all that a shift of 12 persons between the corners of a box around them changes, so that
 * none can be told to be small.
 */
final class LargeTable {
    private static final int THRESHOLD = 10;
    private static final int SHIFT = 12;
    private static final int ZERO_PERCENT = 15;
    private static final int TRIES = 4000;
    private static final int[] SIZES = {16, 6, 2, 5};

    private final Random random;
    private final long[] leaves = new long[960];
    private final List<Cell> cells = new ArrayList<>();

    /** The nodes of one side: name and leaves. */
    private record Node(String name, int[] leaves) {
        boolean holds(int leaf) {
            return Arrays.stream(leaves).anyMatch(l -> l == leaf);
        }
    }

    private static final class Cell {
        private final Node[] nodes;
        private long value;
        private boolean hidden;

        Cell(Node... nodes) {
            this.nodes = nodes;
        }

        boolean counts(int[] at) {
            return IntStream.range(0, 4).allMatch(i -> nodes[i].holds(at[i]));
        }
    }

    LargeTable(long seed) {
        random = new Random(seed);
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] =
                    random.nextInt(100) < ZERO_PERCENT ? 0 : Math.round(Math.exp(3.9 + random.nextGaussian() * 0.9));
        }
        for (Node place : places()) {
            for (Node form : forms()) {
                for (Node sex : flat(2, "s")) {
                    for (Node age : flat(5, "a")) {
                        Cell cell = new Cell(place, form, sex, age);
                        for (int i = 0; i < leaves.length; i++) {
                            cell.value += cell.counts(at(i)) ? leaves[i] : 0;
                        }
                        cells.add(cell);
                    }
                }
            }
        }
        cells.stream().filter(cell -> cell.value > 0 && cell.value < THRESHOLD).forEach(this::protect);
    }

    private static List<Node> flat(int count, String name) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Node(name + i, new int[] {i}));
        }
        nodes.add(new Node("", IntStream.range(0, count).toArray()));
        return nodes;
    }

    private static List<Node> places() {
        List<Node> nodes = new ArrayList<>(flat(16, "P").subList(0, 16));
        int[] starts = {0, 3, 6, 9, 12, 14, 16};
        for (int i = 0; i < 6; i++) {
            nodes.add(new Node(
                    "region" + i, IntStream.range(starts[i], starts[i + 1]).toArray()));
        }
        nodes.add(new Node("world", IntStream.range(0, 16).toArray()));
        return nodes;
    }

    private static List<Node> forms() {
        List<Node> nodes = new ArrayList<>(flat(6, "f"));
        nodes.add(new Node("lab", new int[] {1, 2, 3, 4, 5}));
        return nodes;
    }

    private static int[] at(int leaf) {
        return new int[] {leaf / 60, leaf / 10 % 6, leaf / 5 % 2, leaf % 5};
    }

    private static int leaf(int[] at) {
        return at[0] * 60 + at[1] * 10 + at[2] * 5 + at[3];
    }

    /** Hides a cell with all that changes when persons move between the corners of a box that has one corner in it. */
    private void protect(Cell cell) {
        cell.hidden = true;
        for (int i = 0; i < TRIES; i++) {
            int[] from = new int[4];
            int[] to = new int[4];
            for (int side = 0; side < 4; side++) {
                int[] inside = cell.nodes[side].leaves();
                from[side] = inside[random.nextInt(inside.length)];
                boolean all = inside.length == SIZES[side] || (i > TRIES / 2 && random.nextInt(3) == 0);
                do {
                    to[side] = all ? from[side] : random.nextInt(SIZES[side]);
                } while (!all && cell.nodes[side].holds(to[side]));
            }
            long[] change = change(from, to);
            if (change != null) {
                hide(change);
                return;
            }
        }
        throw new IllegalStateException("No box fits");
    }

    /** Null where a corner has too few to give, or nobody, as everybody sees. */
    private long[] change(int[] from, int[] to) {
        long[] change = new long[leaves.length];
        for (int corner = 0; corner < 16; corner++) {
            int[] at = from.clone();
            int sign = 1;
            boolean real = true;
            for (int side = 0; side < 4; side++) {
                if ((corner >> side & 1) == 1) {
                    real &= from[side] != to[side];
                    at[side] = to[side];
                    sign = -sign;
                }
            }
            int leaf = leaf(at);
            if (real && (leaves[leaf] == 0 || (sign < 0 && leaves[leaf] <= SHIFT))) {
                return null;
            }
            change[leaf] += real ? sign * SHIFT : 0;
        }
        return change;
    }

    private void hide(long[] change) {
        for (Cell cell : cells) {
            long moved = 0;
            for (int i = 0; i < change.length; i++) {
                moved += change[i] != 0 && cell.counts(at(i)) ? change[i] : 0;
            }
            cell.hidden |= moved != 0;
        }
    }

    long hidden() {
        return cells.stream().filter(cell -> cell.hidden).count();
    }

    /** The place of the first small cell among those that are hidden. */
    int firstSmall() {
        List<Cell> hidden = cells.stream().filter(cell -> cell.hidden).toList();
        return IntStream.range(0, hidden.size())
                .filter(i -> hidden.get(i).value < THRESHOLD)
                .findFirst()
                .orElseThrow();
    }

    int size() {
        return cells.size();
    }

    /** As it is published, with one hidden cell put back where a place of one is given. */
    MadeUpRelease release(int shown) {
        MadeUpRelease release = new MadeUpRelease("large")
                .policy(ProtectionPolicy.ofThreshold(THRESHOLD))
                .areas(places().subList(0, 16).stream().map(Node::name).toArray(String[]::new))
                .dimension("form", "f0", "f1", "f2", "f3", "f4", "f5")
                .reads("form", "lab", "f1", "f2", "f3", "f4", "f5")
                .dimension("sex", "s0", "s1")
                .dimension("age", "a0", "a1", "a2", "a3", "a4")
                .count("victims");
        for (Node node : places().subList(16, 23)) {
            String[] members =
                    Arrays.stream(node.leaves()).mapToObj(i -> "P" + i).toArray(String[]::new);
            release.group(node.name(), "2020", members);
        }
        int count = 0;
        for (Cell cell : cells) {
            String stratum = stratum(cell);
            boolean back = cell.hidden && count++ == shown;
            if (cell.hidden && !back) {
                release.hides("victims", cell.nodes[0].name(), "2020", stratum);
            } else {
                release.shows("victims", cell.nodes[0].name(), "2020", stratum, Long.toString(cell.value));
            }
        }
        return release;
    }

    private static String stratum(Cell cell) {
        List<String> parts = new ArrayList<>();
        String[] names = {"", "form", "sex", "age"};
        for (int side : new int[] {3, 1, 2}) {
            if (!cell.nodes[side].name().isEmpty()) {
                parts.add(names[side] + "=" + cell.nodes[side].name());
            }
        }
        return String.join(";", parts);
    }
}
