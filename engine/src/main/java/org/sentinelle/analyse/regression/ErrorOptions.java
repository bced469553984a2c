package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingModel;

/** Which errors a regression is given, as its file says. */
final class ErrorOptions {
    static final String CLUSTER = "cluster";
    static final String ERRORS = "errors";
    static final String CLASSICAL = "classical";
    static final String DISTRIBUTION = "distribution";
    static final String AUTOMATIC = "automatic";
    static final String NORMAL = "normal";
    static final String LEVEL = "level";
    static final String FEW_CLUSTERS = "too-few-clusters";

    static final List<ColumnRole> COLUMNS = List.of(new ColumnRole(
            CLUSTER,
            Kind.TEXT,
            Takes.ANY_NUMBER,
            "Who belongs together, for errors that allow rows of one cluster to depend on each other"));

    static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    ERRORS,
                    new MethodOption.Choice(words()),
                    AUTOMATIC,
                    "The errors of the coefficients; automatic is CR1S with a cluster column, else classical"),
            new MethodOption(
                    DISTRIBUTION,
                    new MethodOption.Choice(List.of(AUTOMATIC, NORMAL, "t")),
                    AUTOMATIC,
                    "What statistics are held against: t has clusters less 1, or rows less parameters, as degrees of freedom;"
                            + " automatic is t for linear models, else normal"),
            new MethodOption(LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals"));

    static final List<Reason> REASONS =
            List.of(new Reason(FEW_CLUSTERS, "Errors by cluster are asked for and there are fewer than two clusters"));

    private final AnalysisInput input;
    private final boolean linear;

    /** @param linear whether t is the natural distribution */
    ErrorOptions(AnalysisInput input, boolean linear) {
        this.input = input;
        this.linear = linear;
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(AUTOMATIC, CLASSICAL));
        Arrays.stream(RobustErrors.values()).map(Enum::name).forEach(words::add);
        Arrays.stream(ClusterErrors.values()).map(Enum::name).forEach(words::add);
        return words;
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
        return input.has(CLUSTER) ? ClusterErrors.CR1S.name() : CLASSICAL;
    }

    /** Whether there are too few clusters for what is asked. */
    boolean lacksClusters() {
        return isClustered() && clusters().size() < 2;
    }

    boolean isClustered() {
        return Arrays.stream(ClusterErrors.values()).anyMatch(e -> e.name().equals(name()));
    }

    /** The clusters of the rows that are used. */
    Grouping clusters() {
        CompleteRows rows = input.frameRows();
        return Groupings.of(CLUSTER, rows.texts(CLUSTER));
    }

    /** @param dispersion what the bread is multiplied by for classical errors */
    Spread spread(WorkingModel model, double dispersion) {
        String name = name();
        double rowsLess = model.n() - model.parameters();
        if (name.equals(CLASSICAL)) {
            double[][] covariance = Arrays.stream(model.bread())
                    .map(row -> Arrays.stream(row).map(v -> v * dispersion).toArray())
                    .toArray(double[][]::new);
            return new Spread(covariance, degrees(model, rowsLess));
        }
        if (isClustered()) {
            Grouping clusters = clusters();
            double[][] covariance = ClusterErrors.valueOf(name).covariance(model, clusters.of(), clusters.size());
            return new Spread(covariance, degrees(model, clusters.size() - 1.0));
        }
        return new Spread(RobustErrors.valueOf(name).covariance(model), degrees(model, rowsLess));
    }

    private double[] degrees(WorkingModel model, double t) {
        String distribution = input.choice(DISTRIBUTION);
        boolean normal = distribution.equals(NORMAL) || (distribution.equals(AUTOMATIC) && !linear);
        double[] df = new double[model.k()];
        Arrays.fill(df, normal ? Double.POSITIVE_INFINITY : t);
        return df;
    }
}
