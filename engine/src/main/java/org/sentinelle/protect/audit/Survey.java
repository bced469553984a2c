package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of many counts which are known too well. One programme is asked for a table in which many counts at once are open;
 * only what stays closed gets a programme of its own.
 */
final class Survey {
    /** Counts that one programme is asked to open; more make it slow, fewer make many. */
    private static final int AT_ONCE = 40;

    /** Lifts changes, which can be negative, above 0, as the variables of a programme are. */
    private static final double LIFT = 1e6;

    private final List<Target> targets;
    private final Map<Piece, List<Target>> byPiece = new LinkedHashMap<>();
    private final List<Target> below = new ArrayList<>();

    Survey(List<Target> targets) {
        this.targets = targets;
        for (Target target : targets) {
            target.shares()
                    .forEach(share -> byPiece.computeIfAbsent(share.piece(), p -> new ArrayList<>())
                            .add(target));
        }
    }

    void run() {
        byPiece.forEach(this::raise);
        byPiece.forEach(this::lower);
    }

    /** Those that are known too well, in the order of the targets. */
    List<Target> closed() {
        return targets.stream().filter(t -> t.verdict().isPresent()).toList();
    }

    private void raise(Piece piece, List<Target> all) {
        List<Target> pending = left(all, Target::wantsRaising);
        while (!pending.isEmpty()) {
            List<Target> some = pending.subList(0, Math.min(AT_ONCE, pending.size()));
            int before = pending.size();
            if (before > 1) {
                see(piece, piece.raising(wishes(piece, some, true)));
                pending = left(pending, Target::wantsRaising);
            }
            if (pending.size() == before) {
                raiseAlone(pending.get(0));
                pending = left(pending, Target::wantsRaising);
            }
        }
    }

    private void lower(Piece piece, List<Target> all) {
        List<Target> pending = left(all, Target::wantsLowering);
        while (!pending.isEmpty()) {
            List<Target> some = pending.subList(0, Math.min(AT_ONCE, pending.size()));
            int before = pending.size();
            if (before > 1) {
                see(piece, piece.lowering(wishes(piece, some, false)));
                pending = left(pending, Target::wantsLowering);
            }
            if (pending.size() == before) {
                Target first = pending.get(0);
                first.shares().forEach(share -> see(share.piece(), share.piece().smallest(share.least())));
                first.proveLeast();
                pending = left(pending, Target::wantsLowering);
            }
        }
    }

    private static List<Target> left(List<Target> of, Predicate<Target> wanting) {
        return new ArrayList<>(of.stream().filter(wanting).toList());
    }

    /** What lies in a count that is known cannot be larger; where it is seen to be as large, nothing is left to prove. */
    private void raiseAlone(Target target) {
        boolean proven = below.stream().anyMatch(known -> target.most() >= known.most() && target.liesIn(known));
        if (!proven) {
            target.shares().forEach(share -> see(share.piece(), share.piece().largest(share.most())));
        }
        target.proveMost();
        if (target.most() < target.space().threshold()) {
            below.add(target);
        }
    }

    private static List<Piece.Wish> wishes(Piece piece, List<Target> some, boolean up) {
        List<Piece.Wish> wishes = new ArrayList<>();
        for (Target target : some) {
            Share share = target.shares().stream()
                    .filter(s -> s.piece() == piece)
                    .findFirst()
                    .orElseThrow();
            double lift = up && target.isChange() ? LIFT : 0;
            wishes.add(
                    up
                            ? new Piece.Wish(
                                    share.most(),
                                    target.mostSeen() - share.highestSeen() + lift,
                                    target.openAbove() + lift)
                            : new Piece.Wish(
                                    share.least(), target.leastSeen() - share.lowestSeen(), target.openBelow()));
        }
        return wishes;
    }

    private void see(Piece piece, @Nullable List<Double> table) {
        if (table == null) {
            throw new IllegalStateException("The solver found no table where there is one");
        }
        for (Target target : byPiece.getOrDefault(piece, List.of())) {
            target.shares().stream().filter(share -> share.piece() == piece).forEach(share -> share.see(table));
        }
    }
}
