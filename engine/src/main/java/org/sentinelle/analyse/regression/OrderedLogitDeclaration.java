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
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.RobustErrors;

/** What {@link OrderedLogitMethod} takes and gives. */
final class OrderedLogitDeclaration {
    static final String THRESHOLD = "threshold";
    static final String CATEGORIES = "impossible-categories";

    private static final int MOST_CATEGORIES = 50;

    private static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    ErrorOptions.ERRORS,
                    new MethodOption.Choice(List.of(
                            ErrorOptions.AUTOMATIC,
                            ErrorOptions.CLASSICAL,
                            RobustErrors.HC0.name(),
                            RobustErrors.HC1.name(),
                            ClusterErrors.CR0.name(),
                            ClusterErrors.CR1.name(),
                            ClusterErrors.CR1S.name(),
                            SurveyWords.SURVEY)),
                    ErrorOptions.AUTOMATIC,
                    "The errors of the coefficients; automatic is survey with sampling weights, else CR1S with a cluster"
                            + " column, else classical"),
            new MethodOption(
                    ErrorOptions.LEVEL,
                    new MethodOption.NumberBetween(0, 1),
                    "0.95",
                    "Level of the confidence intervals"));

    private static final List<Reason> REASONS = List.of(
            new Reason(GlmDeclarations.TOO_FEW_ROWS, "There are no more rows than parameters"),
            new Reason(GlmDeclarations.NO_COLUMNS, "No term of the formula varies"),
            new Reason(GlmDeclarations.WEIGHTS_NEGATIVE, "A weight is below 0"),
            new Reason(CATEGORIES, "There are fewer than three grades or more than " + MOST_CATEGORIES),
            new Reason(GlmDeclarations.SEPARATED, "A combination of columns tells grades for certain"),
            new Reason(GlmDeclarations.NOT_CONVERGED, "No maximum of the likelihood was found"),
            ErrorOptions.REASONS.get(0),
            MarginOptions.REASON);

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "ordered-logit",
            "regression",
            "Ordered logit",
            "How do the odds of a higher grade, such as from very low to very high, differ with each of several causes?",
            GlmDeclarations.columns(
                    ColumnRole.optional(
                            RegressionDesign.WEIGHTS,
                            Kind.NUMBER,
                            "How many equal rows that were observed each row stands for"),
                    GlmDeclarations.OFFSET),
            List.of(),
            Stream.of(OPTIONS, SurveyWords.OPTIONS, MarginOptions.OPTIONS, List.of(CovarianceTable.FLAG))
                    .flatMap(List::stream)
                    .toList(),
            FormulaUse.FIXED,
            List.of(
                    Coefficients.term(
                            "log odds per unit of the column", "Difference of the log odds of a higher grade"),
                    Term.each(
                            "column",
                            LogisticRegressionDeclaration.ODDS_RATIO,
                            "ratio of odds per unit of the column",
                            "exp of the coefficient"),
                    Term.each(
                            "column: grade",
                            GlmDeclarations.MARGINAL,
                            "probability per unit of the column",
                            "Average marginal effect: by how much the probability of the grade differs, on average over the rows"),
                    Term.each(
                            "grades", THRESHOLD, "log odds", "Where the predictor passes from one grade to the next")),
            Stream.concat(REASONS.stream(), SurveyWords.REASONS.stream()).toList());

    private OrderedLogitDeclaration() {}

    static boolean hasGrades(long grades) {
        return grades >= 3 && grades <= MOST_CATEGORIES;
    }
}
