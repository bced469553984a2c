package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.stats.absorb.AbsorbedLeverages;
import org.sentinelle.stats.absorb.AbsorbedParameters;
import org.sentinelle.stats.absorb.AbsorbedSample;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.PositiveCovariance;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.SeveralClusters;
import org.sentinelle.stats.regression.WorkingModel;

/** The errors of a regression with absorbed effects, with small samples treated as R's fixest does. */
final class AbsorbedErrors {
    static final String PARAMETERS = "absorbed-parameters";
    static final String SINGLETONS = "singletons";
    static final String DROP = "drop";
    static final String NOT_WITH_EFFECTS = "errors-not-with-effects";

    static final String TOO_MANY_LEVELS = "too-many-levels-for-leverage";

    private static final String FIXEST = "fixest";
    private static final String EXACT = "exact";
    private static final String TOGETHER = "together";
    private static final int MOST_WAYS = 8;

    /** Errors that do not ask how far whole clusters draw the fit to themselves, effects and all. */
    private static final Set<String> WITH_EFFECTS =
            Set.of(ErrorOptions.CLASSICAL, "HC0", "HC1", "HC2", "HC3", "CR0", "CR1", "CR1S");

    private static final Set<String> LEVERAGED = Set.of("HC2", "HC3");

    static final MethodOption CLUSTER_COLUMNS = new MethodOption(
            "cluster-columns",
            new MethodOption.Choice(List.of("each", TOGETHER)),
            "each",
            "Of several cluster columns, whether each is a way in which rows belong together, or their combinations are the clusters");

    static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    PARAMETERS,
                    new MethodOption.Choice(List.of(FIXEST, EXACT)),
                    FIXEST,
                    "How parameters of absorbed effects are counted in errors: as fixest does, or exactly where there are two effects"),
            new MethodOption(
                    SINGLETONS,
                    new MethodOption.Choice(List.of(DROP, "keep")),
                    DROP,
                    "Whether rows that are alone in a group of an absorbed effect are left out"));

    static final List<Reason> REASONS = List.of(
            new Reason(
                    NOT_WITH_EFFECTS,
                    "With absorbed effects there are classical errors, HC0 to HC3, CR0, CR1 and CR1S, with clusters in at most eight ways"),
            new Reason(
                    TOO_MANY_LEVELS,
                    "HC2 or HC3 is asked for and the absorbed effects but the largest have more than "
                            + AbsorbedLeverages.MOST_LEVELS + " levels"));

    private final AnalysisInput input;
    private final String automatic;
    private final boolean linear;

    /**
     * Of a file.
     *
     * @param automatic which errors there are without clusters, unless the file says
     * @param linear whether t is the natural distribution
     */
    AbsorbedErrors(AnalysisInput input, String automatic, boolean linear) {
        this.input = input;
        this.automatic = automatic;
        this.linear = linear;
    }

    double level() {
        return input.number(ErrorOptions.LEVEL);
    }

    boolean dropsSingletons() {
        return input.choice(SINGLETONS).equals(DROP);
    }

    String name() {
        String name = input.choice(ErrorOptions.ERRORS);
        if (!name.equals(ErrorOptions.AUTOMATIC)) {
            return name;
        }
        return input.has(ErrorOptions.CLUSTER) ? ClusterErrors.CR1S.name() : automatic;
    }

    /** Why these errors cannot be given, whatever the fit; null where they can. */
    @Nullable
    String missing() {
        return isClustered() && !input.has(ErrorOptions.CLUSTER)
                ? "Errors by cluster need the column 'cluster' under columns."
                : null;
    }

    boolean isNotWithEffects() {
        return !WITH_EFFECTS.contains(name())
                || input.choice(ErrorOptions.DISTRIBUTION).equals(ErrorWords.SATTERTHWAITE)
                || SurveyWords.COLUMNS.stream().map(ColumnRole::name).anyMatch(input::has)
                || input.count(ErrorOptions.CLUSTER) > MOST_WAYS;
    }

    private boolean isClustered() {
        return Arrays.stream(ClusterErrors.values()).anyMatch(e -> e.name().equals(name()));
    }

    private AbsorbedParameters parameters(AbsorbedSample sample) {
        return new AbsorbedParameters(sample.effects(), input.choice(PARAMETERS).equals(EXACT));
    }

    /** All parameters, as they are counted where nothing is nested. */
    int parameters(AbsorbedSample sample, WorkingModel model) {
        return model.k() + parameters(sample).count();
    }

    /** The problem with the leverages of rows, where errors ask for them; to be asked before {@link #spread}. */
    WorkingModel prepared(AbsorbedSample sample, WorkingModel model) {
        return LEVERAGED.contains(name())
                ? model.withLeverages(new AbsorbedLeverages(sample.effects(), model).all())
                : model;
    }

    /** Whether leverages are asked for and would need the inverse of too large a matrix. */
    boolean isTooLarge(AbsorbedSample sample) {
        return LEVERAGED.contains(name()) && AbsorbedLeverages.isTooLarge(sample.effects());
    }

    /** The number of clusters in each way, in the rows that are used; none where errors are not by cluster. */
    List<Integer> clusters(AbsorbedSample sample) {
        return clusterings(sample).stream().map(Clusters::size).toList();
    }

    private List<Clusters> clusterings(AbsorbedSample sample) {
        List<List<String>> columns = new ArrayList<>();
        if (isClustered()) {
            for (int way = 0; way < input.count(ErrorOptions.CLUSTER); way++) {
                columns.add(texts(sample, way));
            }
        }
        boolean combined = TOGETHER.equals(input.options().get(CLUSTER_COLUMNS.name())) && !columns.isEmpty();
        return (combined ? List.of(together(columns)) : columns)
                .stream()
                        .map(texts -> Groupings.of(ErrorOptions.CLUSTER, texts))
                        .map(groups -> new Clusters(groups.of(), groups.size()))
                        .toList();
    }

    private List<String> texts(AbsorbedSample sample, int way) {
        int[] positions = input.frame().rows();
        List<@Nullable String> texts = input.texts(ErrorOptions.CLUSTER, way);
        return IntStream.of(sample.rows())
                .mapToObj(row -> String.valueOf(texts.get(positions[row])))
                .toList();
    }

    /** Lengths before texts, so that no two combinations look alike. */
    private static List<String> together(List<List<String>> columns) {
        return IntStream.range(0, columns.get(0).size())
                .mapToObj(i -> columns.stream()
                        .map(column -> column.get(i).length() + ":" + column.get(i))
                        .collect(Collectors.joining()))
                .toList();
    }

    /**
     * How far estimates may lie from the truth.
     *
     * @param dispersion what the bread is multiplied by for classical errors
     */
    Spread spread(AbsorbedSample sample, WorkingModel model, double dispersion) {
        return spread(sample, model, dispersion, model.k());
    }

    /**
     * The same of combinations of coefficients, each a column of a problem of its own.
     *
     * @param coefficients how many the fit has
     */
    Spread spread(AbsorbedSample sample, WorkingModel model, double dispersion, int coefficients) {
        if (isClustered()) {
            return clustered(sample, model, coefficients);
        }
        int less = model.n() - coefficients - parameters(sample).count();
        double[][] covariance = switch (name()) {
            case ErrorOptions.CLASSICAL -> times(model.bread(), dispersion);
            case "HC1" -> times(RobustErrors.HC0.covariance(model), model.n() / (double) less);
            default -> RobustErrors.valueOf(name()).covariance(model);
        };
        return new Spread(covariance, degrees(model, less));
    }

    private Spread clustered(AbsorbedSample sample, WorkingModel model, int coefficients) {
        List<Clusters> clusterings = clusterings(sample);
        SeveralClusters several = new SeveralClusters(model, clusterings);
        int parameters = coefficients + parameters(sample).countOutside(clusterings);
        PositiveCovariance positive = PositiveCovariance.of(
                several.covariance(ClusterErrors.valueOf(name()), SeveralClusters.Count.SMALLEST, parameters));
        return new Spread(
                positive.covariance(),
                degrees(model, several.smallest() - 1),
                positive.repaired() ? List.of(ErrorOptions.REPAIRED) : List.of(),
                null);
    }

    private double[] degrees(WorkingModel model, double t) {
        String distribution = input.choice(ErrorOptions.DISTRIBUTION);
        boolean normal =
                distribution.equals(ErrorOptions.NORMAL) || (distribution.equals(ErrorOptions.AUTOMATIC) && !linear);
        double[] df = new double[model.k()];
        Arrays.fill(df, normal ? Double.POSITIVE_INFINITY : Math.max(1, t));
        return df;
    }

    private static double[][] times(double[][] matrix, double factor) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(v -> v * factor).toArray())
                .toArray(double[][]::new);
    }
}
