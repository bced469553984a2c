package org.sentinelle.analyse.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link OmittedVariableMethod} takes and gives. */
final class OmittedVariableDeclaration {
    static final String TREATMENT = "treatment";
    static final String FIRST = "first";
    static final String Q = "q";
    static final String LEVEL = "level";
    static final String BENCHMARKS = "benchmarks";
    static final String NONE = "none";
    static final String KD = "kd";
    static final String KY = "ky";
    static final String SAME = "kd";
    static final String WITH_TREATMENT = "r2-treatment";
    static final String WITH_OUTCOME = "r2-outcome";
    static final String TOWARDS_ZERO = "towards-zero";

    static final String COEFFICIENT = "coefficient";
    static final String PARTIAL_R2 = "partial_r2";
    static final String ROBUSTNESS = "robustness_value";
    static final String ROBUSTNESS_ALPHA = "robustness_value_alpha";
    static final String EXTREME = "extreme_r2";

    static final String TOO_FEW_ROWS = "too-few-rows";
    static final String NOT_POSITIVE_WEIGHTS = "weights-not-positive";
    static final String NO_TREATMENT = "no-such-coefficient";
    static final String NO_SCATTER = "no-scatter";
    static final String NO_BENCHMARK = "no-such-benchmark";
    static final String STRENGTHS = "strengths-not-understood";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "omitted-variable-sensitivity",
            "robustness",
            "Sensitivity to omitted variables",
            "How strong would something that was not measured have to be to overturn an estimate?",
            List.of(
                    ColumnRole.optional(
                            LinearColumns.WEIGHTS,
                            Kind.NUMBER,
                            "How much each row counts: one over its variance, up to a factor"),
                    ColumnRole.optional(
                            LinearColumns.OFFSET, Kind.NUMBER, "A part of the outcome that is known beforehand")),
            List.of(),
            Stream.concat(question().stream(), strengths().stream()).toList(),
            FormulaUse.FIXED,
            terms(),
            List.of(
                    new Reason(TOO_FEW_ROWS, "There are fewer than two more rows than coefficients"),
                    new Reason(NOT_POSITIVE_WEIGHTS, "A weight is 0 or less"),
                    new Reason(NO_TREATMENT, "The model has no coefficient of that name, or none beside the constant"),
                    new Reason(NO_SCATTER, "The treatment has no error, as where the model fits every row"),
                    new Reason(NO_BENCHMARK, "A benchmark is no term of the formula, or is the treatment"),
                    new Reason(STRENGTHS, "Strengths are not in pairs, or lie outside 0 and 1")));

    private OmittedVariableDeclaration() {}

    private static List<MethodOption> question() {
        return List.of(
                new MethodOption(
                        TREATMENT,
                        new MethodOption.Text("the name of a coefficient, or first"),
                        FIRST,
                        "The coefficient that is in question; first is the first beside the constant"),
                new MethodOption(
                        Q,
                        new MethodOption.NumberBetween(0, Double.POSITIVE_INFINITY),
                        "1",
                        "The share of the estimate whose loss would matter; 1 is all of it"),
                new MethodOption(
                        LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the confidence intervals; alpha is 1 less it"));
    }

    private static List<MethodOption> strengths() {
        return List.of(
                new MethodOption(
                        BENCHMARKS,
                        new MethodOption.Text(
                                "terms of the formula with ; between, those of a group with + between; or none"),
                        NONE,
                        "Covariates that what was not measured is held against"),
                new MethodOption(
                        KD,
                        new MethodOption.NumbersOr(List.of()),
                        "1 2 3",
                        "How many times as much of the treatment it explains as the benchmark does"),
                new MethodOption(
                        KY,
                        new MethodOption.NumbersOr(List.of(SAME)),
                        SAME,
                        "How many times as much of the outcome, a number for each of kd; the same unless written"),
                new MethodOption(
                        WITH_TREATMENT,
                        new MethodOption.NumbersOr(List.of(NONE)),
                        NONE,
                        "Strengths of your own: partial R2 with the treatment"),
                new MethodOption(
                        WITH_OUTCOME,
                        new MethodOption.NumbersOr(List.of(NONE)),
                        NONE,
                        "Partial R2 with the outcome, a number for each of r2-treatment"),
                new MethodOption(
                        TOWARDS_ZERO,
                        new MethodOption.Flag(),
                        "true",
                        "Whether it explains the estimate, rather than hiding a larger one"));
    }

    private static List<Term> terms() {
        return List.of(
                Term.each(
                        "column",
                        COEFFICIENT,
                        "outcome per unit of the column",
                        "The estimate in question, with its classical error"),
                new Term(PARTIAL_R2, "share", "How much of what is left of the outcome the treatment explains"),
                new Term(
                        ROBUSTNESS,
                        "share",
                        "The partial R2 with treatment and outcome alike that takes away the share q of the estimate"),
                new Term(
                        ROBUSTNESS_ALPHA,
                        "share",
                        "The same until what is left of the estimate is not significantly different from 1 - q of it"),
                new Term(
                        EXTREME,
                        "share",
                        "The partial R2 with the treatment that takes away the share q where the outcome is explained in full"));
    }
}
