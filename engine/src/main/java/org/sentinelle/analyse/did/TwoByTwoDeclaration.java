package org.sentinelle.analyse.did;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link TwoByTwoMethod} takes and gives. */
final class TwoByTwoDeclaration {
    static final String TREATED = "treated";
    static final String POST = "after";
    static final String ERRORS = "errors";
    static final String AUTOMATIC = "automatic";
    static final String CLASSICAL = "classical";
    static final String CR1S = "CR1S";
    static final String CR2 = "CR2";
    static final String EFFECT = "effect";
    static final String UNADJUSTED = "unadjusted";
    static final String MEAN = "mean";

    static final String NOT_CODES = "not-0-or-1";
    static final String EMPTY = "empty-cell";
    static final String TOO_FEW = "too-few-rows";
    static final String NO_SCATTER = "no-scatter";
    static final String NO_CLUSTERS = "no-cluster-column";

    private static final String OUTCOME = "outcome";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-two-by-two",
            "did",
            "Difference in differences, two by two",
            "By how much did an outcome change more, where something was done, than where it was not?",
            List.of(
                    ColumnRole.required(
                            TREATED,
                            Kind.NUMBER,
                            "1 in rows of those to whom it was done, before and after; 0 in others"),
                    ColumnRole.required(
                            POST, Kind.NUMBER, "1 in rows of the time after, 0 in those of the time before"),
                    PanelColumns.WEIGHT_COLUMN,
                    ColumnRole.optional(
                            PanelColumns.CLUSTER,
                            Kind.TEXT,
                            "Whose rows may depend on each other: the unit that is seen at both times, the State")),
            List.of(),
            List.of(
                    new MethodOption(
                            ERRORS,
                            new MethodOption.Choice(
                                    List.of(AUTOMATIC, CLASSICAL, "HC0", "HC1", "HC2", "HC3", CR1S, CR2)),
                            AUTOMATIC,
                            "Automatic is CR1S with a cluster column, else HC2; t has the clusters less 1, for CR2 Satterthwaite's, or rows less"
                                    + " coefficients, as degrees of freedom"),
                    PanelColumns.LEVEL_OPTION),
            FormulaUse.FIXED,
            List.of(
                    new Term(EFFECT, OUTCOME, "Difference of changes, the covariates being the same"),
                    new Term(UNADJUSTED, OUTCOME, "The same without covariates"),
                    Term.each("group,time", MEAN, OUTCOME, "Mean outcome of a group at a time")),
            List.of(
                    new Reason(NOT_CODES, "A cell of treated or after is neither 0 nor 1"),
                    new Reason(EMPTY, "One of the two groups is not seen before or not after"),
                    new Reason(TOO_FEW, "There are no more rows than coefficients"),
                    new Reason(NO_SCATTER, "The model fits every row without error"),
                    new Reason(PanelColumns.NEGATIVE, "A weight is 0 or less"),
                    new Reason(NO_CLUSTERS, "Errors by cluster are asked for and no column says who belongs together"),
                    new Reason(PanelColumns.FEW_CLUSTERS, "There are fewer than two clusters")));

    private TwoByTwoDeclaration() {}
}
