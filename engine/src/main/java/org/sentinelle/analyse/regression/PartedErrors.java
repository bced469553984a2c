package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.PositiveCovariance;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.ScoreState;

/** The errors of coefficients from scores that were added up part by part. */
record PartedErrors(ErrorOptions asked) {

    /** What is to be gathered for them of so many coefficients. */
    PartedDesign.Begin<ScoreState> begin(int coefficients) {
        if (asked.isClustered()) {
            return () -> ScoreState.ofClusters(PartedWords.MOST_CLUSTERS);
        }
        return asked.name().equals(ErrorOptions.CLASSICAL) ? ScoreState::none : () -> ScoreState.ofRows(coefficients);
    }

    /** Why there are none. */
    Optional<Refusal> refusal(ScoreState scores) {
        if (scores.hasTooManyClusters()) {
            return Optional.of(new Refusal(
                    PartedWords.MANY_CLUSTERS,
                    "There are more than " + PartedWords.MOST_CLUSTERS
                            + " clusters. Cluster by something larger, or write errors: HC1."));
        }
        return asked.isClustered() && scores.clusters() < 2
                ? Optional.of(new Refusal(
                        ErrorOptions.FEW_CLUSTERS, "Errors by cluster need two clusters or more of each column."))
                : Optional.empty();
    }

    /**
     * How far estimates may lie from the truth.
     *
     * @param rows n, those of weight 0 included
     * @param dispersion what the bread is multiplied by for classical errors
     */
    Spread spread(ScoreState scores, double[][] bread, long rows, double dispersion) {
        int k = bread.length;
        double less = rows - (double) k;
        if (asked.isClustered()) {
            PositiveCovariance positive =
                    PositiveCovariance.of(scores.covariance(ClusterErrors.valueOf(asked.name()), bread, rows));
            return new Spread(
                    positive.covariance(),
                    asked.degrees(k, scores.clusters() - 1.0),
                    positive.repaired() ? List.of(ErrorOptions.REPAIRED) : List.of(),
                    null);
        }
        if (asked.name().equals(ErrorOptions.CLASSICAL)) {
            double[][] covariance = Arrays.stream(bread)
                    .map(row -> Arrays.stream(row).map(v -> v * dispersion).toArray())
                    .toArray(double[][]::new);
            return new Spread(covariance, asked.degrees(k, less));
        }
        return new Spread(scores.covariance(RobustErrors.valueOf(asked.name()), bread, rows), asked.degrees(k, less));
    }
}
