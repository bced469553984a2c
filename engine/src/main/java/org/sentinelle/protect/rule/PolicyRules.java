package org.sentinelle.protect.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.protect.rule.RuleFindings.Found;

/**
 * Finds the sums that a policy wants to stay open.
 *
 * <p>A cell with a count n below the threshold k is sensitive unless readers know that it is empty: they must hold k possible,
 * and values that span k. A cell that a rule about agencies finds, with the count X and the rule's level, must reach X + level
 * and span the level; where several rules find it, the most that any of them demands. Against an agency that knows its own part,
 * what the others supplied of a cell is sensitive when it is from 1 to k - 1 persons.
 */
public final class PolicyRules {
    private final ProtectionPolicy policy;

    public PolicyRules(ProtectionPolicy policy) {
        this.policy = policy;
    }

    /** What is sensitive in a table, and what may not be shown of it. */
    public RuleFindings findings(RuleTable table) {
        WholeGroups groups = WholeGroups.in(table, policy);
        List<Found> found = new ArrayList<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            addPublic(table, cell, groups.shownEmpty(), found);
        }
        if (policy.contributors().insiders() && table.namesAgencies()) {
            IntStream.of(agencies(table)).forEach(agency -> addInsider(table, agency, found));
        }
        BitSet mayNotShow = (BitSet) groups.hidden().clone();
        found.forEach(one -> mayNotShow.set(one.cell()));
        return new RuleFindings(found, mayNotShow, groups.shownEmpty(), groups.told());
    }

    private void addPublic(RuleTable table, int cell, BitSet shownEmpty, List<Found> found) {
        int[] leaves = table.cells().get(cell).leaves();
        long count = table.count(cell);
        long threshold = policy.threshold();
        Set<HiddenFor> reasons = EnumSet.noneOf(HiddenFor.class);
        long reach = 0;
        long width = 0;
        if (count < threshold && !IntStream.of(leaves).allMatch(shownEmpty::get)) {
            reasons.add(HiddenFor.SMALL);
            reach = Math.max(threshold, count + 1);
            width = threshold;
        }
        Map<HiddenFor, Long> levels = Contributions.of(table, cell).levels(policy.contributors());
        reasons.addAll(levels.keySet());
        for (long level : levels.values()) {
            reach = Math.max(reach, Math.addExact(count, level));
            width = Math.max(width, level);
        }
        if (!reasons.isEmpty()) {
            found.add(new Found(cell, new Sensitive(leaves, reach, width, Sensitive.PUBLIC), reasons));
        }
    }

    private void addInsider(RuleTable table, int agency, List<Found> found) {
        long threshold = policy.threshold();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            int[] others = IntStream.of(table.cells().get(cell).leaves())
                    .filter(leaf -> table.agencies()[leaf] != agency)
                    .toArray();
            long rest = table.sum(others);
            if (rest > 0 && rest < threshold) {
                found.add(new Found(
                        cell, new Sensitive(others, threshold, threshold, agency), EnumSet.of(HiddenFor.INSIDER)));
            }
        }
    }

    /** All that are named: one that supplied nobody knows at least that. */
    private static int[] agencies(RuleTable table) {
        return IntStream.of(table.agencies())
                .filter(agency -> agency != RuleTable.UNNAMED)
                .distinct()
                .sorted()
                .toArray();
    }
}
