package org.sentinelle.protect.pattern;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.stats.optimise.Solver;

/** Somebody who reads all that is shown, knows the rules, and works out by linear programming what a sum can be. */
final class Attacker {
    /** Between which limits a sum lies. */
    record Range(double low, double high) {
        boolean isOpen(Sensitive sum) {
            return high >= sum.reach() - 1e-6 && high - low >= sum.width() - 1e-6;
        }
    }

    private static final double MANY = 1e7;

    private final TableSystem table;
    private final BitSet shown;

    Attacker(TableSystem table, BitSet shown) {
        this.table = table;
        this.shown = shown;
        Solver.again().close();
    }

    /** The sums that are not open, by number. */
    BitSet found(BitSet sums) {
        BitSet found = new BitSet();
        sums.stream()
                .filter(s -> !range(table.sensitive().get(s))
                        .isOpen(table.sensitive().get(s)))
                .forEach(found::set);
        return found;
    }

    Range range(Sensitive sum) {
        MPSolver solver = new MPSolver("", OptimizationProblemType.CLP_LINEAR_PROGRAMMING);
        List<MPVariable> z = new ArrayList<>();
        for (int j = 0; j < table.truth().length; j++) {
            boolean own = sum.insider() == Sensitive.WATCHER
                    ? table.changed().get(j)
                    : table.contributors()[j] == sum.insider();
            double truth = table.truth()[j];
            z.add(solver.makeNumVar(own ? truth : 0, own ? truth : MANY, ""));
        }
        for (int c = 0; c < table.candidates().size(); c++) {
            Candidate candidate = table.candidates().get(c);
            long truth = MadeUpTables.total(table.truth(), candidate.leaves());
            double low = shown.get(c) ? candidate.low() : table.hiddenAreNotEmpty() && truth > 0 ? 1 : 0;
            if (shown.get(c) && table.hiddenAreNotEmpty() && truth > 0) {
                low = Math.max(1, low);
            }
            MPConstraint row = solver.makeConstraint(low, shown.get(c) ? candidate.high() : MPSolver.infinity());
            for (int j : candidate.leaves()) {
                row.setCoefficient(z.get(j), 1);
            }
        }
        for (Known known : table.known()) {
            MPConstraint row = solver.makeConstraint((double) known.low(), (double) known.high());
            for (int i = 0; i < known.leaves().length; i++) {
                row.setCoefficient(z.get(known.leaves()[i]), (double) known.coefficients()[i]);
            }
        }
        for (int j : sum.leaves()) {
            solver.objective().setCoefficient(z.get(j), 1);
        }
        for (int j : sum.less()) {
            solver.objective().setCoefficient(z.get(j), -1);
        }
        Range range = new Range(extreme(solver, false), extreme(solver, true));
        solver.delete();
        return range;
    }

    private static double extreme(MPSolver solver, boolean most) {
        solver.objective().setOptimizationDirection(most);
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new AssertionError(
                    "the true table satisfies all rows, so there is an optimum, but not for the solver: " + status);
        }
        return solver.objective().value();
    }
}
