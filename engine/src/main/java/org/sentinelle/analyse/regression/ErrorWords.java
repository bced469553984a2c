package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.RobustErrors;

/** What {@link ErrorOptions} takes from an analysis file. */
final class ErrorWords {
    static final String SATTERTHWAITE = "satterthwaite";
    static final String NEWEY_WEST = "newey-west";
    static final String DRISCOLL_KRAAY = "driscoll-kraay";
    static final String LAGS = "lags";
    static final String SMALL_SAMPLE = "small-sample";
    static final String PREWHITEN = "prewhiten";
    static final String CLUSTER_COUNT = "cluster-count";
    static final String WORKING_VARIANCE = "working-variance";

    static final String EQUAL = "equal";
    static final String INVERSE_WEIGHTS = "inverse-weights";

    /** A root of a matrix of this size takes some seconds. */
    static final int MOST_ROWS_OF_CLUSTER = 1000;

    static final String LARGE_CLUSTERS = "clusters-too-large";
    static final String NO_CLUSTERS = "no-cluster-column";
    static final String ONE_CLUSTERING = "one-cluster-column-only";
    static final String NO_TIME = "no-time-column";
    static final String TIED_TIMES = "tied-times";
    static final String TOO_FEW_TIMES = "too-few-times";
    static final String NO_SATTERTHWAITE = "no-satterthwaite";

    static final ColumnRole CLUSTER = new ColumnRole(
            ErrorOptions.CLUSTER,
            Kind.TEXT,
            Takes.ANY_NUMBER,
            "Who belongs together, for errors that allow rows of one cluster to depend on each other; several columns for"
                    + " rows that share any of them");

    static final ColumnRole TIME = ColumnRole.optional(
            ErrorOptions.TIME, Kind.NUMBER, "When the row was observed, for newey-west and driscoll-kraay errors");

    static final List<MethodOption> OPTIONS = List.of(
            errors(),
            new MethodOption(
                    ErrorOptions.DISTRIBUTION,
                    new MethodOption.Choice(List.of(ErrorOptions.AUTOMATIC, ErrorOptions.NORMAL, "t", SATTERTHWAITE)),
                    ErrorOptions.AUTOMATIC,
                    "What statistics are held against: t has the fewest clusters less 1, driscoll-kraay times less 1, or rows less"
                            + " parameters, as degrees of freedom; satterthwaite has its own for each coefficient; automatic is"
                            + " satterthwaite for CR2 and CR3, else t for linear models, else normal"),
            new MethodOption(
                    ErrorOptions.LEVEL,
                    new MethodOption.NumberBetween(0, 1),
                    "0.95",
                    "Level of the confidence intervals"),
            new MethodOption(
                    CLUSTER_COUNT,
                    new MethodOption.Choice(List.of("smallest", "each")),
                    "smallest",
                    "With several cluster columns, of which clusters the factor G/(G-1) is: the fewest of any column for all parts,"
                            + " or those of each part"),
            new MethodOption(
                    LAGS,
                    new MethodOption.WholeOr(0, 1_000_000, List.of(ErrorOptions.AUTOMATIC)),
                    ErrorOptions.AUTOMATIC,
                    "How many times back newey-west and driscoll-kraay errors look; automatic by Newey and West (1994), or times"
                            + " to the power of a quarter"),
            new MethodOption(
                    SMALL_SAMPLE,
                    new MethodOption.Flag(),
                    "true",
                    "Whether newey-west and driscoll-kraay variances are multiplied by n/(n-k)"),
            new MethodOption(
                    PREWHITEN,
                    new MethodOption.Flag(),
                    "false",
                    "Whether newey-west errors first take out what each time says of the next, as sandwich does unless told not to"),
            new MethodOption(
                    WORKING_VARIANCE,
                    new MethodOption.Choice(List.of(ErrorOptions.AUTOMATIC, EQUAL, INVERSE_WEIGHTS)),
                    ErrorOptions.AUTOMATIC,
                    "What CR2 and satterthwaite take for the variance of a row; automatic is equal for linear models, else"
                            + " that of the model"));

    static final List<Reason> REASONS = List.of(
            new Reason(
                    ErrorOptions.FEW_CLUSTERS, "Errors by cluster are asked for and there are fewer than two clusters"),
            new Reason(NO_CLUSTERS, "Errors by cluster are asked for and no column says who belongs together"),
            new Reason(ONE_CLUSTERING, "CR2, CR3 or satterthwaite is asked for with several cluster columns"),
            new Reason(
                    LARGE_CLUSTERS,
                    "CR2 is asked for, variances differ within a cluster, and one has more than 1,000 rows"),
            new Reason(NO_TIME, "Errors over time are asked for and no column says when"),
            new Reason(TIED_TIMES, "Newey-west errors are asked for and two rows have one time"),
            new Reason(
                    TOO_FEW_TIMES, "Errors over time are asked for and there are no more times than lags, or only one"),
            new Reason(NO_SATTERTHWAITE, "Satterthwaite is asked for with errors for which it is not defined"));

    private ErrorWords() {}

    /** The option of which errors; methods with sampling weights have {@code survey} among them. */
    static MethodOption errors(String... more) {
        List<String> words = words();
        words.addAll(List.of(more));
        return new MethodOption(
                ErrorOptions.ERRORS,
                new MethodOption.Choice(words),
                ErrorOptions.AUTOMATIC,
                "The errors of the coefficients; automatic is "
                        + (more.length == 0 ? "" : "survey with sampling weights, else ")
                        + "CR1S with a cluster column, else classical");
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(ErrorOptions.AUTOMATIC, ErrorOptions.CLASSICAL));
        Arrays.stream(RobustErrors.values()).map(Enum::name).forEach(words::add);
        Arrays.stream(ClusterErrors.values()).map(Enum::name).forEach(words::add);
        words.add(NEWEY_WEST);
        words.add(DRISCOLL_KRAAY);
        return words;
    }
}
