package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/**
 * The part of a panel that group-time effects can be estimated from.
 *
 * <p>Units treated after the last time are not treated, unless they may anticipate it by then: these are a group of their own; units treated at the first time or before are left out, as nothing says how they were
 * without it. Where no unit is never treated, those treated last are the comparison and times from their treatment (less the anticipation) on
 * are left out.
 *
 * @param groups first treated times that have effects, ascending
 * @param changes whether each unit's change is compared, which needs all units at all times
 * @param alreadyTreated units that were left out because they were treated from the first time
 * @param incomplete units that were left out because they are missing once
 */
public record GroupTimeSample(Panel panel, double[] groups, boolean changes, int alreadyTreated, int incomplete) {

    /** Empty where nobody is left to compare or to be compared. */
    public static Optional<GroupTimeSample> of(Panel given, GroupTimeOptions options) {
        if (given.n() == 0) {
            return Optional.empty();
        }
        Panel panel = given.withFirst(capped(given, options));
        double last = Arrays.stream(panel.units().first()).max().orElse(Panel.NEVER);
        if (last < Panel.NEVER) {
            if (options.comparison() == Comparison.NEVER_TREATED) {
                return Optional.empty();
            }
            panel = withoutNever(panel, last, options.anticipation());
        }
        return panel.n() == 0 ? Optional.empty() : ofTimes(panel, options);
    }

    private static double[] capped(Panel panel, GroupTimeOptions options) {
        double end = panel.times()[panel.times().length - 1]
                + (options.convention() == Convention.EXACT ? options.anticipation() : 0);
        return Arrays.stream(panel.units().first())
                .map(first -> first > end ? Panel.NEVER : first)
                .toArray();
    }

    private static Panel withoutNever(Panel panel, double last, double anticipation) {
        double[] first = Arrays.stream(panel.units().first())
                .map(f -> f == last ? Panel.NEVER : f)
                .toArray();
        return panel.withFirst(first)
                .renumbered(IntStream.range(0, panel.n())
                        .filter(i -> panel.time(i) < last - anticipation)
                        .toArray());
    }

    private static Optional<GroupTimeSample> ofTimes(Panel panel, GroupTimeOptions options) {
        double start = panel.times()[0];
        BitSet later = new BitSet();
        IntStream.range(0, panel.units().n())
                .filter(u -> panel.units().first()[u] > start)
                .forEach(later::set);
        int already = panel.units().n() - later.cardinality();
        Panel left = already == 0 ? panel : panel.ofUnits(later);
        int incomplete = 0;
        if (options.sampling() == Sampling.PANEL && left.n() > 0 && !left.isBalanced()) {
            Panel whole = left.balanced();
            incomplete = left.units().n() - whole.units().n();
            left = whole;
        }
        double[] groups = groups(left, start + options.anticipation());
        boolean compared = Arrays.stream(left.units().first()).anyMatch(Double::isInfinite);
        if (groups.length == 0 || left.times().length < 2 || !compared) {
            return Optional.empty();
        }
        boolean changes = options.sampling() != Sampling.CROSS_SECTIONS && left.isBalanced();
        return Optional.of(new GroupTimeSample(left, groups, changes, already, incomplete));
    }

    private static double[] groups(Panel panel, double after) {
        return DoubleStream.of(panel.units().first())
                .filter(first -> first > after && first < Panel.NEVER)
                .distinct()
                .sorted()
                .toArray();
    }

    /** How many units a group has; that of {@link Panel#NEVER} too. */
    public int size(double group) {
        return (int) Arrays.stream(panel.units().first())
                .filter(first -> first == group)
                .count();
    }

    /** The weight of each unit among all: its own at the first time, or the mean of its rows where times are compared as cross-sections. */
    double[] unitWeights() {
        double[] sums = new double[panel.units().n()];
        int[] rows = new int[sums.length];
        for (int i = 0; i < panel.n(); i++) {
            if (!changes || panel.rows().time()[i] == 0) {
                sums[panel.rows().unit()[i]] += panel.rows().w()[i];
                rows[panel.rows().unit()[i]]++;
            }
        }
        for (int u = 0; u < sums.length; u++) {
            sums[u] /= Math.max(1, rows[u]);
        }
        return sums;
    }
}
