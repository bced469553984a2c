package org.sentinelle.analyse.did;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link PretrendSensitivityMethod} takes and gives. */
final class PretrendSensitivityDeclaration {
    static final String TIME = "time";
    static final String ESTIMATE = "estimate";
    static final String COVARIANCE = "covariance";

    static final String RESTRICTION = "restriction";
    static final String M = "m";
    static final String AUTOMATIC = "automatic";
    static final String EFFECT = "effect";
    static final String FIRST = "first";
    static final String MEAN = "mean";
    static final String INTERVAL = "interval";
    static final String FIXED_LENGTH = "fixed-length";
    static final String CONDITIONAL = "conditional";
    static final String HYBRID = "hybrid";
    static final String REFERENCE = "reference";
    static final String LEVEL = "level";
    static final String DRAWS = "draws";
    static final String SEED = "seed";

    static final String PARALLEL = "parallel";
    static final String ROBUST = "robust";
    static final String BREAKDOWN = "breakdown";

    static final String NOT_IN_ORDER = "periods-not-in-order";
    static final String TOO_FEW_BEFORE = "too-few-periods-before";
    static final String NONE_AFTER = "no-period-after";
    static final String NOT_A_COVARIANCE = "not-a-covariance";
    static final String WEIGHTS = "weights-not-understood";
    static final String NEGATIVE_M = "negative-m";
    static final String FIXED_LENGTH_ONLY = "interval-not-for-restriction";

    private static final String OUTCOME = "outcome";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "pretrend-sensitivity",
            "did",
            "Sensitivity to trends that were not parallel",
            "What is left of an effect if trends would have differed after adoption as they did before?",
            List.of(
                    ColumnRole.required(
                            TIME, Kind.NUMBER, "Periods from adoption: negative before, 0 in the period of adoption"),
                    ColumnRole.required(
                            ESTIMATE, Kind.NUMBER, "The event study's estimate, against the reference period"),
                    new ColumnRole(
                            COVARIANCE,
                            Kind.NUMBER,
                            Takes.ANY_NUMBER,
                            "Covariances of the estimates: a column for each row, in the order of the rows")),
            List.of(),
            options(),
            List.of(
                    new Term(PARALLEL, OUTCOME, "The effect and its interval if trends were parallel"),
                    Term.each(
                            "m",
                            ROBUST,
                            OUTCOME,
                            "The same effect where trends differ by up to M: the interval that holds it, and the bounds if nothing were uncertain"),
                    new Term(
                            BREAKDOWN,
                            "M",
                            "The largest M at which no effect at all is still ruled out; 0 where it is not even at 0")),
            List.of(
                    new Reason(NOT_IN_ORDER, "Periods are not whole numbers one after another"),
                    new Reason(TOO_FEW_BEFORE, "Too few periods before the reference period"),
                    new Reason(NONE_AFTER, "There is no period after the reference period"),
                    new Reason(NOT_A_COVARIANCE, "Covariances are not a symmetric matrix of positive variances"),
                    new Reason(WEIGHTS, "The effect is neither first nor mean, nor a weight for each later period"),
                    new Reason(NEGATIVE_M, "An M is negative"),
                    new Reason(FIXED_LENGTH_ONLY, "Intervals of fixed length are for smoothness alone")));

    private PretrendSensitivityDeclaration() {}

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        RESTRICTION,
                        new MethodOption.Choice(List.of("relative-magnitudes", "smoothness", "relative-smoothness")),
                        "relative-magnitudes",
                        "What trends are held against: their largest earlier change, a straight line, or the largest earlier bend"),
                new MethodOption(
                        M,
                        new MethodOption.NumbersOr(List.of(AUTOMATIC)),
                        AUTOMATIC,
                        "How far they may differ: times the earlier change (0.5 1 1.5 2 unless written), or for smoothness the change of slope"
                                + " in units of the outcome (0 and a fourth, a half and one standard error of the effect unless written)"),
                new MethodOption(
                        EFFECT,
                        new MethodOption.NumbersOr(List.of(FIRST, MEAN)),
                        FIRST,
                        "Which effect: of the first period, the mean of all, or a weight for each period after the reference period"),
                new MethodOption(
                        INTERVAL,
                        new MethodOption.Choice(List.of(AUTOMATIC, FIXED_LENGTH, CONDITIONAL, HYBRID)),
                        AUTOMATIC,
                        "How intervals are made; automatic is fixed-length for smoothness and hybrid for the others"),
                new MethodOption(
                        REFERENCE,
                        new MethodOption.Whole(-1000, 1000),
                        "-1",
                        "The period that the others are held against; its row may be left out"),
                new MethodOption(
                        LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals"),
                new MethodOption(
                        DRAWS,
                        new MethodOption.Whole(100, 100_000),
                        "1000",
                        "Draws that the hybrid interval's first stage is found with"),
                new MethodOption(SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 2), "1", "Where those draws begin"));
    }
}
