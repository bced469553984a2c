package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of many counts which are known too well. Programmes are asked for tables in which many counts together are large, or
 * small; each count takes from every table what it shows of it, and only what stays closed gets a programme of its own.
 */
final class Survey {
    /** A sum of counts that opens fewer of them than this is not asked for again. */
    private static final int FEW = 8;

    private final List<Target> targets;
    /** What is not seen to be no finding, by what hangs together. */
    private final Map<Piece, List<Counted>> open = new LinkedHashMap<>();

    private final List<Target> below = new ArrayList<>();

    /** A count and what a piece adds to it. */
    private record Counted(Target target, Share share) {}

    /** Up to large counts, or down to small ones. */
    private enum Way {
        UP,
        DOWN;

        boolean wants(Target target) {
            return this == UP ? target.wantsRaising() : target.wantsLowering();
        }

        void cost(Share share, double[] costs) {
            Sum sum = this == UP ? share.most() : share.least();
            for (int i = 0; i < sum.length(); i++) {
                costs[sum.unknown(i)] += this == UP ? -sum.coefficient(i) : sum.coefficient(i);
            }
        }
    }

    Survey(List<Target> targets) {
        this.targets = targets;
        for (Target target : targets) {
            target.shares()
                    .forEach(share -> open.computeIfAbsent(share.piece(), p -> new ArrayList<>())
                            .add(new Counted(target, share)));
        }
    }

    void run() {
        open.forEach((piece, all) -> {
            all.removeIf(counted -> counted.target().isOpen());
            if (!all.isEmpty()) {
                findZeros(piece);
                all.forEach(counted -> counted.share().tryEquations());
                search(piece, Way.UP);
                search(piece, Way.DOWN);
            }
            piece.rest();
        });
        open.keySet().forEach(Piece::rest);
    }

    /** Those that are known too well, in the order of the targets. */
    List<Target> closed() {
        return targets.stream().filter(t -> t.verdict().isPresent()).toList();
    }

    /** Columns that no table shows above 0 are made as large as they can be together; once that is 0, each of them is. */
    private void findZeros(Piece piece) {
        BitSet zero = new BitSet();
        zero.set(0, piece.size());
        remove(zero, piece.any());
        int before = piece.size() + 1;
        while (!zero.isEmpty() && zero.cardinality() < before) {
            before = zero.cardinality();
            double[] costs = new double[piece.size()];
            zero.stream().forEach(place -> costs[place] = -1);
            double[] table = piece.cheapest(costs);
            see(piece, table);
            if (remove(zero, table) <= Target.ROUND_OFF) {
                piece.equations().fix(zero);
            }
        }
    }

    /** Those that a table shows above 0; what all of them together are in it. */
    private static double remove(BitSet zero, double @Nullable [] table) {
        double sum = 0;
        for (int place = 0; table != null && place < table.length; place++) {
            if (zero.get(place)) {
                sum += table[place];
                zero.set(place, table[place] <= Target.ROUND_OFF);
            }
        }
        return sum;
    }

    private void search(Piece piece, Way way) {
        List<Counted> pending = left(open.getOrDefault(piece, List.of()), way);
        int together = pending.size();
        while (!pending.isEmpty()) {
            together = Math.min(together, pending.size());
            int before = pending.size();
            if (together > 1) {
                see(piece, piece.cheapest(costs(piece, spread(pending, together), way)));
            } else {
                settle(pending.get(0).target(), way);
            }
            pending = left(pending, way);
            if (before - pending.size() < FEW) {
                together = (together + 1) / 2;
            }
        }
    }

    private static List<Counted> left(List<Counted> of, Way way) {
        return new ArrayList<>(
                of.stream().filter(counted -> way.wants(counted.target())).toList());
    }

    /** So many of them, far from each other: those that lie side by side share what they count. */
    private static List<Counted> spread(List<Counted> pending, int some) {
        List<Counted> spread = new ArrayList<>(some);
        for (int i = 0; i < some; i++) {
            spread.add(pending.get((int) ((long) i * pending.size() / some)));
        }
        return spread;
    }

    private static double[] costs(Piece piece, List<Counted> some, Way way) {
        double[] costs = new double[piece.size()];
        some.forEach(counted -> way.cost(counted.share(), costs));
        return costs;
    }

    private void settle(Target target, Way way) {
        if (way == Way.DOWN) {
            solveAlone(target, way);
            target.proveLeast();
        } else {
            raiseAlone(target);
        }
    }

    /** What lies in a count that is known cannot be larger; where it is seen to be as large, nothing is left to prove. */
    private void raiseAlone(Target target) {
        boolean proven = below.stream().anyMatch(known -> target.most() >= known.most() && target.liesIn(known));
        if (!proven) {
            solveAlone(target, Way.UP);
        }
        target.proveMost();
        if (target.most() < target.space().threshold()) {
            below.add(target);
        }
    }

    private void solveAlone(Target target, Way way) {
        for (Share share : target.shares()) {
            double[] costs = new double[share.piece().size()];
            way.cost(share, costs);
            see(share.piece(), share.piece().cheapest(costs));
        }
    }

    private void see(Piece piece, double @Nullable [] table) {
        if (table == null) {
            throw new IllegalStateException("The solver found no table where there is one");
        }
        List<Counted> some = open.getOrDefault(piece, List.of());
        some.forEach(counted -> counted.share().see(table));
        some.removeIf(counted -> counted.target().isOpen());
    }
}
