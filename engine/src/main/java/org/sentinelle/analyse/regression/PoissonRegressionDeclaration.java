package org.sentinelle.analyse.regression;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link PoissonRegressionMethod} takes and gives. */
final class PoissonRegressionDeclaration {
    static final String RATE_RATIO = "rate_ratio";
    static final String DISPERSION = "dispersion";
    static final String ONE = "one";
    static final String PEARSON = "pearson";

    static final Term RATE_RATIOS =
            Term.each("column", RATE_RATIO, "ratio of rates per unit of the column", "exp of the coefficient");
    static final Term EFFECTS = GlmDeclarations.marginal(
            "events per unit of the column",
            "By how many the expected events of a row differ on average: the slope of a number, or 1 against 0, or a code against"
                    + " the reference");
    static final ColumnRole EXPOSURE = ColumnRole.optional(
            RegressionDesign.EXPOSURE,
            Kind.NUMBER,
            "Population or time in which the events were counted; its log is an offset");

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "poisson-regression",
            "regression",
            "Poisson regression",
            "By what factor does a rate of events differ with each of several causes, the others being the same?",
            GlmDeclarations.columns(
                    ColumnRole.optional(
                            RegressionDesign.WEIGHTS,
                            Kind.NUMBER,
                            "How many equal rows that were observed each row stands for"),
                    EXPOSURE,
                    GlmDeclarations.OFFSET),
            List.of(),
            GlmDeclarations.options(
                    GlmDeclarations.CORRECTION_OPTION,
                    GlmDeclarations.INTERVALS_OPTION,
                    new MethodOption(
                            DISPERSION,
                            new MethodOption.Choice(List.of(ONE, PEARSON)),
                            ONE,
                            "pearson multiplies classical variances by Pearson's dispersion, as quasi-Poisson models do")),
            FormulaUse.FIXED,
            List.of(
                    Coefficients.term("log rate per unit of the column", "Difference of the log rate"),
                    RATE_RATIOS,
                    EFFECTS),
            GlmDeclarations.PARTED_REASONS);

    private PoissonRegressionDeclaration() {}
}
