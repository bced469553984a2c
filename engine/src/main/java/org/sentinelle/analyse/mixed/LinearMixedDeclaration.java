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

/** What {@link LinearMixedMethod} takes and gives. */
final class LinearMixedDeclaration {
    static final String ESTIMATION = "estimation";
    static final String REML = "reml";
    static final String NOT_POSITIVE_WEIGHTS = "weights-not-positive";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "linear-mixed-model",
            "regression",
            "Linear mixed model",
            "By how much does an outcome differ with each of several causes, and at which level do people differ beyond that?",
            List.of(
                    ColumnRole.optional(
                            MixedDesign.WEIGHTS,
                            Kind.NUMBER,
                            "How much each row counts: one over its variance, up to a factor"),
                    ColumnRole.optional(
                            MixedDesign.OFFSET, Kind.NUMBER, "A part of the outcome that is known beforehand")),
            List.of(),
            Stream.concat(
                            Stream.of(new MethodOption(
                                    ESTIMATION,
                                    new MethodOption.Choice(List.of(REML, "ml")),
                                    REML,
                                    "Restricted or plain maximum likelihood; tests always take the plain one")),
                            MixedOptions.OPTIONS.stream())
                    .toList(),
            FormulaUse.RANDOM,
            Stream.concat(
                            Stream.of(
                                    Term.each(
                                            "column",
                                            FixedEffects.COEFFICIENT,
                                            "outcome per unit of the column",
                                            "By how much the outcome differs where the column is one more, in the same groups")),
                            MixedOptions.TERMS.stream())
                    .toList(),
            Stream.concat(
                            MixedOptions.REASONS.stream(),
                            Stream.of(new Reason(NOT_POSITIVE_WEIGHTS, "A weight is 0 or less")))
                    .toList());

    private LinearMixedDeclaration() {}
}
