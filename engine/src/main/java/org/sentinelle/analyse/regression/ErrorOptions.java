package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.ClusterSandwich;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.PositiveCovariance;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.SerialErrors;
import org.sentinelle.stats.regression.SeveralClusters;
import org.sentinelle.stats.regression.WorkingModel;
import org.sentinelle.stats.regression.WorkingVariance;

/** Which errors a regression is given, as its file says. */
final class ErrorOptions {
    static final String CLUSTER = "cluster";
    static final String TIME = "time";
    static final String ERRORS = "errors";
    static final String CLASSICAL = "classical";
    static final String DISTRIBUTION = "distribution";
    static final String AUTOMATIC = "automatic";
    static final String NORMAL = "normal";
    static final String LEVEL = "level";
    static final String FEW_CLUSTERS = "too-few-clusters";

    /** The caveat of variances that came out negative, as sums and differences may, and were set to what is nearest. */
    static final String REPAIRED = "covariance-repaired";

    static final List<ColumnRole> COLUMNS = List.of(ErrorWords.CLUSTER, ErrorWords.TIME);
    static final List<MethodOption> OPTIONS = ErrorWords.OPTIONS;
    static final List<Reason> REASONS = ErrorWords.REASONS;

    private final AnalysisInput input;
    private final boolean linear;
    private final ErrorRows rows;

    /** @param linear whether t is the natural distribution */
    ErrorOptions(AnalysisInput input, boolean linear) {
        this(
                input,
                linear,
                new ErrorRows(input, IntStream.range(0, input.frame().n()).toArray()));
    }

    /** Which errors a file asks for, where its rows are not at hand. */
    static ErrorOptions withoutRows(AnalysisInput input, boolean linear) {
        return new ErrorOptions(input, linear, new ErrorRows(input, new int[0]));
    }

    private ErrorOptions(AnalysisInput input, boolean linear, ErrorRows rows) {
        this.input = input;
        this.linear = linear;
        this.rows = rows;
    }

    /** The same for a model whose rows stand for some of the frame's, in this order. */
    ErrorOptions on(int[] some) {
        return new ErrorOptions(input, linear, new ErrorRows(input, some.clone()));
    }

    double level() {
        return input.number(LEVEL);
    }

    /** The errors asked for, by name. */
    String name() {
        String name = input.choice(ERRORS);
        if (!name.equals(AUTOMATIC)) {
            return name;
        }
        if (input.has(SurveyWords.SAMPLING_WEIGHT)) {
            return SurveyWords.SURVEY;
        }
        return input.has(CLUSTER) ? ClusterErrors.CR1S.name() : CLASSICAL;
    }

    boolean isSurvey() {
        return name().equals(SurveyWords.SURVEY);
    }

    /** Why what is asked for cannot be had of these rows; empty where it can. */
    Optional<Refusal> refusal() {
        return new ErrorRefusals(input, linear, rows).of(this);
    }

    /** The same where the design of a sample must stand behind so many coefficients. */
    Optional<Refusal> refusal(int coefficients) {
        return refusal().or(() -> isSurvey() ? new SurveyInput(input).refusal(coefficients) : Optional.empty());
    }

    boolean isClustered() {
        return Arrays.stream(ClusterErrors.values()).anyMatch(e -> e.name().equals(name()));
    }

    boolean isSerial() {
        return name().equals(ErrorWords.NEWEY_WEST) || name().equals(ErrorWords.DRISCOLL_KRAAY);
    }

    boolean isAdjusted() {
        return name().equals(ClusterErrors.CR2.name()) || name().equals(ClusterErrors.CR3.name());
    }

    boolean isSatterthwaite() {
        String distribution = input.choice(DISTRIBUTION);
        return distribution.equals(ErrorWords.SATTERTHWAITE) || (distribution.equals(AUTOMATIC) && isAdjusted());
    }

    /** The clusters of the rows that are used, by the first of the columns. */
    Grouping clusters() {
        return rows.grouping(0);
    }

    /** Whether errors are by clusters and each of these groups lies in one of them, as States do in regions. */
    boolean holdsWhole(Grouping groups) {
        return isClustered() && rows.clusterings().stream().anyMatch(new Clusters(groups.of(), groups.size())::liesIn);
    }

    /** @param dispersion what the bread is multiplied by for classical errors */
    Spread spread(WorkingModel model, double dispersion) {
        return spread(model, dispersion, model.parameters());
    }

    /**
     * The same where some parameters do not count for CR1S: levels of effects that lie whole in clusters ({@link #holdsWhole}).
     *
     * @param counted parameters that do
     */
    Spread spread(WorkingModel model, double dispersion, int counted) {
        double rowsLess = model.n() - model.parameters();
        if (name().equals(CLASSICAL)) {
            double[][] covariance = Arrays.stream(model.bread())
                    .map(row -> Arrays.stream(row).map(v -> v * dispersion).toArray())
                    .toArray(double[][]::new);
            return new Spread(covariance, degrees(model, rowsLess));
        }
        if (isSurvey()) {
            SurveyInput survey = new SurveyInput(input);
            double[][] covariance = survey.covariance(model.bread(), model.scores());
            return new Spread(covariance, degrees(model, survey.degrees() + 1.0 - model.k()));
        }
        if (isSerial()) {
            return serial(model, rowsLess);
        }
        return isClustered() ? clustered(model, counted) : robust(model, rowsLess);
    }

    private Spread serial(WorkingModel model, double rowsLess) {
        Clusters times = rows.times();
        boolean panel = name().equals(ErrorWords.DRISCOLL_KRAAY);
        SerialErrors errors = new SerialErrors(lags(model), input.flag(ErrorWords.SMALL_SAMPLE));
        double[][] covariance = isPrewhitened()
                ? errors.prewhitened(model, times).orElseGet(() -> undefined(model.k()))
                : errors.covariance(model, times);
        return new Spread(covariance, degrees(model, panel ? times.size() - 1.0 : rowsLess));
    }

    private boolean isPrewhitened() {
        return name().equals(ErrorWords.NEWEY_WEST) && input.flag(ErrorWords.PREWHITEN);
    }

    private static double[][] undefined(int k) {
        double[][] none = new double[k][k];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
        return none;
    }

    /** How many times back errors over time look; 0 for others. */
    int lags(WorkingModel model) {
        if (!isSerial()) {
            return 0;
        }
        Long lags = input.wholeOrNull(ErrorWords.LAGS);
        if (lags != null) {
            return Math.toIntExact(lags);
        }
        Clusters times = rows.times();
        if (isPrewhitened()) {
            return SerialErrors.automaticLagsPrewhitened(model, times);
        }
        return name().equals(ErrorWords.NEWEY_WEST)
                ? SerialErrors.automaticLags(model, times)
                : SerialErrors.lagsOfPanel(times.size());
    }

    /** Begins an answer that rests on the rows that count. */
    Answer answer(MethodDeclaration declaration) {
        if (!isSurvey()) {
            return Answer.on(declaration, input.frameRows());
        }
        long counting = new SurveyInput(input).rows();
        return new Answer(declaration, counting, input.frameRows().caveats())
                .say("n", counting)
                .say("n_dropped", (long) input.frameRows().dropped());
    }

    /** How the sample was drawn, where that counts. */
    void sayDesign(Answer answer, int coefficients) {
        if (isSurvey()) {
            new SurveyInput(input).sayTo(answer, coefficients);
        }
    }

    /** Which errors they are, and how many clusters or lags they rest on. */
    void sayTo(Answer answer, WorkingModel model) {
        answer.say("errors", name());
        if (isClustered()) {
            answer.say("clusters", new SeveralClusters(model, rows.clusterings()).smallest());
        }
        if (isSerial()) {
            answer.say("lags", lags(model)).say("times", rows.times().size());
        }
        sayDesign(answer, model.k());
    }

    private Spread clustered(WorkingModel model, int counted) {
        ClusterErrors errors = ClusterErrors.valueOf(name());
        List<Clusters> clusterings = rows.clusterings();
        ClusterSandwich sandwich = isAdjusted() || isSatterthwaite()
                ? ClusterSandwich.of(model, clusterings.get(0), errors, workingVariance(model))
                : null;
        SeveralClusters several = new SeveralClusters(model, clusterings);
        double[][] covariance = isAdjusted()
                ? Objects.requireNonNull(sandwich).covariance()
                : several.covariance(errors, count(), counted);
        if (sandwich != null && isSatterthwaite()) {
            return new Spread(covariance, sandwich.df(), List.of(), sandwich);
        }
        PositiveCovariance positive = PositiveCovariance.of(covariance);
        return new Spread(
                positive.covariance(),
                degrees(model, several.smallest() - 1.0),
                positive.repaired() ? List.of(REPAIRED) : List.of(),
                null);
    }

    private SeveralClusters.Count count() {
        return input.choice(ErrorWords.CLUSTER_COUNT).equals("each")
                ? SeveralClusters.Count.EACH
                : SeveralClusters.Count.SMALLEST;
    }

    private WorkingVariance workingVariance(WorkingModel model) {
        return switch (input.choice(ErrorWords.WORKING_VARIANCE)) {
            case ErrorWords.EQUAL -> WorkingVariance.EQUAL;
            case ErrorWords.INVERSE_WEIGHTS -> WorkingVariance.OF_MODEL;
            default -> natural(model);
        };
    }

    private WorkingVariance natural(WorkingModel model) {
        if (linear) {
            return WorkingVariance.EQUAL;
        }
        return model.hasVariance() ? WorkingVariance.OF_MODEL : WorkingVariance.CANONICAL;
    }

    /** With every row a cluster of its own, HC0 is CR0, HC2 is CR2 and HC3 is CR3. */
    private Spread robust(WorkingModel model, double rowsLess) {
        RobustErrors errors = RobustErrors.valueOf(name());
        double[][] covariance = errors.covariance(model);
        if (!isSatterthwaite()) {
            return new Spread(covariance, degrees(model, rowsLess));
        }
        ClusterErrors alike = switch (errors) {
            case HC0, HC1 -> ClusterErrors.CR0;
            case HC2 -> ClusterErrors.CR2;
            case HC3 -> ClusterErrors.CR3;
        };
        ClusterSandwich sandwich = ClusterSandwich.of(model, Clusters.ofRows(model.n()), alike, workingVariance(model));
        return new Spread(covariance, sandwich.df(), List.of(), sandwich);
    }

    private double[] degrees(WorkingModel model, double t) {
        return degrees(model.k(), t);
    }

    /** Of so many coefficients; t is what they are where they are not infinite. */
    double[] degrees(int coefficients, double t) {
        String distribution = input.choice(DISTRIBUTION);
        boolean normal = distribution.equals(NORMAL) || (distribution.equals(AUTOMATIC) && !linear && !isSurvey());
        double[] df = new double[coefficients];
        Arrays.fill(df, normal ? Double.POSITIVE_INFINITY : t);
        return df;
    }
}
