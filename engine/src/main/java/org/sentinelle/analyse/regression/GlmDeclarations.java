package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.margins.MarginOptions;

/** What the generalised linear models have in common in what they take and give. */
final class GlmDeclarations {
    static final String CORRECTION = "correction";
    static final String NONE = "none";
    static final String FIRTH = "firth";
    static final String INTERVALS = "intervals";
    static final String PROFILE = "profile";
    static final String OBSERVATIONS = "observations";

    static final String TOO_FEW_ROWS = "too-few-rows";
    static final String NO_COLUMNS = "no-columns";
    static final String WEIGHTS_NEGATIVE = "weights-negative";
    static final String RESPONSE = "impossible-response";
    static final String CONSTANT_RESPONSE = "constant-response";
    static final String SEPARATED = "separated";
    static final String NOT_CONVERGED = "not-converged";
    static final String PROFILE_ERRORS = "profile-with-other-errors";
    static final String FULL_LEVERAGE = "full-leverage";

    static final String MARGINAL = "marginal_effect";

    static final ColumnRole OFFSET = ColumnRole.optional(
            RegressionDesign.OFFSET, Kind.NUMBER, "A part of the linear predictor that is known beforehand");

    static final MethodOption CORRECTION_OPTION = new MethodOption(
            CORRECTION,
            new MethodOption.Choice(List.of(NONE, FIRTH)),
            NONE,
            "Firth's correction takes away the bias of small samples, and answers where rows are separated");

    static final MethodOption INTERVALS_OPTION = new MethodOption(
            INTERVALS,
            new MethodOption.Choice(List.of("wald", PROFILE)),
            "wald",
            "profile takes intervals and p from the likelihood, penalised with Firth's correction, which suits small samples; for"
                    + " classical errors");

    static final MethodOption OBSERVATIONS_OPTION = new MethodOption(
            OBSERVATIONS,
            new MethodOption.Flag(),
            "false",
            "Whether to tell each row's fit, leverage and Cook's distance; not for data of persons that are published");

    static final List<Reason> REASONS = reasons();

    /** Of methods that also read rows part by part. */
    static final List<Reason> PARTED_REASONS =
            Stream.concat(REASONS.stream(), PartedWords.REASONS.stream()).toList();

    private GlmDeclarations() {}

    private static List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(List.of(
                new Reason(TOO_FEW_ROWS, "There are no more rows than coefficients"),
                new Reason(NO_COLUMNS, "The formula leaves nothing to estimate"),
                new Reason(WEIGHTS_NEGATIVE, "A weight is below 0, or an exposure 0 or less"),
                new Reason(RESPONSE, "The response has values that the distribution does not have"),
                new Reason(CONSTANT_RESPONSE, "The response is at the same end of its range in all rows"),
                new Reason(
                        SEPARATED,
                        "A combination of columns tells some rows' outcome for certain, so that a coefficient has no end"),
                new Reason(NOT_CONVERGED, "No maximum of the likelihood was found"),
                new Reason(PROFILE_ERRORS, "Profile intervals are asked for with errors that are not classical"),
                new Reason(FULL_LEVERAGE, "HC2 or HC3 is asked for and a row is fitted by a coefficient of its own")));
        reasons.addAll(SurveyWords.reasons());
        reasons.add(MarginOptions.REASON);
        return List.copyOf(reasons);
    }

    static Term marginal(String unit, String description) {
        return Term.each("column", MARGINAL, unit, description);
    }

    static List<MethodOption> options(MethodOption... own) {
        List<MethodOption> options = new ArrayList<>(SurveyWords.options());
        options.addAll(List.of(own));
        options.add(OBSERVATIONS_OPTION);
        options.addAll(MarginOptions.OPTIONS);
        options.add(CovarianceTable.FLAG);
        return List.copyOf(options);
    }

    static List<ColumnRole> columns(ColumnRole... own) {
        List<ColumnRole> columns = new ArrayList<>(List.of(own));
        columns.addAll(SurveyWords.columns());
        return List.copyOf(columns);
    }
}
