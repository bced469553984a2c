package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What comes of the cells of a sample.
 *
 * @param outcomes one a cell, in their order; none for cells that are 0 by definition
 * @param influence of units on the effects, a column a cell, then on the share of each group, a column a group
 */
record GroupTimeCells(List<GroupTimeCell> cells, List<CellOutcome> outcomes, Influence influence) {
    GroupTimeCells {
        cells = List.copyOf(cells);
        outcomes = List.copyOf(outcomes);
    }

    /** By whichever way is quicker. */
    static GroupTimeCells of(GroupTimeSample sample, GroupTimeOptions options) {
        List<GroupTimeCell> cells = GroupTimeCell.all(sample, options);
        if (sample.changes() && !sample.panel().hasCovariates()) {
            Outcomes outcomes = Outcomes.of(sample.panel());
            if (outcomes.hasSteadyWeights()) {
                return new PlainCells(sample, outcomes, cells).estimated();
            }
        }
        return new CovariateCells(sample, options, cells).estimated();
    }

    /** The units of each group that has effects, and then of all others. */
    static List<int[]> members(GroupTimeSample sample) {
        double[] first = sample.panel().units().first();
        List<int[]> members = new ArrayList<>();
        for (double group : distinct(first)) {
            int size = sample.size(group);
            int[] units = new int[size];
            for (int u = first.length - 1; u >= 0; u--) {
                if (first[u] == group) {
                    units[--size] = u;
                }
            }
            members.add(units);
        }
        return members;
    }

    private static double[] distinct(double[] first) {
        return Arrays.stream(first).distinct().sorted().toArray();
    }
}
