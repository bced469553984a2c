package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.margins.MarginOptions;

/** What {@link PpmlMethod} takes and gives. */
final class PpmlDeclaration {
    static final String NEGATIVE_RESPONSE = "negative-response";
    static final String ONLY_ZEROS = "only-zeros";
    static final String MARGINAL_EFFECTS = "marginal-effects";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "ppml",
            "regression",
            "Poisson pseudo-maximum likelihood with absorbed effects (gravity)",
            "By what factor do flows differ with distance or another cause, with all else about origins and destinations the same?",
            Stream.concat(
                            Stream.of(
                                    ColumnRole.optional(
                                            RegressionDesign.WEIGHTS, Kind.NUMBER, "How much each row counts"),
                                    ColumnRole.optional(
                                            RegressionDesign.OFFSET,
                                            Kind.NUMBER,
                                            "A part of the logarithm of the mean that is known beforehand, such as the log of the population")),
                            ErrorOptions.COLUMNS.stream())
                    .toList(),
            List.of(),
            options(),
            FormulaUse.ABSORBED,
            List.of(
                    Coefficients.term(
                            "log mean per unit of the column",
                            "By how much the logarithm of the mean differs where the column is one more; an elasticity where the column is a logarithm"),
                    GlmDeclarations.marginal(
                            "mean per unit of the column",
                            "Average marginal effect: by how much the mean differs, over the rows used and with their effects as fitted")),
            Stream.of(
                            List.of(
                                    new Reason(NEGATIVE_RESPONSE, "A response is below 0"),
                                    new Reason(ONLY_ZEROS, "Every response is 0"),
                                    new Reason(
                                            LinearRegressionDeclaration.TOO_FEW_ROWS,
                                            "There are no more informative rows than parameters"),
                                    new Reason(
                                            LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "A weight is 0 or less")),
                            AbsorbedRefusal.REASONS,
                            AbsorbedErrors.REASONS,
                            List.of(MarginOptions.REASON),
                            ErrorOptions.REASONS)
                    .flatMap(List::stream)
                    .toList());

    private PpmlDeclaration() {}

    private static List<MethodOption> options() {
        List<MethodOption> options = new ArrayList<>(List.of(
                new MethodOption(
                        ErrorOptions.ERRORS,
                        new MethodOption.Choice(List.of(
                                ErrorOptions.AUTOMATIC,
                                ErrorOptions.CLASSICAL,
                                "HC0",
                                "HC1",
                                "HC2",
                                "HC3",
                                "CR0",
                                "CR1",
                                "CR1S")),
                        ErrorOptions.AUTOMATIC,
                        "The errors of the coefficients; automatic is CR1S with one or more cluster columns, else HC1;"
                                + " classical believes in Poisson counts"),
                new MethodOption(
                        ErrorOptions.DISTRIBUTION,
                        new MethodOption.Choice(List.of(ErrorOptions.AUTOMATIC, ErrorOptions.NORMAL, "t")),
                        ErrorOptions.AUTOMATIC,
                        "What statistics are held against: automatic is normal; t has clusters less 1, or rows less parameters, as degrees of"
                                + " freedom"),
                new MethodOption(
                        ErrorOptions.LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the confidence intervals")));
        options.add(AbsorbedErrors.CLUSTER_COLUMNS);
        options.addAll(AbsorbedErrors.OPTIONS);
        options.add(
                new MethodOption(
                        MARGINAL_EFFECTS,
                        new MethodOption.Flag(),
                        "false",
                        "Whether to tell average marginal effects, by how many the mean itself differs, with the effects as fitted"));
        options.addAll(MarginOptions.OPTIONS);
        return options;
    }
}
