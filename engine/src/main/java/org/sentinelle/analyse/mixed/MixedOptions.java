package org.sentinelle.analyse.mixed;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.mixed.Refusal;

/** What the mixed models have in common: options, estimates, caveats and reasons to decline. */
final class MixedOptions {
    static final String LEVEL = "level";
    static final String BLOCKS = "blocks";
    static final String RANDOM_TESTS = "random-tests";

    /** The caveat of a fit whose deviations have a variance of 0 or a correlation of 1 or -1. */
    static final String SINGULAR = "singular-fit";
    /** The caveat of a fit whose search ended before its end. */
    static final String NOT_CONVERGED = "not-converged";
    /** The caveat of errors that come from the information, for lack of a Hessian. */
    static final String NO_HESSIAN = "errors-without-hessian";
    /** The caveat of a grouping with fewer than five groups. */
    static final String FEW_GROUPS = "few-groups";
    /** The caveat of an answer whose blocks could not all be fitted. */
    static final String BLOCKS_NOT_FITTED = "blocks-not-fitted";

    static final String TOO_FEW_ROWS = "too-few-rows";
    static final String CONSTANT_RESPONSE = "constant-response";
    static final String ONE_GROUP = "one-group";
    static final String ONE_ROW_A_GROUP = "one-row-a-group";
    static final String DEPENDENT = "dependent-deviations";
    static final String CROSSED_TOO_LARGE = "crossed-too-large";
    static final String NO_RESIDUAL = "no-residual-variation";
    static final String BLOCKS_NOT_UNDERSTOOD = "blocks-not-understood";
    static final String SEPARATED = "separated";

    static final List<MethodOption> OPTIONS =
            Stream.concat(own().stream(), MarginOptions.OPTIONS.stream()).toList();

    private static List<MethodOption> own() {
        return List.of(
                new MethodOption(
                        LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals"),
                new MethodOption(
                        BLOCKS,
                        new MethodOption.Text(
                                "blocks of fixed terms, as in 'person: schooling + age; family: debt', or none"),
                        Block.NONE,
                        "Blocks that are entered one after the other, each tested against the model before; terms in no block come first"),
                new MethodOption(
                        RANDOM_TESTS,
                        new MethodOption.Flag(),
                        "true",
                        "Whether each random term is held against a simpler one, which takes another fit for each"));
    }

    static final List<Term> TERMS = List.of(
            Term.each(
                    "column | level",
                    VarianceEstimates.VARIANCE,
                    "predictor squared, by the column's unit squared",
                    "How much the groups' deviations vary; Residual is what is left between rows"),
            Term.each(
                    "column | level",
                    VarianceEstimates.SD,
                    "predictor by the column's unit",
                    "The square root of the variance"),
            Term.each(
                    "column, column | level",
                    VarianceEstimates.CORRELATION,
                    "1",
                    "How far the deviations of one group go together"),
            Term.each(
                    "level",
                    VarianceEstimates.ICC,
                    "1",
                    "Intraclass correlation: the level's share of the variance that the fixed terms leave"),
            new Term(VarianceEstimates.R2_MARGINAL, "1", "Share of the variance that the fixed terms explain"),
            new Term(VarianceEstimates.R2_CONDITIONAL, "1", "Share that fixed and random terms explain together"),
            Term.each("block", BlockSteps.TEST, "1", "Likelihood-ratio chi-square of the block"),
            Term.each("block", BlockSteps.R2, "1", "By how much the block raises the marginal R2"),
            Term.each(
                    "term against simpler term",
                    RandomTests.TEST,
                    "1",
                    "Likelihood-ratio chi-square of a random term; the details have its p halved too"));

    static final List<Reason> REASONS = List.of(
            new Reason(TOO_FEW_ROWS, "There are no more rows than coefficients"),
            new Reason(CONSTANT_RESPONSE, "The response is the same in all rows"),
            new Reason(ONE_GROUP, "A grouping has a single group"),
            new Reason(ONE_ROW_A_GROUP, "A random term has as many deviations as there are rows"),
            new Reason(DEPENDENT, "The columns of a random term are combinations of each other"),
            new Reason(CROSSED_TOO_LARGE, "Crossed groupings are too large to be worked out"),
            new Reason(NO_RESIDUAL, "The groups leave nothing unexplained, or the likelihood has no largest value"),
            new Reason(
                    BLOCKS_NOT_UNDERSTOOD,
                    "The option blocks is not understood, or names terms that the formula does not have"),
            MarginOptions.REASON);

    private MixedOptions() {}

    static Finding declined(MethodDeclaration declaration, Refusal why) {
        return switch (why) {
            case DEPENDENT_DEVIATIONS ->
                declaration.declined(
                        DEPENDENT,
                        "The columns of a random term are combinations of each other, or one is 0 everywhere; leave one out.");
            case CROSSED_TOO_LARGE ->
                declaration.declined(
                        CROSSED_TOO_LARGE,
                        "Groupings that cross fill a triangle of the smaller one's size, and above some 2,300 groups there it takes"
                                + " too long; join groups, or nest one grouping in the other.");
            case NO_RESIDUAL ->
                declaration.declined(
                        NO_RESIDUAL,
                        "What the groups' deviations leave has no variation, so their size has no estimate; use larger groups or"
                                + " fewer terms.");
            case SEPARATED ->
                declaration.declined(
                        SEPARATED,
                        "A combination of the fixed terms tells all successes from all failures, so a coefficient would be infinite;"
                                + " leave the term out or join its rare codes.");
        };
    }
}
