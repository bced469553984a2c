package org.sentinelle.analyse.trend;

import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.analyse.MethodOption;

/** What {@link LogLinearTrend} takes and gives. */
final class LogLinearDeclaration {
    static final String ID = "loglinear";

    static final String TIME = "time";
    static final String COUNT = "count";
    static final String COUNT_LOW = "count-low";
    static final String COUNT_HIGH = "count-high";
    static final String EXPOSURE = "exposure";

    static final String FAMILY = "family";
    static final String POISSON = "poisson";
    static final String QUASI_POISSON = "quasi-poisson";
    static final String NEGATIVE_BINOMIAL = "negative-binomial";
    static final String ERRORS = "errors";
    static final String MODEL = "model";
    static final String ROBUST = "robust";
    static final String LEVEL = "level";

    static final String SLOPE = "slope";
    static final String PERCENT_CHANGE = "apc";
    static final String INTERCEPT = "intercept";
    static final String DISPERSION = "dispersion";
    static final String THETA = "theta";

    static final String TOO_FEW = "too-few-observations";
    static final String CONSTANT_TIME = "constant-time";
    static final String REVERSED_BOUNDS = "reversed-bounds";
    static final String NEGATIVE_COUNT = "negative-count";
    static final String FRACTIONAL_COUNT = "fractional-count";
    static final String LARGE_COUNT = "count-too-large";
    static final String NO_EXPOSURE = "exposure-not-positive";
    static final String CENSORED = "censored-counts-need-poisson";
    static final String NO_EVENTS = "no-events";
    static final String UNBOUNDED = "unbounded-trend";
    static final String NOT_OVERDISPERSED = "not-overdispersed";
    static final String PERFECT_FIT = "perfect-fit";
    static final String NOT_CONVERGED = "not-converged";

    private static final String PERCENT = "percent per unit of time";
    private static final String LOG_PER_TIME = "log mean per unit of time";
    private static final String LOG = "log mean";
    private static final String NO_UNIT = "1";

    static final MethodDeclaration DECLARATION = new MethodDeclaration(
            ID,
            "trend",
            "Log-linear trend of counts or rates (annual percent change)",
            "By what percent a year does a count or a rate rise or fall?",
            columns(),
            List.of(List.of(COUNT), List.of(COUNT_LOW, COUNT_HIGH)),
            options(),
            terms(),
            reasons());

    private LogLinearDeclaration() {}

    private static List<ColumnRole> columns() {
        return List.of(
                ColumnRole.required(TIME, ColumnRole.Kind.NUMBER, "When the cases were counted, such as the year."),
                ColumnRole.optional(COUNT, ColumnRole.Kind.NUMBER, "Number of cases."),
                ColumnRole.optional(
                        COUNT_LOW, ColumnRole.Kind.NUMBER, "Smallest number of cases that a censored figure allows."),
                ColumnRole.optional(
                        COUNT_HIGH, ColumnRole.Kind.NUMBER, "Largest number of cases that a censored figure allows."),
                ColumnRole.optional(
                        EXPOSURE,
                        ColumnRole.Kind.NUMBER,
                        "What the cases arose from, such as the population; the trend is then that of the rate."));
    }

    private static List<MethodOption> options() {
        return List.of(
                new MethodOption(
                        FAMILY,
                        new MethodOption.Choice(List.of(POISSON, QUASI_POISSON, NEGATIVE_BINOMIAL)),
                        POISSON,
                        "How counts vary around the curve: variance mu, a multiple of mu, or mu + mu^2/theta."),
                new MethodOption(
                        ERRORS,
                        new MethodOption.Choice(List.of(MODEL, ROBUST)),
                        MODEL,
                        "Standard errors from the family's variance, or from the residuals (HC0 sandwich)."),
                new MethodOption(
                        LEVEL,
                        new MethodOption.NumberBetween(0, 1),
                        "0.95",
                        "Level of the intervals; the verdict tests at 1 - level."));
    }

    private static List<Term> terms() {
        return List.of(
                new Term(SLOPE, LOG_PER_TIME, "Change of the log of the mean count or rate."),
                new Term(PERCENT_CHANGE, PERCENT, "Annual percent change, 100 (exp(slope) - 1)."),
                new Term(INTERCEPT, LOG, "Log of the mean count or rate at time 0."),
                new Term(
                        DISPERSION,
                        NO_UNIT,
                        "Variance over that of Poisson counts: Pearson's statistic over its degrees of freedom; of"
                                + " censored counts, squared scores over information. Not for negative-binomial."),
                new Term(THETA, NO_UNIT, "The variance is mu + mu^2/theta; only for negative-binomial."));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(TOO_FEW, "There are fewer than three complete observations."),
                new Reason(CONSTANT_TIME, "All observations have the same time."),
                new Reason(REVERSED_BOUNDS, "A count's lower bound is above its upper bound."),
                new Reason(NEGATIVE_COUNT, "A count is below 0."),
                new Reason(FRACTIONAL_COUNT, "A count is not whole, and the family is not quasi-poisson."),
                new Reason(LARGE_COUNT, "A count is above 1e15, beyond which numbers are no longer whole."),
                new Reason(NO_EXPOSURE, "An exposure is 0 or below."),
                new Reason(CENSORED, "Counts are censored, and the family is not poisson."),
                new Reason(NO_EVENTS, "All counts are 0, or may be."),
                new Reason(UNBOUNDED, "Only the counts at the first or at the last time are certainly above 0."),
                new Reason(NOT_OVERDISPERSED, "Negative-binomial, and counts vary no more than Poisson counts do."),
                new Reason(PERFECT_FIT, "Counts lie on the curve, and errors were to come from how far they are off."),
                new Reason(NOT_CONVERGED, "The fit was not found."));
    }
}
