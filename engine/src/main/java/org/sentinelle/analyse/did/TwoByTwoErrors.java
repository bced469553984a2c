package org.sentinelle.analyse.did;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.ClusterSandwich;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingVariance;

/** The standard error of the effect, as its file asks. */
final class TwoByTwoErrors {
    /** Where the effect stands among the coefficients. */
    static final int EFFECT = 3;

    private final AnalysisInput input;
    private final LinearFit fit;

    TwoByTwoErrors(AnalysisInput input, LinearFit fit) {
        this.input = input;
        this.fit = fit;
    }

    String name() {
        String name = input.choice(TwoByTwoDeclaration.ERRORS);
        if (!name.equals(TwoByTwoDeclaration.AUTOMATIC)) {
            return name;
        }
        return input.has(PanelColumns.CLUSTER) ? TwoByTwoDeclaration.CR1S : RobustErrors.HC2.name();
    }

    boolean isClustered() {
        return name().equals(TwoByTwoDeclaration.CR1S) || name().equals(TwoByTwoDeclaration.CR2);
    }

    Optional<Finding> refused() {
        if (!isClustered()) {
            return Optional.empty();
        }
        if (!input.has(PanelColumns.CLUSTER)) {
            return Optional.of(TwoByTwoDeclaration.DECLARATION.declined(
                    TwoByTwoDeclaration.NO_CLUSTERS, "Errors by cluster need the column 'cluster' under columns."));
        }
        return clusters().size() < 2
                ? Optional.of(TwoByTwoDeclaration.DECLARATION.declined(
                        PanelColumns.FEW_CLUSTERS, "Name clusters that are smaller."))
                : Optional.empty();
    }

    Clusters clusters() {
        List<String> texts = input.frameRows().texts(PanelColumns.CLUSTER);
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = texts.stream()
                .mapToInt(text -> {
                    numbers.putIfAbsent(text, numbers.size());
                    return numbers.getOrDefault(text, 0);
                })
                .toArray();
        return new Clusters(of, numbers.size());
    }

    /** A standard error, not a number where it is not defined, and its degrees of freedom. */
    record Spread(double error, double df) {}

    Spread spread() {
        double rowsLess = fit.df();
        return switch (name()) {
            case TwoByTwoDeclaration.CLASSICAL ->
                new Spread(root(fit.variance() * fit.working().bread()[EFFECT][EFFECT]), rowsLess);
            case TwoByTwoDeclaration.CR1S, TwoByTwoDeclaration.CR2 -> clustered();
            default ->
                new Spread(root(RobustErrors.valueOf(name()).covariance(fit.working())[EFFECT][EFFECT]), rowsLess);
        };
    }

    private Spread clustered() {
        Clusters clusters = clusters();
        ClusterErrors errors = ClusterErrors.valueOf(name());
        ClusterSandwich sandwich = ClusterSandwich.of(fit.working(), clusters, errors, WorkingVariance.EQUAL);
        double df = errors == ClusterErrors.CR2 ? sandwich.df()[EFFECT] : clusters.size() - 1.0;
        return new Spread(root(sandwich.covariance()[EFFECT][EFFECT]), df);
    }

    private static double root(double variance) {
        return Math.sqrt(variance);
    }
}
