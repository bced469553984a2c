package org.sentinelle.protect.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/** Rows that stay with a solver, which goes on from its last table when it is asked for another one. */
final class Programme implements AutoCloseable {
    private final Solver solver = Solver.again();
    private final double[] costs;

    Programme(int size, List<Row> rows) {
        costs = new double[size];
        for (int place = 0; place < size; place++) {
            solver.variable(0, Double.POSITIVE_INFINITY, 0);
        }
        for (Row row : rows) {
            int number = solver.row(row.low(), row.high());
            row.terms().forEach(term -> solver.coefficient(number, term.variable(), term.coefficient()));
        }
    }

    /** The table that costs least; null where the solver finds none. */
    double @Nullable [] cheapest(double[] wanted) {
        for (int place = 0; place < costs.length; place++) {
            if (costs[place] != wanted[place]) {
                costs[place] = wanted[place];
                solver.cost(place, wanted[place]);
            }
        }
        return solver.minimise() instanceof Solution.Optimal optimal
                ? optimal.x().stream().mapToDouble(Double::doubleValue).toArray()
                : null;
    }

    @Override
    public void close() {
        solver.close();
    }
}
