package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link PanelRegressionMethod} takes and gives. */
final class PanelRegressionDeclaration {
    static final String UNIT = "unit";
    static final String MODEL = "model";
    static final String POOLED = "pooled";
    static final String WITHIN = "within";
    static final String RANDOM = "random";
    static final String DIFFERENCES = "first-differences";
    static final String EFFECTS = "effects";
    static final String TIMES = "times";
    static final String BOTH = "both";

    static final String F_TEST = "effects_f";
    static final String HAUSMAN = "hausman";

    static final String TOO_FEW_UNITS = "too-few-units";
    static final String REPEATED = "repeated-observations";
    static final String NOT_FITTED = "nothing-to-fit";
    static final String NO_RANDOM = "no-random-effects";
    static final String NO_SCATTER = "no-scatter";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "panel-regression",
            "regression",
            "Regression for panels",
            "By how much does an outcome differ when a cause changes within a State, whatever else sets that State apart?",
            List.of(
                    ColumnRole.required(UNIT, Kind.TEXT, "Who is observed again and again: the State, the district"),
                    ColumnRole.required(ErrorOptions.TIME, Kind.NUMBER, "When, each unit at most once a time"),
                    ErrorWords.CLUSTER),
            List.of(),
            Stream.concat(
                            Stream.of(
                                    new MethodOption(
                                            MODEL,
                                            new MethodOption.Choice(List.of(WITHIN, RANDOM, DIFFERENCES, POOLED)),
                                            WITHIN,
                                            "Fixed effects, random effects by Swamy and Arora, first differences, or none"),
                                    new MethodOption(
                                            EFFECTS,
                                            new MethodOption.Choice(List.of("units", TIMES, BOTH)),
                                            "units",
                                            "Whose effects the within or random model has; random has not those of both")),
                            ErrorOptions.OPTIONS.stream())
                    .toList(),
            FormulaUse.FIXED,
            List.of(
                    Coefficients.term(
                            "outcome per unit of the column",
                            "By how much the outcome differs where the column is one more, with the effects that the model has"),
                    LinearRegressionDeclaration.HIDDEN_EFFECTS,
                    new Term(
                            F_TEST,
                            "F statistic",
                            "Whether there are effects at all, of the within against the pooled model"),
                    new Term(HAUSMAN, "chi-squared", "Whether the within and the random model say the same")),
            Stream.concat(
                            Stream.of(
                                    new Reason(
                                            TOO_FEW_UNITS, "There are fewer than two units, or fewer than two times"),
                                    new Reason(REPEATED, "A unit has two rows at one time"),
                                    new Reason(
                                            NOT_FITTED,
                                            "Nothing varies that the model could use, or there are no more rows than parameters"),
                                    new Reason(
                                            NO_RANDOM,
                                            "Random effects of both are asked for, or there are no more units than coefficients"),
                                    new Reason(NO_SCATTER, "The model fits every row without error")),
                            ErrorOptions.REASONS.stream())
                    .toList());

    private PanelRegressionDeclaration() {}
}
