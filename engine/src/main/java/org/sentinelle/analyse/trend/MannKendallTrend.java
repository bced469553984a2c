package org.sentinelle.analyse.trend;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/**
 * The Mann-Kendall test of one series or of its seasons, with the Theil-Sen slope; with bounds for values, the range of
 * both.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.trend}.
 */
public final class MannKendallTrend implements Method {
    @Override
    public MethodDeclaration declaration() {
        return MannKendallDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        TrendOptions options = TrendOptions.of(input);
        TrendSeries series = TrendSeries.of(input);
        Optional<Finding> combination = TrendRefusals.ofCombination(options, input.has(MannKendallDeclaration.SEASON));
        if (combination.isPresent()) {
            return combination.get();
        }
        return input.has(MannKendallDeclaration.SEASON)
                ? seasonal(TrendSeasons.of(series), options)
                : single(series, options);
    }

    private static Finding single(TrendSeries series, TrendOptions options) {
        return TrendRefusals.of(series, options).orElseGet(() -> {
            if (!series.isExact()) {
                return BoundedTrend.of(series, options).finding();
            }
            return options.corrects()
                    ? CorrectedTrend.of(series, options).finding()
                    : new ExactTrend(series, options).finding();
        });
    }

    private static Finding seasonal(TrendSeasons seasons, TrendOptions options) {
        return TrendRefusals.of(seasons)
                .orElseGet(() -> seasons.isExact()
                        ? new SeasonalTrend(seasons, options).finding()
                        : new BoundedSeasonalTrend(seasons, options).finding());
    }
}
