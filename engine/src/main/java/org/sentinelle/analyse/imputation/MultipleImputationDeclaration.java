package org.sentinelle.analyse.imputation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.stats.imputation.ImputationModel;

/** What {@link MultipleImputationMethod} takes and gives. */
final class MultipleImputationDeclaration {
    static final String NUMBERS = "numbers";
    static final String CATEGORIES = "categories";

    static final String ANALYSIS = "analysis";
    static final String ANALYSIS_OPTIONS = "analysis-options";
    static final String NONE = "none";
    static final String IMPUTATIONS = "imputations";
    static final String ITERATIONS = "iterations";
    static final String SEED = "seed";
    static final String DONORS = "donors";
    static final String VISIT = "visit";
    static final String ASCENDING = "ascending";
    static final String DESCENDING = "descending";
    static final String PREDICTORS = "predictors";
    static final String ALL = "all";
    static final String LEVEL = "level";

    static final String NOTHING_MISSING = "nothing-missing";
    static final String COLUMN_LEFT_OUT = "formula-column-left-out";
    static final String INCOMPLETE = "predictor-incomplete";
    static final String TWICE = "column-twice";
    static final String CODES = "impossible-codes";
    static final String FEW_CELLS = "too-few-observed-cells";
    static final String UNKNOWN = "unknown-column";
    static final String NO_FIT = "imputation-without-fit";
    static final String UNUSABLE = "analysis-unusable";
    static final String DECLINED = "analysis-declined";
    static final String NOTHING_TO_POOL = "nothing-to-pool";

    static final int MOST_CODES = 30;

    /** Regressions whose estimates have errors of their own. */
    private static final List<String> ANALYSES = List.of(
            "linear-regression",
            "logistic-regression",
            "poisson-regression",
            "negative-binomial-regression",
            "ordered-logit",
            "ppml",
            "linear-mixed-model",
            "logistic-mixed-model");

    private static final List<ColumnRole> OWN = List.of(
            imputed(ImputationModel.NORM, Kind.NUMBER, "Numbers to fill in by a normal linear model"),
            imputed(
                    ImputationModel.PMM,
                    Kind.NUMBER,
                    "Numbers to fill in by predictive mean matching, with what was observed elsewhere"),
            imputed(ImputationModel.LOGREG, Kind.TEXT, "Two codes to fill in by a logistic regression"),
            imputed(ImputationModel.POLYREG, Kind.TEXT, "Codes without order to fill in by a multinomial logit"),
            imputed(ImputationModel.POLR, Kind.NUMBER, "Grades, as numbers, to fill in by an ordered logit"),
            new ColumnRole(
                    NUMBERS,
                    Kind.NUMBER,
                    Takes.ANY_NUMBER,
                    "Numbers without missing cells that help to fill in others"),
            new ColumnRole(
                    CATEGORIES,
                    Kind.TEXT,
                    Takes.ANY_NUMBER,
                    "Codes without missing cells that help to fill in others"));

    /** They do not take part in the imputation. */
    private static final List<ColumnRole> PASSED = List.of(
            passed("weights", Kind.NUMBER),
            passed("offset", Kind.NUMBER),
            passed("exposure", Kind.NUMBER),
            passed("cluster", Kind.TEXT),
            passed("time", Kind.NUMBER),
            passed("sampling-weight", Kind.NUMBER),
            passed("stratum", Kind.TEXT),
            passed("fpc", Kind.NUMBER),
            passed("domain", Kind.TEXT));

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "multiple-imputation",
            "regression",
            "Multiple imputation",
            "What would a regression say if no cell were missing, and how unsure does it leave us that some are?",
            Stream.concat(OWN.stream(), PASSED.stream()).toList(),
            List.of(),
            options(),
            FormulaUse.ANOTHERS,
            List.of(
                    Term.each(
                            "column", Pooling.COEFFICIENT, "as in the analysis", "Mean of the analyses' coefficients"),
                    Term.each("grades", Pooling.THRESHOLD, "as in the analysis", "Mean of the analyses' thresholds"),
                    Term.each(
                            "column",
                            Pooling.MARGINAL,
                            "as in the analysis",
                            "Mean of the analyses' average marginal effects"),
                    Term.each(
                            "column",
                            Pooling.ODDS_RATIO,
                            "ratio of odds per unit of the column",
                            "exp of the coefficient"),
                    Term.each(
                            "column",
                            Pooling.RATE_RATIO,
                            "ratio of rates per unit of the column",
                            "exp of the coefficient")),
            reasons());

    private MultipleImputationDeclaration() {}

    /** The roles of columns that take part in the imputation. */
    static List<ColumnRole> own() {
        return OWN;
    }

    static String role(ImputationModel model) {
        return model.name().toLowerCase(Locale.ROOT);
    }

    private static ColumnRole imputed(ImputationModel model, Kind kind, String description) {
        return new ColumnRole(role(model), kind, Takes.ANY_NUMBER, description);
    }

    private static ColumnRole passed(String name, Kind kind) {
        return new ColumnRole(name, kind, Takes.ANY_NUMBER, "As the analysis takes it; it is not filled in");
    }

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        ANALYSIS,
                        new MethodOption.Choice(ANALYSES),
                        ANALYSES.get(0),
                        "The method to run on each completed table"),
                new MethodOption(
                        ANALYSIS_OPTIONS,
                        new MethodOption.Text("the options of the analysis: errors=HC1; distribution=t"),
                        NONE,
                        "Options of the analysis"),
                new MethodOption(
                        IMPUTATIONS, new MethodOption.Whole(2, 1000), "20", "How many completed tables to make"),
                new MethodOption(
                        ITERATIONS, new MethodOption.Whole(1, 1000), "10", "How often each column is filled in anew"),
                new MethodOption(
                        SEED,
                        new MethodOption.Whole(0, Integer.MAX_VALUE),
                        "1",
                        "Where random numbers begin; the same seed gives the same answer"),
                new MethodOption(
                        DONORS, new MethodOption.Whole(1, 100), "5", "Of how many of the nearest cells pmm takes one"),
                new MethodOption(
                        VISIT,
                        new MethodOption.Text("ascending, descending, or the columns in turn with blanks between them"),
                        ASCENDING,
                        "In which order columns are filled in; ascending begins with the fewest missing cells"),
                new MethodOption(
                        PREDICTORS,
                        new MethodOption.Text("all, or which columns tell which: income ~ age + sex; schooling ~ age"),
                        ALL,
                        "Which columns tell which; columns that are not written are told by all others"),
                new MethodOption(
                        LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals"));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(NOTHING_MISSING, "No cell is missing in the columns that are to be filled in"),
                new Reason(COLUMN_LEFT_OUT, "The formula has a column that no role of the imputation has"),
                new Reason(INCOMPLETE, "A column under numbers or categories has missing cells"),
                new Reason(TWICE, "A column has two roles in the imputation"),
                new Reason(
                        CODES,
                        "A column has not two codes (logreg), or three to " + MOST_CODES + " grades (polr), or two to "
                                + MOST_CODES + " codes"),
                new Reason(FEW_CELLS, "A column has hardly more observed cells than predictors"),
                new Reason(UNKNOWN, "The visit or the predictors name a column that is not there, or leave one out"),
                new Reason(NO_FIT, "The model by which a column is filled in has no fit"),
                new Reason(UNUSABLE, "The analysis does not take what the file hands on to it"),
                new Reason(DECLINED, "The analysis of a completed table declines"),
                new Reason(NOTHING_TO_POOL, "No estimate of the analyses has an error"));
    }
}
