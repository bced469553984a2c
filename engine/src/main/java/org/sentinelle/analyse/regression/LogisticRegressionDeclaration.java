package org.sentinelle.analyse.regression;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link LogisticRegressionMethod} takes and gives. */
final class LogisticRegressionDeclaration {
    static final String ODDS_RATIO = "odds_ratio";
    static final String AUC = "auc";
    static final String GROUPS = "groups";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "logistic-regression",
            "regression",
            "Logistic regression",
            "How do the odds of something that happens or does not differ with each of several causes, the others being the same?",
            GlmDeclarations.columns(
                    ColumnRole.optional(
                            RegressionDesign.WEIGHTS,
                            Kind.NUMBER,
                            "Trials of which the response is the share, or how many equal rows that were observed it stands for"),
                    GlmDeclarations.OFFSET),
            List.of(),
            GlmDeclarations.options(
                    GlmDeclarations.CORRECTION_OPTION,
                    GlmDeclarations.INTERVALS_OPTION,
                    new MethodOption(
                            GROUPS,
                            new MethodOption.Whole(3, 100),
                            "10",
                            "Most groups of the calibration table and its test")),
            FormulaUse.FIXED,
            List.of(
                    Coefficients.term("log odds per unit of the column", "Difference of the log odds"),
                    Term.each("column", ODDS_RATIO, "ratio of odds per unit of the column", "exp of the coefficient"),
                    GlmDeclarations.marginal(
                            "probability per unit of the column",
                            "By how much the probability differs on average: the slope of a number, or 1 against 0, or a code"
                                    + " against the reference"),
                    new Term(AUC, "1", "Area under the ROC curve: 0.5 tells nothing, 1 all")),
            GlmDeclarations.PARTED_REASONS);

    private LogisticRegressionDeclaration() {}
}
