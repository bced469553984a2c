package org.sentinelle.analyse.did;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link EventStudyMethod} takes and gives. */
final class EventStudyDeclaration {
    static final String ESTIMATOR = "estimator";
    static final String SUN_ABRAHAM = "sun-abraham";
    static final String TWO_WAY = "two-way";
    static final String REFERENCES = "reference";
    static final String LEAST = "bin-before";
    static final String MOST = "bin-after";
    static final String NONE = "none";
    static final String ERRORS = "errors";
    static final String CLUSTERED = "clustered";
    static final String CLASSICAL = "classical";
    static final String HC1 = "HC1";

    static final String DRAWS = "draws";
    static final String SEED = "seed";

    static final String EVENT = "event";
    static final String OVERALL = "overall";
    static final String COEFFICIENT = "coefficient";
    static final String PRETREND = "pretrend";

    static final String NOTHING = "nobody-to-compare";
    static final String TOO_FEW = "too-few-rows";

    private static final String OUTCOME = "outcome";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-event-study",
            "did",
            "Event study",
            "How did an outcome move before and after places adopted a measure, beside those that had not?",
            List.of(
                    PanelColumns.UNIT_COLUMN,
                    PanelColumns.TIME_COLUMN,
                    PanelColumns.FIRST_COLUMN,
                    PanelColumns.TREATED_COLUMN,
                    PanelColumns.WEIGHT_COLUMN,
                    new ColumnRole(
                            PanelColumns.CLUSTER,
                            Kind.TEXT,
                            Takes.ANY_NUMBER,
                            "Whose units may depend on each other, such as the region; otherwise each unit its own. Further columns, such"
                                    + " as the time, may cut across units")),
            PanelColumns.WHEN_TREATED,
            List.of(
                    new MethodOption(
                            ESTIMATOR,
                            new MethodOption.Choice(List.of(SUN_ABRAHAM, TWO_WAY)),
                            SUN_ABRAHAM,
                            "Whether groups have effects of their own, which are then averaged, or share one at each time"),
                    new MethodOption(
                            REFERENCES,
                            new MethodOption.NumbersOr(List.of(NONE)),
                            "-1",
                            "Times since treatment that others are compared with"),
                    new MethodOption(
                            LEAST,
                            new MethodOption.NumberOr(
                                    Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(NONE)),
                            NONE,
                            "Times since treatment before this count as this one"),
                    new MethodOption(
                            MOST,
                            new MethodOption.NumberOr(
                                    Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(NONE)),
                            NONE,
                            "Times since treatment after this count as this one"),
                    new MethodOption(
                            ERRORS,
                            new MethodOption.Choice(List.of(CLUSTERED, CLASSICAL, HC1)),
                            CLUSTERED,
                            "By clusters, one or several columns of them, each unit its own where none says otherwise; of equal and independent rows; of independent rows"),
                    new MethodOption(
                            DRAWS,
                            new MethodOption.Whole(99, 99_999),
                            "1000",
                            "Draws of the multiplier bootstrap, from which the uniform band comes"),
                    new MethodOption(SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 10), "1", "Of the random draws"),
                    PanelColumns.LEVEL_OPTION,
                    CovarianceTable.FLAG),
            FormulaUse.FIXED,
            List.of(
                    Term.each(
                            "time since treatment",
                            EVENT,
                            OUTCOME,
                            "How much further than at the reference the treated are from the others"),
                    new Term(OVERALL, OUTCOME, "Mean effect over all treated rows from 0 on"),
                    Term.each("column", COEFFICIENT, "outcome per unit of the column", "Of a covariate"),
                    new Term(PRETREND, "F statistic", "Whether all effects before treatment are 0")),
            Stream.concat(
                            PanelColumns.REASONS.stream(),
                            Stream.of(
                                    new Reason(
                                            NOTHING,
                                            "Nobody was treated, or nobody is left to compare with, but at the reference"),
                                    new Reason(TOO_FEW, "There are no more rows than parameters")))
                    .toList());

    private EventStudyDeclaration() {}
}
