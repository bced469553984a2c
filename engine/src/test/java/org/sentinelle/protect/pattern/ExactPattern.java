package org.sentinelle.protect.pattern;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.stats.optimise.Solver;

/**
 * The least weight of hidden candidates that keeps every sensitive sum open against linear programming: the yardstick.
 *
 * <p>Fischetti and Salazar (2001), Management Science 47(7), doi 10.1287/mnsc.47.7.1008.9805: a master programme chooses
 * what to hide; where an attacker still finds a sum, the dual of his programme is a cut that forbids all choices that fail
 * for the same reason. Feasible for about a hundred candidates, shown as they are, without statements or insiders.
 */
final class ExactPattern {
    private final TableSystem table;
    private final MPSolver master = new MPSolver("", OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING);
    private final List<MPVariable> hidden = new ArrayList<>();

    private ExactPattern(TableSystem table) {
        this.table = table;
        for (Candidate c : table.candidates()) {
            boolean zero = c.low() == 0;
            MPVariable y = master.makeIntVar(c.mayShow() ? 0 : 1, zero ? 0 : 1, "");
            master.objective().setCoefficient(y, c.weight());
            hidden.add(y);
        }
        master.objective().setMinimization();
    }

    /** The least weight of all that is hidden, the sensitive candidates included. */
    static double leastWeight(TableSystem table) {
        Solver.again().close();
        ExactPattern exact = new ExactPattern(table);
        while (true) {
            if (exact.master.solve() != MPSolver.ResultStatus.OPTIMAL) {
                throw new AssertionError("hiding everything is always possible");
            }
            if (!exact.cut()) {
                double weight = exact.master.objective().value();
                exact.master.delete();
                return weight;
            }
        }
    }

    private boolean cut() {
        BitSet now = new BitSet();
        for (int c = 0; c < hidden.size(); c++) {
            now.set(c, hidden.get(c).solutionValue() > 0.5);
        }
        boolean cut = false;
        for (Sensitive sum : table.sensitive()) {
            cut |= cut(sum, now);
        }
        return cut;
    }

    /** What an attacker can work out one way, and which candidates hold him there, by how much each. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Side(double moved, double[] high, double[] low) {}

    private boolean cut(Sensitive sum, BitSet now) {
        long truth = MadeUpTables.total(table.truth(), sum.leaves());
        Side up = side(sum, now, true);
        Side down = side(sum, now, false);
        boolean cut = false;
        if (up.moved() < sum.reach() - truth - 1e-6) {
            add((double) (sum.reach() - truth), up);
            cut = true;
        }
        if (up.moved() + down.moved() < sum.width() - 1e-6) {
            add((double) sum.width(), up, down);
            cut = true;
        }
        return cut;
    }

    /** {@code sum over c of min(need, high_c * infinite + low_c * (truth_c - 1)) * hidden_c >= need}. */
    private void add(double need, Side... sides) {
        MPConstraint row = master.makeConstraint(need, MPSolver.infinity());
        for (int c = 0; c < hidden.size(); c++) {
            double coefficient = 0;
            for (Side side : sides) {
                double room = table.candidates().get(c).low() - 1.0;
                coefficient += side.high()[c] > 1e-7 ? need : side.low()[c] * Math.max(0, room);
            }
            row.setCoefficient(hidden.get(c), Math.min(need, coefficient));
        }
    }

    private Side side(Sensitive sum, BitSet now, boolean up) {
        MPSolver solver = new MPSolver("", OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        List<MPVariable> moved = new ArrayList<>();
        for (long truth : table.truth()) {
            moved.add(solver.makeNumVar((double) -truth, MPSolver.infinity(), ""));
        }
        List<MPConstraint> rows = new ArrayList<>();
        for (int c = 0; c < hidden.size(); c++) {
            MPConstraint row = now.get(c)
                    ? solver.makeConstraint(1.0 - table.candidates().get(c).low(), MPSolver.infinity())
                    : solver.makeConstraint(0, 0);
            for (int j : table.candidates().get(c).leaves()) {
                row.setCoefficient(moved.get(j), 1);
            }
            rows.add(row);
        }
        MPConstraint cap = solver.makeConstraint(-MPSolver.infinity(), (double) (sum.width() + sum.reach()));
        for (int j : sum.leaves()) {
            solver.objective().setCoefficient(moved.get(j), up ? 1 : -1);
            cap.setCoefficient(moved.get(j), up ? 1 : -1);
        }
        solver.objective().setMaximization();
        solver.solve();
        double[] high = new double[hidden.size()];
        double[] low = new double[hidden.size()];
        for (int c = 0; c < high.length; c++) {
            double dual = rows.get(c).dualValue();
            high[c] = Math.max(0, dual);
            low[c] = Math.max(0, -dual);
        }
        double most = solver.objective().value();
        solver.delete();
        return new Side(most, high, low);
    }
}
