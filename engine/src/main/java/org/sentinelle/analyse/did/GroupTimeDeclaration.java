package org.sentinelle.analyse.did;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link GroupTimeMethod} takes and gives. */
final class GroupTimeDeclaration {
    static final String ESTIMATOR = "estimator";
    static final String DOUBLY_ROBUST = "doubly-robust";
    static final String INVERSE_PROBABILITY = "inverse-probability";
    static final String REGRESSION = "outcome-regression";
    static final String COMPARISON = "comparison";
    static final String NEVER = "never-treated";
    static final String NOT_YET = "not-yet-treated";
    static final String BASE = "base-period";
    static final String VARYING = "varying";
    static final String UNIVERSAL = "universal";
    static final String SAMPLING = "sampling";
    static final String PANEL = "panel";
    static final String UNBALANCED = "unbalanced";
    static final String SECTIONS = "cross-sections";
    static final String ANTICIPATION = "anticipation";
    static final String ERRORS = "errors";
    static final String ANALYTIC = "analytic";
    static final String BOOTSTRAP = "bootstrap";
    static final String DRAWS = "draws";
    static final String MULTIPLIER = "multiplier";
    static final String SEED = "seed";
    static final String FROM = "events-from";
    static final String TO = "events-to";
    static final String BALANCED = "balanced-to";
    static final String NONE = "none";

    static final String CONVENTION = "convention";
    static final String EXACT = "exact";
    static final String DID = "did";

    static final String ATT = "att";
    static final String EVENT = "event";
    static final String GROUP = "group";
    static final String CALENDAR = "calendar";
    static final String SIMPLE = "overall_simple";
    static final String EVENTS = "overall_event";
    static final String GROUPS = "overall_group";
    static final String CALENDARS = "overall_calendar";
    static final String PRETREND = "pretrend";
    static final String PRETREND_ANTICIPATED = "pretrend_anticipated";

    static final String NOTHING = "nobody-to-compare";
    static final String NO_UNIT = "no-unit-column";
    static final String NO_EFFECT = "no-effect-estimated";

    private static final String UNIT_OF_OUTCOME = "outcome";

    private static final List<MethodOption> OPTIONS = List.of(
            choice(
                    ESTIMATOR,
                    "How covariates are taken into account; all are the same without",
                    DOUBLY_ROBUST,
                    INVERSE_PROBABILITY,
                    REGRESSION),
            choice(COMPARISON, "Who the treated are compared with", NEVER, NOT_YET),
            choice(
                    BASE,
                    "What times before treatment are compared with: the time just before, or the last before treatment, as later ones are",
                    VARYING,
                    UNIVERSAL),
            choice(
                    SAMPLING,
                    "The same units at every time (those missing once are left out), not all of them at every time, or others each time",
                    PANEL,
                    UNBALANCED,
                    SECTIONS),
            new MethodOption(
                    ANTICIPATION,
                    new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of()),
                    "0",
                    "How long before treatment units may already respond to it"),
            choice(ERRORS, "The standard errors", ANALYTIC, BOOTSTRAP),
            new MethodOption(
                    DRAWS,
                    new MethodOption.Whole(99, 99_999),
                    "1000",
                    "Draws of the multiplier bootstrap, from which uniform bands come"),
            choice(
                    MULTIPLIER,
                    "What units are multiplied by in the draws: -1 and 1, or Mammen's two points",
                    "rademacher",
                    "mammen"),
            new MethodOption(SEED, new MethodOption.Whole(0, Long.MAX_VALUE / 10), "1", "Of the random draws"),
            new MethodOption(
                    FROM,
                    new MethodOption.NumberOr(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Least time since treatment that has an event of its own"),
            new MethodOption(
                    TO,
                    new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Most time since treatment that is summed up, but for calendar times"),
            new MethodOption(
                    BALANCED,
                    new MethodOption.NumberOr(0, Double.POSITIVE_INFINITY, List.of(NONE)),
                    NONE,
                    "Times since treatment are those of groups that are seen at least so long after it, so that the groups do not change"),
            choice(
                    CONVENTION,
                    "As derived, or, where they differ, as R's did 2.1.2 and DRDID 1.2.3 have it: the standard errors of overall_group, doubly"
                            + " robust from cross-sections with covariates, and by the bootstrap of clusters of unlike size; with"
                            + " anticipation, who is compared with whom and with which time",
                    EXACT,
                    DID),
            PanelColumns.LEVEL_OPTION,
            CovarianceTable.FLAG);

    private static final List<Term> TERMS = List.of(
            Term.each("group,time", ATT, UNIT_OF_OUTCOME, "Effect on those first treated then, at that time"),
            new Term(SIMPLE, UNIT_OF_OUTCOME, "Mean effect over all groups and times after treatment"),
            Term.each("time since treatment", EVENT, UNIT_OF_OUTCOME, "Mean effect over the groups seen then"),
            new Term(EVENTS, UNIT_OF_OUTCOME, "Mean over the times since treatment from 0 on"),
            Term.each("group", GROUP, UNIT_OF_OUTCOME, "Mean effect on a group over its times after treatment"),
            new Term(GROUPS, UNIT_OF_OUTCOME, "Mean over groups: the effect of taking part"),
            Term.each("time", CALENDAR, UNIT_OF_OUTCOME, "Mean effect on the groups treated by then"),
            new Term(CALENDARS, UNIT_OF_OUTCOME, "Mean over calendar times"),
            new Term(
                    PRETREND,
                    "chi-squared",
                    "Whether the effects at times before treatment, less the anticipation, are all 0"),
            new Term(
                    PRETREND_ANTICIPATED,
                    "chi-squared",
                    "The same with the times at which treatment may be anticipated"));

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-group-time",
            "did",
            "Group-time effects",
            "By how much did an outcome change in places that adopted a plan, a law or a campaign, beyond what it changed elsewhere?",
            List.of(
                    ColumnRole.optional(
                            PanelColumns.UNIT,
                            Kind.TEXT,
                            "Who is observed again and again: the State, the district; not for cross-sections"),
                    PanelColumns.TIME_COLUMN,
                    PanelColumns.FIRST_COLUMN,
                    PanelColumns.TREATED_COLUMN,
                    PanelColumns.WEIGHT_COLUMN,
                    PanelColumns.CLUSTER_COLUMN),
            PanelColumns.WHEN_TREATED,
            OPTIONS,
            FormulaUse.FIXED,
            TERMS,
            Stream.concat(
                            PanelColumns.REASONS.stream(),
                            Stream.of(
                                    new Reason(
                                            NO_UNIT,
                                            "No column names the unit, and sampling is not cross-sections with first-treated"),
                                    new Reason(
                                            NOTHING,
                                            "Nobody was treated after the first time, there are fewer than two times, or nobody is left to compare with"),
                                    new Reason(NO_EFFECT, "No effect of any group at any time could be estimated")))
                    .toList());

    private GroupTimeDeclaration() {}

    private static MethodOption choice(String name, String description, String... words) {
        return new MethodOption(name, new MethodOption.Choice(List.of(words)), words[0], description);
    }
}
