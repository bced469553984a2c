package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.BitSet;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.glm.Family;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.GlmProblem;
import org.sentinelle.stats.glm.GlmRegression;
import org.sentinelle.stats.regression.Design;

/**
 * A generalised linear model of an analysis.
 *
 * @param firth whether Firth's correction is asked for
 */
record GlmModel(AnalysisInput input, RegressionDesign design, Family family, boolean firth) {

    GlmProblem problem() {
        return problem(design.design());
    }

    private GlmProblem problem(Design columns) {
        return new GlmProblem(family, columns, input.frame().response(), design.w());
    }

    GlmOutcome fit() {
        return fit(design.design());
    }

    /** The fit with these columns' coefficients held at 0. */
    GlmOutcome without(BitSet columns) {
        return fit(Design.of(Terms.others(design.x(), columns), design.offset()));
    }

    /** Of some columns and an offset, with the penalty of all where it is corrected. */
    GlmOutcome fit(Design columns) {
        return firth ? GlmRegression.firth(problem(columns), design.design()) : GlmRegression.fit(problem(columns));
    }

    /** The log-likelihood without any column but the constant, where there is one. */
    Baseline baseline() {
        boolean constant = input.frame().formula().intercept();
        double[] eta = design.offset();
        if (constant) {
            double[] ones = new double[design.n()];
            Arrays.fill(ones, 1);
            GlmOutcome outcome = GlmRegression.fit(problem(Design.of(new double[][] {ones}, design.offset())));
            if (outcome instanceof GlmFit fit) {
                eta = fit.eta();
            }
        }
        GlmProblem problem = problem();
        double logLikelihood = problem.logLikelihood(eta);
        return new Baseline(logLikelihood, 2 * (problem.saturated() - logLikelihood));
    }

    /** What is explained by nothing but a constant. */
    record Baseline(double logLikelihood, double deviance) {}

    ModelFrame frame() {
        return input.frame();
    }
}
