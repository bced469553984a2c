package org.sentinelle.protect.gate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.PriorLimit;

/**
 * What can still be demanded of a count that readers can narrow down without this publication: to be as open as they had it. Each
 * limit comes with a combination of what they know; it is believed where it adds up.
 */
final class PriorLimits {
    private final Ledger.Account account;
    private final Cells cells;
    private final Map<Integer, int[]> leaves = new HashMap<>();
    private final BitSet empty = new BitSet();
    private final Map<Long, Long> most = new HashMap<>();
    private final Map<Long, Long> least = new HashMap<>();

    PriorLimits(Ledger.Account account, Cells cells, Statements statements, Findings findings) {
        this.account = account;
        this.cells = cells;
        if (!account.priors().isEmpty()) {
            readLeaves(statements);
            for (PriorLimit prior : account.priors()) {
                if (!isProven(prior)) {
                    findings.add(Reason.PRIOR_UNPROVEN, prior.cell());
                }
            }
        }
    }

    private void readLeaves(Statements statements) {
        Set<Integer> used = new HashSet<>();
        for (PriorLimit prior : account.priors()) {
            used.add(cells.number(prior.cell()));
            prior.statements().keySet().stream()
                    .filter(this::isStatement)
                    .flatMap(number -> account.statements().get(number).terms().stream())
                    .forEach(term -> used.add(cells.number(term.cell())));
        }
        for (int leaf = 0; leaf < account.truth().size(); leaf++) {
            int one = leaf;
            cells.above(leaf, cell -> {
                if (used.contains(cell)) {
                    int[] others = leaves.getOrDefault(cell, new int[0]);
                    int[] more = Arrays.copyOf(others, others.length + 1);
                    more[others.length] = one;
                    leaves.put(cell, more);
                }
                if (statements.emptyBefore().get(cell)) {
                    empty.set(one);
                }
            });
        }
    }

    private boolean isStatement(int number) {
        return number >= 0 && number < account.statements().size();
    }

    private boolean isProven(PriorLimit prior) {
        int cell = cells.number(prior.cell());
        boolean wellFormed = cell != KeyNumbers.NONE
                && cells.leaves(cell) > 0
                && Math.abs(prior.sign()) == 1
                && prior.times() > 0
                && prior.statements().entrySet().stream().allMatch(e -> isUsable(e.getKey(), e.getValue()));
        if (!wellFormed || !countsOften(prior, cell)) {
            return false;
        }
        long limit = Math.floorDiv(value(prior), prior.times());
        if (prior.sign() > 0) {
            most.merge(cells.print(cell), limit, Math::min);
        } else {
            least.merge(cells.print(cell), -limit, Math::max);
        }
        return true;
    }

    /** Whether readers know it without this publication, and whether it has a limit on the side that is used. */
    private boolean isUsable(int number, long factor) {
        if (!isStatement(number)) {
            return false;
        }
        LedgerStatement statement = account.statements().get(number);
        return statement.origin() != Origin.SHOWN && (factor < 0 || statement.high() < Long.MAX_VALUE);
    }

    /** Whether no leaf that may hold somebody is counted less often than in the count that is limited. */
    private boolean countsOften(PriorLimit prior, int cell) {
        Map<Integer, Long> counted = new HashMap<>();
        prior.statements()
                .forEach((number, factor) -> account.statements()
                        .get(number)
                        .terms()
                        .forEach(term -> add(counted, term.cell(), Math.multiplyExact(factor, term.coefficient()))));
        long own = Math.multiplyExact(prior.sign(), -prior.times());
        Arrays.stream(leaves.getOrDefault(cell, new int[0])).forEach(leaf -> counted.merge(leaf, own, Math::addExact));
        return counted.entrySet().stream().allMatch(e -> e.getValue() >= 0 || empty.get(e.getKey()));
    }

    private void add(Map<Integer, Long> counted, CountCell cell, long factor) {
        Arrays.stream(leaves.getOrDefault(cells.number(cell), new int[0]))
                .forEach(leaf -> counted.merge(leaf, factor, Math::addExact));
    }

    private long value(PriorLimit prior) {
        List<LedgerStatement> all = account.statements();
        long value = 0;
        for (Map.Entry<Integer, Long> part : prior.statements().entrySet()) {
            LedgerStatement statement = all.get(part.getKey());
            long limit = part.getValue() > 0 ? statement.high() : statement.low();
            value = Math.addExact(value, Math.multiplyExact(part.getValue(), limit));
        }
        return value;
    }

    /** What is demanded of a cell in the end. */
    Demand limited(int cell, Demand demand) {
        Long high = most.get(cells.print(cell));
        if (high == null || cells.leaves(cell) == 0) {
            return demand;
        }
        long width = Math.subtractExact(high, least.getOrDefault(cells.print(cell), 0L));
        return new Demand(Math.min(demand.reach(), high), Math.min(demand.width(), width));
    }
}
