package org.sentinelle.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/** What the gate lets pass withstands a reader who solves all that is known as a linear programme. */
class GateAttackTest {
    private static final int TABLES = 40;
    private static final int CHANGES = 8;
    private static final double ROUND_OFF = 1e-6;

    @Test
    void no_accepted_account_bounds_a_small_cell_below_the_threshold() {
        int attacked = 0;
        int refused = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Random draw = new Random(seed);
            LedgerDraft draft = RandomAccounts.table(1000 + seed);
            PlainProtector.protect(draft);
            for (int change = 0; change < CHANGES; change++) {
                if (draft.reasons().isEmpty()) {
                    attack(draft, seed);
                    attacked++;
                } else {
                    refused++;
                }
                disturb(draft, draw);
            }
        }
        assertThat(attacked).as("accounts that were let pass").isGreaterThan(TABLES);
        assertThat(refused).as("accounts that were refused").isGreaterThan(TABLES);
    }

    /** States any cell of the lattice, or forgets a statement, or a witness. */
    private static void disturb(LedgerDraft draft, Random draw) {
        int kind = draw.nextInt(4);
        if (kind == 0 && !draft.witnesses.isEmpty()) {
            draft.witnesses.remove(draw.nextInt(draft.witnesses.size()));
        } else if (kind == 1 && !draft.statements.isEmpty()) {
            draft.statements.remove(draw.nextInt(draft.statements.size()));
        } else {
            Map<CountCell, BitSet> lattice = PlainLattice.of(draft.account());
            CountCell cell = new ArrayList<>(lattice.keySet()).get(draw.nextInt(lattice.size()));
            long count = count(draft, lattice.get(cell));
            long wide = kind == 2 ? 0 : draw.nextInt(30);
            draft.statements.add(new LedgerStatement(
                    List.of(new LedgerStatement.Term(cell, 1)), Math.max(0, count - wide), count + wide, Origin.SHOWN));
        }
    }

    private static long count(LedgerDraft draft, BitSet leaves) {
        return leaves.stream().mapToLong(leaf -> draft.truth.get(leaf).count()).sum();
    }

    private static void attack(LedgerDraft draft, int seed) {
        Map<CountCell, BitSet> lattice = PlainLattice.of(draft.account());
        List<Row> known = known(draft, lattice);
        lattice.forEach((cell, leaves) -> {
            long count = count(draft, leaves);
            if (count > 0 && count < LedgerDraft.K) {
                double most = -least(draft, known, leaves, -1);
                assertThat(most)
                        .as("largest possible count of " + cell.text() + ", seed " + seed)
                        .isGreaterThanOrEqualTo(LedgerDraft.K - ROUND_OFF);
                assertThat(most - least(draft, known, leaves, 1))
                        .as("width of " + cell.text() + ", seed " + seed)
                        .isGreaterThanOrEqualTo(LedgerDraft.K - ROUND_OFF);
            }
        });
    }

    private static List<Row> known(LedgerDraft draft, Map<CountCell, BitSet> lattice) {
        List<Row> rows = new ArrayList<>();
        for (LedgerStatement statement : draft.statements) {
            BitSet leaves = lattice.get(statement.terms().get(0).cell());
            rows.add(new Row(sum(leaves), statement.low(), statement.high()));
        }
        if (draft.policy.zeros() == Zeros.SHOW) {
            draft.wanted.stream()
                    .map(lattice::get)
                    .filter(leaves -> count(draft, leaves) > 0)
                    .forEach(leaves -> rows.add(Row.atLeast(sum(leaves), 1)));
        }
        return rows;
    }

    private static List<Term> sum(BitSet leaves) {
        return leaves.stream().mapToObj(leaf -> new Term(leaf, 1)).toList();
    }

    private static double least(LedgerDraft draft, List<Row> known, BitSet leaves, double sign) {
        List<Double> costs = new ArrayList<>(Collections.nCopies(draft.truth.size(), 0.0));
        leaves.stream().forEach(leaf -> costs.set(leaf, sign));
        Solution solution = new LinearProgramme(costs, known).minimise();
        return solution instanceof Solution.Optimal best ? best.value() : Double.NEGATIVE_INFINITY;
    }
}
