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
import org.sentinelle.analyse.MethodOption.Choice;
import org.sentinelle.analyse.MethodOption.Text;
import org.sentinelle.analyse.MethodOption.Whole;

/** What {@link SpecificationCurveMethod} takes and gives. */
final class SpecificationCurveDeclaration {
    static final String TOGETHER = "together";
    static final String TERM = "term";
    static final String FORMULA = "formula";
    static final String NONE = "none";
    static final String OUTCOMES = "outcomes";
    static final String CAUSES = "causes";
    static final String OPTIONAL = "optional";
    static final String ALTERNATIVES = "alternatives";
    static final String EFFECTS = "effects";
    static final String SAMPLES = "samples";
    static final String ESTIMATORS = "estimators";
    static final String LEVEL = "level";
    static final String DIRECTION = "direction";
    static final String MOST = "most";
    static final String JOINT_TEST = "joint-test";
    static final String BOOTSTRAP = "bootstrap";
    static final String PERMUTATION = "permutation";
    static final String DRAWS = "draws";
    static final String SEED = "seed";

    static final String MEDIAN = "median";
    static final String SHARE_OF_SIGN = "share_of_sign";
    static final String SHARE_SIGNIFICANT = "share_significant";
    static final String STOUFFER = "stouffer_z";

    static final String NO_COEFFICIENT = "no-such-coefficient";
    static final String NOT_UNDERSTOOD = "specifications-not-understood";
    static final String NO_ESTIMATE = "no-estimate";
    static final String NOT_LINEAR = "bootstrap-not-linear";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "specification-curve",
            "robustness",
            "Specification curve",
            "Does a result hold whichever of the defensible ways to analyse the data is taken?",
            Stream.concat(
                            PassedColumns.ROLES.stream(),
                            Stream.of(
                                    ColumnRole.optional(
                                            TOGETHER,
                                            Kind.TEXT,
                                            "Rows that are drawn together in a bootstrap, as those of a State; in a permutation the cause is shuffled within them")))
                    .toList(),
            List.of(),
            Stream.of(choices(), ways(), tests()).flatMap(List::stream).toList(),
            FormulaUse.ABSORBED,
            terms(),
            List.of(
                    new Reason(
                            NO_COEFFICIENT, "The formula has no coefficient of that name, or none beside the constant"),
                    new Reason(
                            NOT_UNDERSTOOD,
                            "A choice is no part of a formula, no sample or no regression, or there are too many"),
                    new Reason(NO_ESTIMATE, "No specification gives an estimate with an error"),
                    new Reason(NOT_LINEAR, "A bootstrap is asked for and an estimator is not linear")));

    private SpecificationCurveDeclaration() {}

    private static List<MethodOption> choices() {
        return List.of(
                text(
                        TERM,
                        "the name of a coefficient, or first",
                        PassedColumns.FIRST,
                        "The coefficient of the formula that is looked at; first is the first beside the constant"),
                text(
                        OUTCOMES,
                        "forms of the outcome with ; between, or formula",
                        FORMULA,
                        "What may stand before ~; formula is what does"),
                text(
                        CAUSES,
                        "terms with ; between, or formula",
                        FORMULA,
                        "Other forms of the cause in the place of the term, which is one of them only where it is written; the first coefficient of each is looked at"),
                text(
                        OPTIONAL,
                        "terms with ; between, those of a set with + between; or none",
                        NONE,
                        "Covariates or sets of them, each of which is in or out"));
    }

    private static List<MethodOption> ways() {
        return List.of(
                text(
                        ALTERNATIVES,
                        "terms with ; between, or none",
                        NONE,
                        "Covariates or sets of them of which exactly one is in; the word none may be one"),
                text(
                        EFFECTS,
                        "absorbed effects with ; between, or formula",
                        FORMULA,
                        "What may stand after |; the word none may be one"),
                text(
                        SAMPLES,
                        "all, and conditions with ; between",
                        RowFilter.ALL,
                        "Which rows: year >= 2010 and region != West; the signs are = != < <= > >="),
                text(
                        ESTIMATORS,
                        "regressions and their options with ; between",
                        "linear-regression",
                        "How: linear-regression errors=HC3; poisson-regression"));
    }

    private static MethodOption text(String name, String says, String byDefault, String description) {
        return new MethodOption(name, new Text(says), byDefault, description);
    }

    private static List<MethodOption> tests() {
        return List.of(
                new MethodOption(
                        LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the confidence intervals; what has a p below 1 less it is significant"),
                new MethodOption(
                        DIRECTION,
                        new Choice(List.of("dominant", "positive", "negative")),
                        "dominant",
                        "The sign that was predicted, or that which more of the estimates have"),
                new MethodOption(
                        MOST,
                        new Whole(1, 100_000),
                        "2000",
                        "How many specifications are run; of more, so many are drawn at random"),
                new MethodOption(
                        JOINT_TEST,
                        new Choice(List.of(NONE, BOOTSTRAP, PERMUTATION)),
                        NONE,
                        "How curves without an effect are drawn: rows with replacement after the effect is taken out of the outcome, or the cause shuffled, as in an experiment"),
                new MethodOption(DRAWS, new Whole(19, 100_000), "500", "How many such curves"),
                new MethodOption(SEED, new Whole(0, Long.MAX_VALUE / 10), "1", "Of what is drawn at random"));
    }

    private static List<Term> terms() {
        String unit = "as the regression has it";
        return List.of(
                new Term(
                        MEDIAN,
                        unit,
                        "Median of the estimates; its p says how often a curve without an effect has one as far from 0"),
                new Term(SHARE_OF_SIGN, "share", "Estimates that have the sign that was predicted, or dominates"),
                new Term(SHARE_SIGNIFICANT, "share", "Estimates that have that sign and are significant"),
                new Term(
                        STOUFFER,
                        "z",
                        "The p of all estimates together by Stouffer's method, as if they were independent; only its own p, of the joint test, can be read"),
                Term.each(
                        "rank",
                        Estimator.COEFFICIENT,
                        unit,
                        "The coefficient in the specification of that rank, from the least up"));
    }
}
