package org.sentinelle.analyse.regression;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;

/** What {@link WildBootstrapMethod} takes and gives. */
final class WildBootstrapDeclaration {
    static final String NAME = "coefficient";
    static final String FIRST = "first";
    static final String NULL = "null";
    static final String IMPOSED = "impose-null";
    static final String SIGNS = "signs";
    static final String DRAWS = "draws";
    static final String SEED = "seed";
    static final String P = "p-value";
    static final String EQUAL_TAIL = "equal-tail";

    static final String NO_COEFFICIENT = "no-such-coefficient";
    static final String NO_SCATTER = "no-scatter";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "wild-cluster-bootstrap",
            "regression",
            "Wild cluster bootstrap",
            "Is an effect real when there are only a few States, or only a few that the measure reached?",
            List.of(
                    ColumnRole.required(
                            ErrorOptions.CLUSTER, Kind.TEXT, "Who belongs together: the State, the district"),
                    ColumnRole.optional(
                            RegressionDesign.WEIGHTS,
                            Kind.NUMBER,
                            "How much each row counts: one over its variance, up to a factor"),
                    ColumnRole.optional(
                            RegressionDesign.OFFSET, Kind.NUMBER, "A part of the outcome that is known beforehand")),
            List.of(),
            List.of(
                    new MethodOption(
                            NAME,
                            new MethodOption.Text("the name of a coefficient, or first"),
                            FIRST,
                            "Which coefficient is tested; first is the first beside the constant"),
                    new MethodOption(
                            NULL,
                            new MethodOption.NumberOr(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of()),
                            "0",
                            "The value that the coefficient is held against"),
                    new MethodOption(
                            SIGNS,
                            new MethodOption.Choice(List.of("rademacher", "webb", "mammen")),
                            "rademacher",
                            "What residuals are multiplied by: -1 and 1, Webb's six values for fewer than twelve clusters, or Mammen's"
                                    + " two for skew residuals"),
                    new MethodOption(
                            IMPOSED,
                            new MethodOption.Flag(),
                            "true",
                            "Whether draws are made as if the null were true, which holds its level better with few clusters"),
                    new MethodOption(
                            DRAWS,
                            new MethodOption.Whole(99, 999_999),
                            "9999",
                            "How many vectors are drawn, where there are more than that; else all are used"),
                    new MethodOption(SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 10), "1", "Of the random draws"),
                    new MethodOption(
                            P,
                            new MethodOption.Choice(List.of("symmetric", EQUAL_TAIL)),
                            "symmetric",
                            "The p of the estimate and its interval: of |t*|, or of the lesser tail twice"),
                    new MethodOption(
                            ErrorOptions.LEVEL,
                            new MethodOption.NumberBetween(0, 1),
                            "0.95",
                            "Level of the confidence interval, the values that the test does not reject")),
            FormulaUse.FIXED,
            List.of(Coefficients.term(
                    "outcome per unit of the column",
                    "By how much the outcome differs where the column is one more and the others are the same")),
            List.of(
                    new Reason(LinearRegressionDeclaration.TOO_FEW_ROWS, "There are no more rows than coefficients"),
                    new Reason(LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "A weight is 0 or less"),
                    new Reason(ErrorOptions.FEW_CLUSTERS, "There are fewer than two clusters"),
                    new Reason(
                            NO_COEFFICIENT, "The model has no coefficient of that name, or none beside the constant"),
                    new Reason(NO_SCATTER, "The coefficient has no error, as where the model fits every row")));

    private WildBootstrapDeclaration() {}
}
