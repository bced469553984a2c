package org.sentinelle.analyse.did;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link ImputationMethod} takes and gives. */
final class ImputationDeclaration {
    static final String ANTICIPATION = "anticipation";
    static final String TRENDS = "unit-trends";
    static final String LEADS = "leads";
    static final String FROM = "events-from";
    static final String TO = "events-to";
    static final String BALANCED = "balanced-to";
    static final String ERRORS = "errors";
    static final String LEAVE_ONE_OUT = "leave-one-out";
    static final String ALIKE = "alike";
    static final String DRAWS = "draws";
    static final String MULTIPLIER = "multiplier";
    static final String SEED = "seed";
    static final String ATT = "overall";
    static final String EVENT = "event";
    static final String LEAD = "lead";
    static final String PRETREND = "pretrend";
    static final String NOTHING = "nothing-to-impute";

    private static final String NONE = "none";
    private static final String OUTCOME = "outcome";

    private static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    ANTICIPATION,
                    new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of()),
                    "0",
                    "How long before treatment units may already respond to it"),
            new MethodOption(
                    TRENDS,
                    new MethodOption.Flag(),
                    "false",
                    "Whether each unit has a straight line of its own without treatment"),
            new MethodOption(
                    LEADS,
                    new MethodOption.Whole(0, 1000),
                    "3",
                    "How many times before treatment are tested for trends; 0 for no test"),
            new MethodOption(
                    FROM,
                    new MethodOption.NumberOr(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Least time since treatment that has an effect of its own"),
            new MethodOption(
                    TO,
                    new MethodOption.NumberOr(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Most time since treatment that has an effect of its own"),
            new MethodOption(
                    BALANCED,
                    new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Effects from 0 to this time since treatment, of units that are seen at all of these, so that they stay the same"),
            new MethodOption(
                    ERRORS,
                    new MethodOption.Choice(List.of("conservative", LEAVE_ONE_OUT)),
                    "conservative",
                    "What effects are compared with: the mean of those alike, or of those alike in other clusters, which suits small groups"),
            new MethodOption(
                    ALIKE,
                    new MethodOption.Choice(List.of("group-time", "group", "event", "all")),
                    "group-time",
                    "Whose effects are taken to differ by chance alone: those of a group at one time, of a group, at one time since treatment, or all"),
            new MethodOption(
                    DRAWS,
                    new MethodOption.Whole(99, 99_999),
                    "1000",
                    "Draws of the multiplier bootstrap, from which the uniform band comes"),
            new MethodOption(
                    MULTIPLIER,
                    new MethodOption.Choice(List.of("rademacher", "mammen")),
                    "rademacher",
                    "What clusters are multiplied by in the draws"),
            new MethodOption(SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 10), "1", "Of the random draws"),
            PanelColumns.LEVEL_OPTION,
            CovarianceTable.FLAG);

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-imputation",
            "did",
            "Imputation of outcomes without treatment",
            "How far are outcomes of places that adopted a measure from what those not yet treated lead one to expect?",
            List.of(
                    PanelColumns.UNIT_COLUMN,
                    PanelColumns.TIME_COLUMN,
                    PanelColumns.FIRST_COLUMN,
                    PanelColumns.TREATED_COLUMN,
                    PanelColumns.WEIGHT_COLUMN,
                    PanelColumns.CLUSTER_COLUMN),
            PanelColumns.WHEN_TREATED,
            OPTIONS,
            FormulaUse.FIXED,
            List.of(
                    new Term(ATT, OUTCOME, "Mean effect over all treated rows"),
                    Term.each("time since treatment", EVENT, OUTCOME, "Mean effect over the rows seen then"),
                    Term.each(
                            "time since treatment",
                            LEAD,
                            OUTCOME,
                            "How far, before treatment, those soon to be treated were from what the model expects"),
                    new Term(
                            PRETREND,
                            "F statistic",
                            "Whether, among rows not yet treated, those soon to be had moved away beforehand")),
            Stream.concat(
                            PanelColumns.REASONS.stream(),
                            Stream.of(new Reason(
                                    NOTHING,
                                    "No treated row has a unit and a time that are also seen without treatment")))
                    .toList());

    private ImputationDeclaration() {}
}
