package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/** Tables made up for tests: products of hierarchies with every sum of them wanted, and small sums sensitive. */
public final class MadeUpTables {
    public static final long THRESHOLD = 10;

    private MadeUpTables() {}

    /** A dimension: its nodes, each a list of positions among its leaves; the single leaves come first. */
    public record Dimension(int leaves, List<int[]> nodes) {
        /** Leaves in groups of these sizes, each group of two or more a node above them, and the total above all. */
        public static Dimension of(int... groups) {
            int leaves = IntStream.of(groups).sum();
            List<int[]> nodes = new ArrayList<>();
            IntStream.range(0, leaves).forEach(j -> nodes.add(new int[] {j}));
            int from = 0;
            for (int size : groups) {
                if (size > 1 && groups.length > 1) {
                    nodes.add(IntStream.range(from, from + size).toArray());
                }
                from += size;
            }
            nodes.add(IntStream.range(0, leaves).toArray());
            return new Dimension(leaves, nodes);
        }
    }

    /** How full the leaves are: shares of empty and of small ones, and the most that others hold. */
    public record Fullness(double empty, double small, int most) {}

    /** Sums over the product of nodes; the leaves of one are in ascending order. */
    public static List<int[]> product(List<Dimension> dimensions) {
        List<int[]> sums = List.of(new int[] {0});
        for (Dimension d : dimensions) {
            List<int[]> longer = new ArrayList<>();
            for (int[] sum : sums) {
                for (int[] node : d.nodes()) {
                    longer.add(IntStream.of(sum)
                            .flatMap(j -> IntStream.of(node).map(k -> j * d.leaves() + k))
                            .toArray());
                }
            }
            sums = longer;
        }
        return sums;
    }

    public static long[] counts(int leaves, Fullness fullness, Random random) {
        long[] counts = new long[leaves];
        for (int j = 0; j < leaves; j++) {
            double draw = random.nextDouble();
            if (draw >= fullness.empty()) {
                counts[j] = draw < fullness.empty() + fullness.small()
                        ? 1 + random.nextInt((int) THRESHOLD - 1)
                        : THRESHOLD + random.nextInt(fullness.most());
            }
        }
        return counts;
    }

    /** The sums are wanted, and sensitive where they are below the threshold and not empty; empty ones are shown. */
    public static TableSystem displayed(long[] counts, List<int[]> sums) {
        return displayed(counts, sums, List.of(), List.of());
    }

    /** Likewise; {@code deep} are sums nobody wants, which must stay open all the same unless they are inside an empty one. */
    static TableSystem displayed(long[] counts, List<int[]> sums, List<int[]> deep, List<Known> known) {
        List<Candidate> candidates = new ArrayList<>();
        List<Sensitive> sensitive = new ArrayList<>();
        boolean[] settled = new boolean[counts.length];
        for (int[] sum : sums) {
            long value = total(counts, sum);
            boolean small = value > 0 && value < THRESHOLD;
            candidates.add(new Candidate(sum, value, value, 1, !small));
            if (small) {
                sensitive.add(new Sensitive(sum, THRESHOLD, THRESHOLD, Sensitive.PUBLIC));
            }
            IntStream.of(sum).filter(j -> value == 0).forEach(j -> settled[j] = true);
        }
        for (int[] sum : deep) {
            if (total(counts, sum) < THRESHOLD && !IntStream.of(sum).allMatch(j -> settled[j])) {
                sensitive.add(new Sensitive(sum, THRESHOLD, THRESHOLD, Sensitive.PUBLIC));
            }
        }
        return new TableSystem(counts, new int[counts.length], candidates, known, sensitive, true);
    }

    static long total(long[] counts, Sensitive sum) {
        return total(counts, sum.leaves()) - total(counts, sum.less());
    }

    static long total(long[] counts, int[] sum) {
        return IntStream.of(sum).mapToLong(j -> counts[j]).sum();
    }

    /** Five districts in two regions of a country, five forms of which three are labour: 56 sums. */
    static TableSystem small(long seed) {
        List<Dimension> dimensions = List.of(Dimension.of(3, 2), Dimension.of(1, 3, 1));
        return displayed(counts(25, new Fullness(0.15, 0.14, 60), new Random(seed)), product(dimensions));
    }

    /** 16 States in 6 regions and the world, 6 forms of which 5 are labour, sex, 5 ages: 3,312 sums over 960 leaves. */
    public static TableSystem fourWay(long seed) {
        return displayed(counts(16 * 6 * 2 * 5, new Fullness(0.15, 0.19, 90), new Random(seed)), product(fourWays()));
    }

    public static List<Dimension> fourWays() {
        return List.of(Dimension.of(3, 3, 3, 3, 2, 2), Dimension.of(1, 5), Dimension.of(2), Dimension.of(5));
    }
}
