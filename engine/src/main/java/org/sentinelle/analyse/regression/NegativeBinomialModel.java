package org.sentinelle.analyse.regression;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.NegativeBinomialFamily;
import org.sentinelle.stats.regression.CountFit;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.NegativeBinomialFit;
import org.sentinelle.stats.regression.NegativeBinomialRegression;

/**
 * Counts that vary more than Poisson counts do, theta estimated.
 *
 * <p>Theta comes from the profile likelihood, then the coefficients are those at that theta. Without some columns theta is estimated
 * again, so that differences of log-likelihoods are those of maxima.
 */
final class NegativeBinomialModel {
    private final AnalysisInput input;
    private final RegressionDesign design;

    NegativeBinomialModel(AnalysisInput input, RegressionDesign design) {
        this.input = input;
        this.design = design;
    }

    /** A fit at its theta, and the fit of both. */
    record Fitted(GlmModel model, GlmFit fit, NegativeBinomialFit both) {}

    /** Theta and coefficients, or why there are none. */
    record Outcome(@Nullable Fitted fitted, GlmOutcome outcome, boolean overdispersed) {}

    Outcome fit() {
        CountFit count = theta(design.design());
        if (!(count instanceof NegativeBinomialFit found)) {
            boolean overdispersed =
                    !(count instanceof CountFit.None none) || none.cause() != CountFit.Cause.NOT_OVERDISPERSED;
            return new Outcome(null, new GlmOutcome.NotConverged(), overdispersed);
        }
        GlmModel model = new GlmModel(input, design, new NegativeBinomialFamily(found.theta()), false);
        GlmOutcome outcome = model.fit();
        return outcome instanceof GlmFit fit
                ? new Outcome(new Fitted(model, fit, found), outcome, true)
                : new Outcome(null, outcome, true);
    }

    /** Without these columns, at the theta that is best then. */
    GlmOutcome without(BitSet columns) {
        Design others = Design.of(Terms.others(design.x(), columns), design.offset());
        return theta(others) instanceof NegativeBinomialFit found
                ? new GlmModel(input, design, new NegativeBinomialFamily(found.theta()), false).without(columns)
                : new GlmOutcome.NotConverged();
    }

    private CountFit theta(Design columns) {
        return NegativeBinomialRegression.fit(columns, input.frame().response(), design.w());
    }
}
