package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;

/** What {@link NegativeBinomialRegressionMethod} takes and gives. */
final class NegativeBinomialRegressionDeclaration {
    static final String THETA = "theta";
    static final String NOT_OVERDISPERSED = "not-overdispersed";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "negative-binomial-regression",
            "regression",
            "Negative binomial regression",
            "By what factor does a rate differ with each of several causes, where counts vary more than chance alone makes them?",
            GlmDeclarations.columns(PoissonRegressionDeclaration.EXPOSURE, GlmDeclarations.OFFSET),
            List.of(),
            GlmDeclarations.options(),
            FormulaUse.FIXED,
            List.of(
                    Coefficients.term("log rate per unit of the column", "Difference of the log rate"),
                    PoissonRegressionDeclaration.RATE_RATIOS,
                    PoissonRegressionDeclaration.EFFECTS,
                    new Term(THETA, "1", "The variance is mu + mu^2/theta: the smaller, the more counts vary")),
            reasons());

    private NegativeBinomialRegressionDeclaration() {}

    private static List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(GlmDeclarations.REASONS);
        reasons.add(new Reason(NOT_OVERDISPERSED, "The counts vary no more than Poisson counts do"));
        return List.copyOf(reasons);
    }
}
