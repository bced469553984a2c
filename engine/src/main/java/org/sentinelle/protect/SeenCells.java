package org.sentinelle.protect;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.protect.ConfidentialRelease.Showing;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Observation;
import org.sentinelle.result.TableKey;

/**
 * How a cell that is shown looks: as it is, or made anew of rounded counts. A value of rounded counts is made of them alone, never
 * by way of the true one, so that nothing of that is left in its last digits.
 */
record SeenCells(Map<TableKey, TableAccount> accounts) {

    /** What readers see; null where a value cannot be made of rounded counts, so that it is not shown. */
    @Nullable
    Observation of(Showing showing) {
        Observation found = showing.observation();
        boolean exact = showing.needs().stream().allMatch(this::isExact);
        if (exact || found.value() == null) {
            return ShownCells.bare(found);
        }
        Told above = showing.numerator();
        Told below = showing.denominator();
        Double n = above == null
                ? ShownCells.above(found)
                : (Double) (double) stated(above).value();
        Double d = below == null
                ? ShownCells.below(found)
                : (Double) (double) stated(below).value();
        Double value = n == null || (above == null && below == null) ? null : value(found, n, d);
        return value == null ? null : rounded(showing, new Made(value, n, d));
    }

    /** A value, with what it is made of. */
    private record Made(
            double value,
            @Nullable Double numerator,
            @Nullable Double denominator) {}

    /** The value of other counts, by the same formula; null where it is not known to be a count or a quotient. */
    private static @Nullable Double value(Observation found, double n, @Nullable Double d) {
        Double value = found.value();
        Double above = ShownCells.above(found);
        Double below = ShownCells.below(found);
        if (value == null || above == null) {
            return null;
        }
        if (d == null || below == null) {
            return value.equals(above) ? (Double) n : null;
        }
        double per = above == 0 ? 1 : Math.rint(value * below / above);
        boolean quotient = above == 0 ? value == 0 : value == above * per / below;
        return quotient && d != 0 ? (Double) (n * per / d) : null;
    }

    /** Marked as rounded, since no observation status of SDMX says so. */
    private Observation rounded(Showing showing, Made made) {
        Observation found = showing.observation();
        return new Observation(
                found.indicator(),
                found.area(),
                found.period(),
                found.stratum(),
                found.panel(),
                found.status(),
                ConfStatus.F,
                bases(showing.needs()),
                Bounds.point(made.value()),
                null,
                made.numerator() == null ? null : Bounds.point(made.numerator()),
                made.denominator() == null ? null : Bounds.point(made.denominator()),
                Coverage.WITHHELD,
                0,
                0);
    }

    private List<String> bases(List<Told> needs) {
        return needs.stream()
                .flatMap(told -> Stream.ofNullable(accounts.get(TableKey.of(told))))
                .flatMap(account -> account.policy().regime() instanceof Round round
                        ? Stream.of(Observation.roundedTo(round.base()))
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private boolean isExact(Told told) {
        RoundedCell stated = stated(told);
        return stated.low() == stated.high();
    }

    private RoundedCell stated(Told told) {
        TableAccount account = accounts.get(TableKey.of(told));
        if (account == null) {
            throw new IllegalStateException("A count of no account is told");
        }
        return account.stated(told.cell());
    }
}
