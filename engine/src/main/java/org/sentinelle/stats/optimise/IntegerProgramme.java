package org.sentinelle.stats.optimise;

import java.util.List;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;

/**
 * A linear programme whose variables are integers, searched by diving: the real optimum is taken, its most fractional
 * variable is forced down or up, the nearer integer first, and so on until all are integers.
 *
 * <p>The first integer solution that is found is the answer. It satisfies all rows; it need not be the optimum.
 * Branching is done here and not by the solver, whose own search writes the values of variables to standard error.
 *
 * @param mostNodes real programmes that may be solved before the search gives up
 */
public record IntegerProgramme(LinearProgramme relaxed, int mostNodes) {

    /** An integer solution; {@link Solution.None} where there is none, or none was found within the limit. */
    public Solution dive() {
        return new Search(mostNodes).from(relaxed);
    }

    /** One depth-first search. */
    private static final class Search {
        private int nodesLeft;

        Search(int mostNodes) {
            nodesLeft = mostNodes;
        }

        Solution from(LinearProgramme node) {
            if (nodesLeft-- <= 0 || !(node.minimise() instanceof Solution.Optimal real)) {
                return new Solution.None(false);
            }
            if (real.isIntegral()) {
                return real;
            }
            int j = mostFractional(real.x());
            double floor = Math.floor(real.x().get(j));
            List<Term> variable = List.of(new Term(j, 1));
            LinearProgramme down = node.with(new Row(variable, Double.NEGATIVE_INFINITY, floor));
            LinearProgramme up = node.with(Row.atLeast(variable, floor + 1));
            boolean nearerDown = real.x().get(j) - floor < 0.5;
            Solution first = from(nearerDown ? down : up);
            return first instanceof Solution.Optimal ? first : from(nearerDown ? up : down);
        }

        private static int mostFractional(List<Double> x) {
            int most = 0;
            for (int j = 1; j < x.size(); j++) {
                if (fraction(x.get(j)) > fraction(x.get(most))) {
                    most = j;
                }
            }
            return most;
        }

        private static double fraction(double value) {
            return Math.abs(value - Math.rint(value));
        }
    }
}
