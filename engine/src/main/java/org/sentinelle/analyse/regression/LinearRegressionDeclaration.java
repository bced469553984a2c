package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.margins.MarginOptions;

/** What {@link LinearRegressionMethod} takes and gives. */
final class LinearRegressionDeclaration {
    static final String TOO_FEW_ROWS = "too-few-rows";
    static final String NOT_POSITIVE_WEIGHTS = "weights-not-positive";

    static final Term HIDDEN_EFFECTS = GlmDeclarations.marginal(
            "outcome per unit of the column",
            "Average marginal effect, of columns that stand in a function or a product: by how much the outcome differs in all, on"
                    + " average over the rows");

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "linear-regression",
            "regression",
            "Linear regression",
            "By how much does an outcome differ with each of several causes, the others being the same?",
            Stream.concat(
                            Stream.of(
                                    ColumnRole.optional(
                                            RegressionDesign.WEIGHTS,
                                            Kind.NUMBER,
                                            "How sure each row is: one over its variance, up to a factor; for how many it stands is a sampling-weight"),
                                    ColumnRole.optional(
                                            RegressionDesign.OFFSET,
                                            Kind.NUMBER,
                                            "A part of the outcome that is known beforehand")),
                            SurveyWords.columns().stream())
                    .toList(),
            List.of(),
            Stream.of(
                            SurveyWords.options(),
                            AbsorbedErrors.OPTIONS,
                            MarginOptions.OPTIONS,
                            List.of(CovarianceTable.FLAG))
                    .flatMap(List::stream)
                    .toList(),
            FormulaUse.ABSORBED,
            List.of(
                    Coefficients.term(
                            "outcome per unit of the column",
                            "By how much the outcome differs where the column is one more and the others are the same"),
                    HIDDEN_EFFECTS),
            Stream.of(
                            List.of(
                                    new Reason(TOO_FEW_ROWS, "There are no more rows than coefficients"),
                                    new Reason(NOT_POSITIVE_WEIGHTS, "A weight is 0 or less")),
                            AbsorbedRefusal.REASONS,
                            AbsorbedErrors.REASONS,
                            List.of(MarginOptions.REASON),
                            SurveyWords.reasons(),
                            PartedWords.REASONS)
                    .flatMap(List::stream)
                    .toList());

    private LinearRegressionDeclaration() {}
}
