package org.sentinelle.protect.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/**
 * What a policy's rules find in a table of true counts; it tells of small counts, so custodians alone may see it.
 *
 * @param found a sensitive sum for each cell and each agency against which it must stay open
 * @param mayNotShow the numbers of the cells that may not be shown
 * @param shownEmpty the leaves that are empty and of which readers know it, since cells around them are shown as empty or because
 *     they knew it before
 * @param told the groups that are whole in one category
 */
public record RuleFindings(List<Found> found, BitSet mayNotShow, BitSet shownEmpty, List<Told> told) {

    /**
     * A sum that must stay open.
     *
     * @param cell the number of the cell it is, or is the part of that other agencies supplied
     */
    public record Found(int cell, Sensitive sensitive, Set<HiddenFor> reasons) {
        public Found {
            reasons = Set.copyOf(new TreeSet<>(reasons));
        }
    }

    /**
     * A group that is whole in one category: whoever knows a member knows the category.
     *
     * @param row the number of the row
     * @param category the number of the cell that all of the group, or all but one, are in
     * @param butOne whether one person is in another category: that person knows it of all others
     */
    public record Told(int row, int category, boolean butOne) {}

    public RuleFindings {
        found = List.copyOf(found);
        told = List.copyOf(told);
    }

    /** What must stay open, each sum once with the most that is demanded of it, in the order in which they were found. */
    public List<Sensitive> sensitive() {
        record Sum(List<Integer> leaves, int insider) {}
        Map<Sum, Sensitive> sums = new LinkedHashMap<>();
        for (Found one : found) {
            Sensitive sum = one.sensitive();
            Sum key = new Sum(IntStream.of(sum.leaves()).boxed().toList(), sum.insider());
            sums.merge(key, sum, RuleFindings::stricter);
        }
        return new ArrayList<>(sums.values());
    }

    private static Sensitive stricter(Sensitive one, Sensitive other) {
        return new Sensitive(
                one.leaves(),
                Math.max(one.reach(), other.reach()),
                Math.max(one.width(), other.width()),
                one.insider());
    }
}
