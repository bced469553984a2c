package org.sentinelle.analyse.did;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link RandomisationMethod} takes and gives. */
final class RandomisationDeclaration {
    static final String STRATUM = "stratum";
    static final String ESTIMATOR = "estimator";
    static final String GROUP_TIME = "group-time";
    static final String TWO_WAY = "two-way";
    static final String COMPARISON = "comparison";
    static final String NEVER = "never-treated";
    static final String NOT_YET = "not-yet-treated";
    static final String ALTERNATIVE = "alternative";
    static final String DRAWS = "draws";
    static final String SEED = "seed";

    static final String EFFECT = "effect";

    static final String NO_EFFECT = "no-effect-estimated";
    static final String NOTHING_CONCLUDED = "nothing-can-be-concluded";
    static final String CLUSTER_SPLIT = "treatment-differs-in-cluster";
    static final String STRATUM_SPLIT = "unit-in-several-strata";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-randomisation",
            "did",
            "Randomisation inference for difference in differences",
            "Would the change look as large if the dates had fallen to other places?",
            List.of(
                    PanelColumns.UNIT_COLUMN,
                    PanelColumns.TIME_COLUMN,
                    PanelColumns.FIRST_COLUMN,
                    PanelColumns.TREATED_COLUMN,
                    PanelColumns.WEIGHT_COLUMN,
                    ColumnRole.optional(
                            PanelColumns.CLUSTER,
                            Kind.TEXT,
                            "Who gets a date together, such as the States of a region; otherwise each unit for itself"),
                    ColumnRole.optional(
                            STRATUM, Kind.TEXT, "Within which dates could have fallen otherwise; otherwise among all")),
            PanelColumns.WHEN_TREATED,
            options(),
            FormulaUse.FIXED,
            List.of(
                    new Term(
                            EFFECT,
                            "outcome",
                            "The mean effect on the treated, the p of no effect anywhere, and the effects that are not rejected")),
            Stream.concat(
                            Stream.of(
                                    new Reason(NO_EFFECT, "There is nobody to compare the treated with"),
                                    new Reason(
                                            NOTHING_CONCLUDED,
                                            "Dates could have fallen in so few ways that no p below 1 - level can come out"),
                                    new Reason(CLUSTER_SPLIT, "Units of a cluster have different dates"),
                                    new Reason(STRATUM_SPLIT, "A unit or a cluster is in several strata")),
                            PanelColumns.REASONS.stream()
                                    .filter(reason -> !reason.code().equals(PanelColumns.FEW_CLUSTERS)))
                    .toList());

    private RandomisationDeclaration() {}

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        ESTIMATOR,
                        new MethodOption.Choice(List.of(GROUP_TIME, TWO_WAY)),
                        GROUP_TIME,
                        "The mean of group-time effects, or the coefficient of treatment beside effects of units and times"),
                new MethodOption(
                        COMPARISON,
                        new MethodOption.Choice(List.of(NEVER, NOT_YET)),
                        NOT_YET,
                        "Who the treated are compared with in group-time effects"),
                new MethodOption(
                        ALTERNATIVE,
                        new MethodOption.Choice(List.of("two-sided", "greater", "less")),
                        "two-sided",
                        "What is held against no effect"),
                PanelColumns.LEVEL_OPTION,
                new MethodOption(
                        DRAWS,
                        new MethodOption.Whole(99, 100_000),
                        "4999",
                        "Ways in which dates could have fallen; where there are no more, each is taken once"),
                new MethodOption(
                        SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 2), "1", "Of what is drawn at random"));
    }
}
