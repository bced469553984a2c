package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.audit.AuditFinding.Kind;
import org.sentinelle.result.CountCell;

/**
 * A count, or the change of one, and how far it is known. Tables that are possible show values that it can have; when a programme
 * proves that there is no table with a larger or a smaller one, that is its limit.
 */
final class Target {
    /** A solver's round-off; counts that matter are far below the thousands in which it would show. */
    static final double ROUND_OFF = 1e-5;

    private final TableSpace space;
    private final CountCell cell;
    private final Extent extent;
    private final double floor;
    private final List<Share> shares = new ArrayList<>();
    private boolean mostProven;
    private boolean leastProven;
    private boolean stated;

    Target(TableSpace space, CountCell cell, Extent extent) {
        this.space = space;
        this.cell = cell;
        this.extent = extent;
        this.floor = extent.floor();
    }

    /** Splits it over the pieces that its columns are parts of. */
    void split(IntFunction<Piece> pieces) {
        Map<Piece, Sum.Building> most = new LinkedHashMap<>();
        Map<Piece, Sum.Building> least = new HashMap<>();
        divide(extent.most(), pieces, most);
        divide(extent.least(), pieces, least);
        least.keySet().forEach(piece -> most.computeIfAbsent(piece, p -> new Sum.Building()));
        most.forEach((piece, sum) -> {
            Sum.Building lower = least.get(piece);
            Share share = new Share(piece, sum.built(), lower == null ? Sum.NONE : lower.built());
            double[] table = piece.any();
            if (table != null) {
                share.see(table);
            }
            shares.add(share);
        });
    }

    private static void divide(Sum sum, IntFunction<Piece> pieces, Map<Piece, Sum.Building> byPiece) {
        for (int i = 0; i < sum.length(); i++) {
            Piece piece = pieces.apply(sum.unknown(i));
            byPiece.computeIfAbsent(piece, p -> new Sum.Building())
                    .add(piece.place(sum.unknown(i)), sum.coefficient(i));
        }
    }

    boolean isChange() {
        return cell.vintage().without() != CountCell.Vintage.NONE;
    }

    boolean isStated() {
        return stated;
    }

    /** Notes that somebody said what it is, or between what it lies. */
    void state() {
        stated = true;
    }

    TableSpace space() {
        return space;
    }

    CountCell cell() {
        return cell;
    }

    Extent extent() {
        return extent;
    }

    List<Share> shares() {
        return shares;
    }

    double mostSeen() {
        return extent.givenMost()
                + shares.stream().mapToDouble(Share::highestSeen).sum();
    }

    double leastSeen() {
        return extent.givenLeast()
                + shares.stream().mapToDouble(Share::lowestSeen).sum();
    }

    /** The largest whole value, of those seen; once proven, of all. */
    long most() {
        return (long) Math.floor(mostSeen() + ROUND_OFF);
    }

    /** The smallest whole value, of those seen; once proven, of all. */
    long least() {
        return (long) Math.ceil(leastSeen() - ROUND_OFF);
    }

    void proveMost() {
        mostProven = true;
    }

    void proveLeast() {
        leastProven = true;
    }

    private boolean isMostProven() {
        return mostProven || isFixed();
    }

    private boolean isFixed() {
        return shares.stream().allMatch(Share::isFixed);
    }

    /** Also where nothing smaller is thinkable. */
    private boolean isLeastProven() {
        boolean noLess = !isChange() && leastSeen() <= floor + ROUND_OFF;
        return leastProven || isFixed() || noLess;
    }

    /** Whether it is seen to be no finding, whatever else may be possible. */
    boolean isOpen() {
        int threshold = space.threshold();
        if (isChange()) {
            return most() >= threshold || least() <= -threshold || mayBeNone();
        }
        boolean large = floor >= threshold;
        return most() >= threshold && (stated || large || most() - least() >= threshold);
    }

    /** Between rounded counts no change is told from a small one, and small ones are hidden: only what cannot be none tells. */
    private boolean mayBeNone() {
        return space.isRounded() && least() <= 0 && most() >= 0;
    }

    /** Whether a programme may still raise it enough. */
    boolean wantsRaising() {
        return !isOpen() && !isMostProven();
    }

    /** Whether a programme may still lower it enough. */
    boolean wantsLowering() {
        return !isOpen() && !isLeastProven();
    }

    /** What is known too well of it, once nothing more is to be raised or lowered. */
    Optional<Kind> verdict() {
        int threshold = space.threshold();
        if (isOpen()) {
            return Optional.empty();
        }
        if (isChange()) {
            return most() != 0 || least() != 0 ? Optional.of(Kind.CHANGE) : Optional.empty();
        }
        if (most() < threshold) {
            return most() > 0 || space.zeros() == Zeros.HIDE ? Optional.of(Kind.BELOW) : Optional.empty();
        }
        return least() < threshold ? Optional.of(Kind.NARROW) : Optional.empty();
    }

    /** Whether it is known for no other reason than that the other is, in which it lies. */
    boolean followsFrom(Target other) {
        boolean noFewer = least() <= 0 && most() >= other.most();
        boolean noFewerWent = isChange() && most() >= 0 && least() <= other.least();
        return other != this && (noFewer || noFewerWent) && liesIn(other);
    }

    boolean liesIn(Target other) {
        CountCell outer = other.cell;
        return space == other.space
                && isChange() == other.isChange()
                && cell.vintage().equals(outer.vintage())
                && outer.areas().containsAll(cell.areas())
                && outer.days().contains(cell.days())
                && cell.in().containsAll(outer.in())
                && cell.out().containsAll(outer.out())
                && outer.codes().entrySet().stream().allMatch(codes -> {
                    var own = cell.codes().get(codes.getKey());
                    return own != null && codes.getValue().containsAll(own);
                });
    }
}
