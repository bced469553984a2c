package org.sentinelle.analyse.mixed;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link LogisticMixedMethod} takes and gives. */
final class LogisticMixedDeclaration {
    static final String POINTS = "quadrature-points";
    static final String MODES = "modes";
    static final String EXACT = "exact";
    static final String IMPOSSIBLE = "impossible-counts";
    static final String POINTS_NEED_ONE = "quadrature-needs-one-deviation";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "logistic-mixed-model",
            "regression",
            "Logistic mixed model",
            "By which factor do the odds of an outcome differ with each of several causes, and at which level do people differ"
                    + " beyond that?",
            List.of(
                    ColumnRole.optional(
                            MixedDesign.WEIGHTS,
                            Kind.NUMBER,
                            "How many trials a row's share rests on; else the response is 0 or 1"),
                    ColumnRole.optional(
                            MixedDesign.OFFSET, Kind.NUMBER, "A part of the log odds that is known beforehand")),
            List.of(),
            Stream.concat(
                            Stream.of(
                                    new MethodOption(
                                            POINTS,
                                            new MethodOption.Whole(1, 100),
                                            "1",
                                            "Points of the adaptive Gauss-Hermite quadrature; 1 is Laplace's approximation"),
                                    new MethodOption(
                                            MODES,
                                            new MethodOption.Choice(List.of("lme4", EXACT)),
                                            "lme4",
                                            "How closely the groups' deviations are sought for Laplace's approximation: to lme4's"
                                                    + " tolerance, so that the numbers are lme4's, or to the last digit")),
                            MixedOptions.OPTIONS.stream())
                    .toList(),
            FormulaUse.RANDOM,
            Stream.concat(
                            Stream.of(
                                    Term.each(
                                            "column",
                                            FixedEffects.COEFFICIENT,
                                            "log odds per unit of the column",
                                            "By how much the log odds differ where the column is one more, in the same groups"),
                                    Term.each(
                                            "column",
                                            FixedEffects.ODDS_RATIO,
                                            "1 per unit of the column",
                                            "The factor by which the odds differ, in the same groups"),
                                    Term.each(
                                            "level",
                                            VarianceEstimates.MEDIAN_ODDS_RATIO,
                                            "1",
                                            "In the median, the odds ratio of two alike persons from two groups, the higher over the"
                                                    + " lower")),
                            MixedOptions.TERMS.stream())
                    .toList(),
            Stream.concat(
                            MixedOptions.REASONS.stream(),
                            Stream.of(
                                    new Reason(
                                            MixedOptions.SEPARATED,
                                            "The fixed terms tell all successes from all failures"),
                                    new Reason(
                                            IMPOSSIBLE,
                                            "A response is not from 0 to 1, or its trials or successes are no whole numbers"),
                                    new Reason(
                                            POINTS_NEED_ONE,
                                            "More than one point is asked for and groups have more than one deviation")))
                    .toList());

    private LogisticMixedDeclaration() {}
}
