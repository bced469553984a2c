package org.sentinelle.protect.gate;

import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.result.Ledger;

/**
 * How open each cell must be by the policy of its account.
 *
 * <p>X is the count of a cell, x1 &gt;= x2 &gt;= ... the parts of its agencies, k the threshold. A cell is sensitive
 * <ul>
 *   <li>when X &lt; k: it must reach max(k, X + 1) and its limits lie k apart;
 *   <li>when fewer agencies than the minimum have it: level ceil(p/100 X), where p is the policy's, and at least 10;
 *   <li>when x1 + ... + xn &gt; K/100 X, by (n, K) dominance: level ceil(100/K (x1 + ... + xn) - X);
 *   <li>when X - x1 - x2 &lt; p/100 x1, by the p-percent rule: level ceil(p/100 x1 - (X - x1 - x2)).
 * </ul>
 * A level L, at least 1, demands a reach of X + L and a width of L. Of several demands the largest count.
 */
final class Demands {
    private static final int HUNDRED = 100;
    private static final int LEAST_PERCENT_OF_FEW = 10;
    private static final int PARTS_OF_P_PERCENT = 2;

    private final ProtectionPolicy policy;
    private final Cells cells;
    private final Contributions contributions;

    Demands(Ledger.Account account, Cells cells, Contributions contributions) {
        policy = account.policy();
        this.cells = cells;
        this.contributions = contributions;
    }

    /** How many agencies' parts of a cell the rules look at. */
    static int parts(ProtectionPolicy policy) {
        Dominance dominance = policy.contributors().dominance();
        return dominance == null ? PARTS_OF_P_PERCENT : Math.max(PARTS_OF_P_PERCENT, dominance.agencies());
    }

    Demand of(int cell) {
        long count = cells.count(cell);
        Demand small = count < policy.threshold() ? Demand.ofSmall(count, policy.threshold()) : Demand.NONE;
        return contributions.areKnown() && count > 0
                ? small.and(few(cell, count)).and(dominated(cell, count)).and(near(cell, count))
                : small;
    }

    private Demand few(int cell, long count) {
        if (contributions.agencies(cell) >= policy.contributors().minimum()) {
            return Demand.NONE;
        }
        Integer percent = policy.contributors().pPercent();
        long p = percent == null ? LEAST_PERCENT_OF_FEW : Math.max(LEAST_PERCENT_OF_FEW, percent);
        return Demand.ofLevel(count, ceiling(Math.multiplyExact(p, count), HUNDRED));
    }

    private Demand dominated(int cell, long count) {
        Dominance rule = policy.contributors().dominance();
        if (rule == null) {
            return Demand.NONE;
        }
        long part = Math.multiplyExact(HUNDRED, contributions.ofLargest(cell, rule.agencies()));
        long excess = Math.subtractExact(part, Math.multiplyExact(rule.percent(), count));
        return excess > 0 ? Demand.ofLevel(count, ceiling(excess, rule.percent())) : Demand.NONE;
    }

    private Demand near(int cell, long count) {
        Integer percent = policy.contributors().pPercent();
        if (percent == null) {
            return Demand.NONE;
        }
        long margin = Math.multiplyExact((long) percent, contributions.ofLargest(cell, 1));
        long others = Math.subtractExact(count, contributions.ofLargest(cell, PARTS_OF_P_PERCENT));
        long excess = Math.subtractExact(margin, Math.multiplyExact(HUNDRED, others));
        return excess > 0 ? Demand.ofLevel(count, ceiling(excess, HUNDRED)) : Demand.NONE;
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
