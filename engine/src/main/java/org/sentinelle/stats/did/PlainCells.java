package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.CellOutcome.None;
import org.sentinelle.stats.did.CellOutcome.Reason;
import org.sentinelle.stats.did.InfluenceBlock.Loadings;

/**
 * Effects from a balanced panel without covariates, where every estimator is the difference of mean changes.
 *
 * <p>All cells are made of the weighted mean m_ht of each group h at each time t. With W_h the weight of h and C the groups compared,
 * ATT(g, t) = (m_gt - m_gb) - (sum over C of W_h (m_ht - m_hb)) / W_C. Unit i of h contributes w_i (y_it - m_ht), its outcomes about their
 * group's means, and, compared with a mean of several groups, w_i times how far its group's change is from theirs: so its outcomes and its
 * weight are the whole basis of its contributions to all cells.
 */
record PlainCells(GroupTimeSample sample, Outcomes outcomes, List<GroupTimeCell> cells) {

    /** A group: its units, weight, and mean at each time. */
    private record Group(double first, int[] units, double weight, double[] mean) {
        double change(GroupTimeCell cell) {
            return mean[cell.time()] - mean[cell.base()];
        }
    }

    GroupTimeCells estimated() {
        List<Group> groups =
                GroupTimeCells.members(sample).stream().map(this::group).toList();
        double[] compared = new double[cells.size()];
        double[] comparedWeight = new double[cells.size()];
        for (int c = 0; c < compared.length; c++) {
            for (Group group : groups) {
                if (cells.get(c).compares(group.first)) {
                    comparedWeight[c] += group.weight;
                    compared[c] += group.weight > 0 ? group.weight * group.change(cells.get(c)) : 0;
                }
            }
            compared[c] /= comparedWeight[c];
        }
        List<CellOutcome> effects = new ArrayList<>();
        for (int c = 0; c < compared.length; c++) {
            effects.add(outcome(cells.get(c), groups, compared[c]));
        }
        List<InfluenceBlock> blocks = groups.stream()
                .map(group -> block(group, effects, compared, comparedWeight))
                .toList();
        return new GroupTimeCells(cells, effects, new Influence(blocks, cells.size() + sample.groups().length));
    }

    private Group group(int[] units) {
        double[] mean = new double[sample.panel().times().length];
        double weight = 0;
        for (int unit : units) {
            double w = outcomes.weight(unit);
            weight += w;
            for (int t = 0; t < mean.length; t++) {
                mean[t] += w * outcomes.y(unit, t);
            }
        }
        for (int t = 0; t < mean.length; t++) {
            mean[t] /= weight;
        }
        return new Group(sample.panel().units().first()[units[0]], units, weight, mean);
    }

    private static CellOutcome outcome(GroupTimeCell cell, List<Group> groups, double compared) {
        if (cell.isReference()) {
            return new Effect(0, new double[0]);
        }
        Group own = groups.stream()
                .filter(group -> group.first == cell.group())
                .findFirst()
                .orElseThrow();
        if (!(own.weight > 0)) {
            return new None(Reason.NO_TREATED);
        }
        return Double.isNaN(compared)
                ? new None(Reason.NO_COMPARISON)
                : new Effect(own.change(cell) - compared, new double[0]);
    }

    /** The outcomes about their means, and the weight, of each unit. */
    private InfluenceBlock block(Group group, List<CellOutcome> effects, double[] compared, double[] comparedWeight) {
        int times = group.mean.length;
        double[] basis = new double[group.units.length * (times + 1)];
        for (int i = 0; i < group.units.length && group.weight > 0; i++) {
            double w = outcomes.weight(group.units[i]);
            for (int t = 0; t < times; t++) {
                basis[i * (times + 1) + t] = w * (outcomes.y(group.units[i], t) - group.mean[t]);
            }
            basis[i * (times + 1) + times] = w;
        }
        Entries entries = new Entries();
        for (int c = 0; c < compared.length; c++) {
            GroupTimeCell cell = cells.get(c);
            if (cell.isReference() || !(effects.get(c) instanceof Effect) || !(group.weight > 0)) {
                continue;
            }
            if (cell.group() == group.first) {
                entries.addChange(cell, c, 1 / group.weight);
            } else if (cell.compares(group.first)) {
                entries.addChange(cell, c, -1 / comparedWeight[c]);
                entries.add(times, c, -(group.change(cell) - compared[c]) / comparedWeight[c]);
            }
        }
        int own = Arrays.binarySearch(sample.groups(), group.first);
        if (own >= 0) {
            entries.add(times, cells.size() + own, 1.0 / sample.panel().units().n());
        }
        return new InfluenceBlock(group.units, basis, times + 1, entries.loadings());
    }

    /** Loadings being put together. */
    private static final class Entries {
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();
        private final List<Double> factor = new ArrayList<>();

        void addChange(GroupTimeCell cell, int column, double by) {
            add(cell.time(), column, by);
            add(cell.base(), column, -by);
        }

        void add(int number, int column, double by) {
            from.add(number);
            to.add(column);
            factor.add(by);
        }

        Loadings loadings() {
            return new Loadings(
                    ints(from), ints(to), factor.stream().mapToDouble(v -> v).toArray());
        }

        private static int[] ints(List<Integer> numbers) {
            return numbers.stream().flatMapToInt(IntStream::of).toArray();
        }
    }
}
