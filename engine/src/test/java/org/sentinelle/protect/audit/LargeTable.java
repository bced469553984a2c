package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.pattern.MadeUpTables;
import org.sentinelle.protect.pattern.Suppression;
import org.sentinelle.protect.pattern.TableSystem;

/** {@link MadeUpTables#fourWay} as it is published: States, the regions and the world as groups, forms, sex and age. */
final class LargeTable {
    private static final List<String> SIDES = List.of("area", "form", "sex", "age");

    private final TableSystem table;
    private final BitSet shown;
    /** The nodes of each side, in the order of the table's sums. */
    private final List<List<Node>> sides;

    /** A code, or the empty string for the total, with the leaves it is the sum of. */
    private record Node(String code, int[] leaves) {}

    LargeTable(long seed) {
        table = MadeUpTables.fourWay(seed);
        shown = Suppression.of(table).shown();
        sides = IntStream.range(0, SIDES.size()).mapToObj(LargeTable::side).toList();
    }

    private static List<Node> side(int side) {
        MadeUpTables.Dimension dimension = MadeUpTables.fourWays().get(side);
        List<Node> nodes = new ArrayList<>();
        for (int[] leaves : dimension.nodes()) {
            String initial = SIDES.get(side).substring(0, 1);
            String code =
                    leaves.length == 1 ? initial + leaves[0] : initial + leaves[0] + "-" + leaves[leaves.length - 1];
            boolean total = side > 0 && leaves.length == dimension.leaves();
            nodes.add(new Node(total ? "" : code, leaves));
        }
        return nodes;
    }

    int size() {
        return table.candidates().size();
    }

    int small() {
        return table.sensitive().size();
    }

    int hidden() {
        return size() - shown.cardinality();
    }

    /** The number of the first small cell. */
    int firstSmall() {
        return IntStream.range(0, size())
                .filter(cell -> !table.candidates().get(cell).mayShow())
                .findFirst()
                .orElseThrow();
    }

    /** As it is published, with one cell put back where a number of one is given. */
    MadeUpRelease release(int back) {
        MadeUpRelease release =
                new MadeUpRelease("large").policy(ProtectionPolicy.ofThreshold((int) MadeUpTables.THRESHOLD));
        release.areas(codes(0));
        IntStream.range(1, SIDES.size()).forEach(side -> release.dimension(SIDES.get(side), codes(side)));
        for (int side = 0; side < SIDES.size(); side++) {
            for (Node node : sides.get(side)) {
                String[] members = Arrays.stream(node.leaves())
                        .mapToObj(sides.get(side)::get)
                        .map(Node::code)
                        .toArray(String[]::new);
                if (members.length > 1 && side == 0) {
                    release.group(node.code(), "2020", members);
                } else if (members.length > 1 && !node.code().isEmpty()) {
                    release.reads(SIDES.get(side), node.code(), members);
                }
            }
        }
        release.count("victims");
        for (int cell = 0; cell < size(); cell++) {
            List<Node> at = nodes(cell);
            if (shown.get(cell) || cell == back) {
                String count = Long.toString(table.candidates().get(cell).low());
                release.shows("victims", at.get(0).code(), "2020", stratum(at), count);
            } else {
                release.hides("victims", at.get(0).code(), "2020", stratum(at));
            }
        }
        return release;
    }

    private String[] codes(int side) {
        return sides.get(side).stream()
                .filter(node -> node.leaves().length == 1)
                .map(Node::code)
                .toArray(String[]::new);
    }

    /** The last side runs fastest. */
    private List<Node> nodes(int cell) {
        List<Node> nodes = new ArrayList<>();
        int rest = cell;
        for (int side = SIDES.size() - 1; side >= 0; side--) {
            int size = sides.get(side).size();
            nodes.add(0, sides.get(side).get(rest % size));
            rest /= size;
        }
        return nodes;
    }

    private static String stratum(List<Node> at) {
        List<String> parts = new ArrayList<>();
        for (int side : new int[] {3, 1, 2}) {
            if (!at.get(side).code().isEmpty()) {
                parts.add(SIDES.get(side) + "=" + at.get(side).code());
            }
        }
        return String.join(";", parts);
    }
}
