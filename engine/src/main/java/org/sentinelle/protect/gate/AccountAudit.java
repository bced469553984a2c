package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Witness;

/** Checks one indicator's account by summation. */
final class AccountAudit {
    private final Ledger.Account account;
    private final Lattice lattice;
    private final Map<CellKey, Long> truth = new HashMap<>();
    private final List<GateFinding> findings = new ArrayList<>();

    AccountAudit(Ledger.Account account) {
        this.account = account;
        this.lattice = new Lattice(account);
    }

    List<GateFinding> findings() {
        checkLeaves();
        checkGroups();
        for (LeafCell leaf : account.truth()) {
            lattice.above(leaf).forEach(cell -> truth.merge(cell, leaf.count(), Math::addExact));
        }
        checkStatements();
        checkEveryCellIsProtected();
        return findings;
    }

    private void found(Reason reason, String where) {
        findings.add(new GateFinding(reason, where));
    }

    private void checkLeaves() {
        Set<CellKey> seen = new HashSet<>();
        Set<Set<String>> dimensions = new HashSet<>();
        for (LeafCell leaf : account.truth()) {
            dimensions.add(leaf.stratum().codes().keySet());
            if (!seen.add(leaf.key()) || !leaf.indicator().equals(account.indicator()) || dimensions.size() > 1) {
                found(Reason.LEAVES_UNCLEAR, leaf.key().text());
            }
        }
    }

    private void checkGroups() {
        Set<String> areas = new HashSet<>();
        account.truth().forEach(leaf -> areas.add(leaf.area()));
        Set<String> seen = new HashSet<>();
        for (Ledger.GroupMembers members : account.groups()) {
            String where = members.group() + " " + members.period().label();
            if (areas.contains(members.group()) || !seen.add(where)) {
                found(Reason.GROUP_UNCLEAR, where);
            }
        }
    }

    private void checkStatements() {
        Set<CellKey> seen = new HashSet<>();
        for (LedgerStatement statement : account.statements()) {
            Long sum = truth.get(statement.cell());
            String where = statement.cell().text();
            if (!seen.add(statement.cell())) {
                found(Reason.STATED_TWICE, where);
            }
            if (sum == null) {
                found(Reason.NO_SUCH_CELL, where);
            } else if (sum != statement.value()) {
                found(Reason.NOT_THE_TRUTH, where);
            } else if (sum < account.threshold()) {
                found(Reason.BELOW_THRESHOLD, where);
            }
        }
    }

    private void checkEveryCellIsProtected() {
        Set<CellKey> covered = new HashSet<>();
        for (Witness witness : account.witnesses()) {
            if (isTable(witness.low(), witness) && isTable(witness.high(), witness)) {
                covered.addAll(covered(witness));
            }
        }
        truth.forEach((cell, count) -> {
            if (count < account.threshold() && !covered.contains(cell)) {
                found(Reason.UNPROTECTED, cell.text());
            }
        });
    }

    /** Whether the true table with these changes has no negative count and agrees with all statements. */
    private boolean isTable(SortedMap<Integer, Long> change, Witness witness) {
        String where = witness.covers().isEmpty()
                ? account.indicator()
                : witness.covers().get(0).text();
        for (Map.Entry<Integer, Long> entry : change.entrySet()) {
            if (entry.getKey() < 0 || entry.getKey() >= account.truth().size()) {
                found(Reason.WITNESS_UNREADABLE, where);
                return false;
            }
            if (Math.addExact(account.truth().get(entry.getKey()).count(), entry.getValue()) < 0) {
                found(Reason.WITNESS_NEGATIVE, where);
                return false;
            }
        }
        Map<CellKey, Long> moved = moved(change);
        for (LedgerStatement statement : account.statements()) {
            if (moved.getOrDefault(statement.cell(), 0L) != 0) {
                found(Reason.WITNESS_CONTRADICTED, statement.cell().text());
                return false;
            }
        }
        return true;
    }

    private Set<CellKey> covered(Witness witness) {
        Map<CellKey, Long> low = moved(witness.low());
        Map<CellKey, Long> high = moved(witness.high());
        Set<CellKey> covered = new HashSet<>();
        for (CellKey cell : witness.covers()) {
            long count = truth.getOrDefault(cell, 0L);
            long lowest = Math.addExact(count, low.getOrDefault(cell, 0L));
            long highest = Math.addExact(count, high.getOrDefault(cell, 0L));
            if (highest - lowest >= account.threshold() && highest >= Math.max(account.threshold(), count + 1)) {
                covered.add(cell);
            } else {
                found(Reason.WITNESS_TOO_NEAR, cell.text());
            }
        }
        return covered;
    }

    private Map<CellKey, Long> moved(SortedMap<Integer, Long> change) {
        Map<CellKey, Long> moved = new HashMap<>();
        change.forEach((leaf, difference) -> lattice.above(account.truth().get(leaf))
                .forEach(cell -> moved.merge(cell, difference, Math::addExact)));
        return moved;
    }
}
