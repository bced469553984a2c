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

/** What {@link LeaveOneOutMethod} takes and gives. */
final class LeaveOneOutDeclaration {
    static final String LEAVE_OUT = "leave-out";
    static final String ESTIMATOR = "estimator";
    static final String TERM = "term";
    static final String LEVEL = "level";

    static final String WITHOUT = "without";
    static final String LARGEST_CHANGE = "largest_change";

    static final String ESTIMATOR_UNKNOWN = "estimator-not-understood";
    static final String NO_COEFFICIENT = "no-such-coefficient";
    static final String NO_ESTIMATE = "no-estimate";
    static final String TOO_FEW_UNITS = "too-few-units";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "leave-one-out",
            "robustness",
            "Leave one unit out",
            "Does an estimate rest on one State, district or source alone?",
            Stream.concat(
                            Stream.of(ColumnRole.required(
                                    LEAVE_OUT,
                                    Kind.TEXT,
                                    "Whose rows are left out together, such as those of a State")),
                            PassedColumns.ROLES.stream())
                    .toList(),
            List.of(),
            List.of(
                    new MethodOption(
                            ESTIMATOR,
                            new MethodOption.Text("a regression and its options: logistic-regression errors=HC1"),
                            "linear-regression",
                            "The regression that is run with all units and without each"),
                    new MethodOption(
                            TERM,
                            new MethodOption.Text("the name of a coefficient, or first"),
                            PassedColumns.FIRST,
                            "The coefficient that is looked at; first is the first beside the constant"),
                    new MethodOption(
                            LEVEL,
                            new MethodOption.NumberBetween(0, 1),
                            "0.95",
                            "Level of the confidence intervals; what has a p below 1 less it is significant")),
            FormulaUse.ANY,
            List.of(
                    Term.each(
                            "column",
                            Estimator.COEFFICIENT,
                            "as the regression has it",
                            "The coefficient with all units"),
                    Term.each("unit", WITHOUT, "as the regression has it", "The coefficient without the unit"),
                    new Term(
                            LARGEST_CHANGE,
                            "as the regression has it",
                            "The difference that the unit makes whose absence moves the coefficient most")),
            List.of(
                    new Reason(
                            ESTIMATOR_UNKNOWN,
                            "The estimator is no regression of the catalogue, or has no such option"),
                    new Reason(
                            NO_COEFFICIENT, "The model has no coefficient of that name, or none beside the constant"),
                    new Reason(NO_ESTIMATE, "The regression of all units has no such estimate with an error"),
                    new Reason(TOO_FEW_UNITS, "There are fewer than two units")));

    private LeaveOneOutDeclaration() {}
}
