package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;

/** Likelihood-ratio tests of the terms of a model: twice by how much the log-likelihood falls without each, held against chi-square. */
final class LikelihoodRatios {
    private static final DetailLayout LAYOUT = new DetailLayout(
            "likelihood_ratio",
            List.of(
                    new Column("term", Type.TEXT, "The term left out; those inside another term are not"),
                    new Column("statistic", Type.DECIMAL, "Twice the difference of the log-likelihoods"),
                    new Column("df", Type.INTEGER, "Coefficients left out"),
                    new Column("p_value", Type.DECIMAL, "Of a statistic as large if the term had no part")));

    private LikelihoodRatios() {}

    /** @param without the fit with these columns at 0 */
    static Table of(GlmResult result, Function<BitSet, GlmOutcome> without) {
        Map<String, BitSet> terms =
                Terms.droppable(result.model().frame(), result.model().design());
        terms.values().removeIf(columns -> columns.cardinality() == result.fit().b().length);
        return of(
                terms,
                result.fit().objective(),
                columns -> without.apply(columns) instanceof GlmFit less ? (Double) less.objective() : null);
    }

    /** @param without the largest log-likelihood with these columns at 0, or null where there is none */
    static Table of(Map<String, BitSet> terms, double full, Function<BitSet, @Nullable Double> without) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        terms.forEach((term, columns) -> {
            Double less = without.apply(columns);
            if (less != null) {
                rows.add(row(term, 2 * (full - less), columns.cardinality()));
            }
        });
        return LAYOUT.table(rows);
    }

    private static List<@Nullable Object> row(String term, double difference, int df) {
        double statistic = Math.max(0, difference);
        double p = ChiSquaredDistribution.of(df).survivalProbability(statistic);
        return List.of(term, statistic, (long) df, p);
    }
}
