package org.sentinelle.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism's action plan and the targets it sets on indicators.
 *
 * @param illustrative true where no mechanism adopted these targets: they show how a verdict is made, and every page says so
 */
public record Plan(
        String id,
        String mechanism,
        LocalisedText name,
        Period from,
        Period to,
        List<Target> targets,
        boolean illustrative,
        boolean provisional,
        String source) {

    /**
     * A value to be reached.
     *
     * @param area the group it is set for: the plan's mechanism, or one State
     * @param baselineValue null where the value computed for the baseline period counts
     */
    public record Target(
            String id,
            String indicator,
            String area,
            Period baseline,
            @Nullable Double baselineValue,
            Map<Period, Double> milestones,
            Period period,
            double value,
            @Nullable String responsible,
            @Nullable String verification) {
        public Target {
            milestones = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
        }

        public SortedMap<Period, Double> sortedMilestones() {
            return new TreeMap<>(milestones);
        }
    }

    public Plan {
        targets = List.copyOf(targets);
    }
}
