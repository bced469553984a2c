package org.sentinelle.stats.mixed;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** The smallest value between two ends, by Brent's method. */
final class LineSearch {
    private static final double RELATIVE = 1e-8;
    private static final double ABSOLUTE = 1e-10;
    private static final int MOST_CALLS = 500;

    private LineSearch() {}

    static double minimise(DoubleUnaryOperator f, double low, double high) {
        return new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST_CALLS),
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high))
                .getPoint();
    }
}
