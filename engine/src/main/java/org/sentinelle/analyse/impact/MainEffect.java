package org.sentinelle.analyse.impact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;

/** The effect that checks stand beside, and how it was worked out. */
record MainEffect(ImpactDesign design, ImpactPanel panel, DidRun run, Finding.Answered answered, Estimate overall) {
    static Check none(String check, String verdict) {
        return new Check(check, "", verdict, null, null, List.of());
    }

    static @Nullable Estimate term(Finding finding, String term) {
        return finding instanceof Finding.Answered answered
                ? answered.estimates().stream()
                        .filter(estimate -> estimate.term().equals(term))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The same run of a panel with gaps or without. */
    DidRun fitting(ImpactPanel other) {
        return run.with("sampling", other.gaps() > 0 ? "unbalanced" : "panel");
    }

    DidRun imputation() {
        return run.by(
                "did-imputation",
                EffectBounds.OVERALL,
                Map.of(
                        "anticipation", Integer.toString(design.anticipation()),
                        "level", Double.toString(design.level())));
    }

    /** Another run, or another panel. */
    record Trial(DidRun run, ImpactPanel panel, Set<String> left) {}

    /** The effect of another panel, beside the first. */
    Check beside(String check, ImpactPanel other, Set<String> left) {
        return beside(check, "", new Trial(fitting(other), other, left));
    }

    Check beside(String check, String setting, Trial trial) {
        Estimate other = trial.panel().rows().isEmpty()
                ? null
                : new EffectBounds(trial.run(), trial.panel()).effects().overall();
        return new Check(
                check,
                setting,
                CheckVerdicts.beside(overall, other),
                other,
                trial.panel().units(row -> true).size(),
                List.copyOf(new TreeSet<>(trial.left())));
    }

    /**
     * Whether an effect leaves none out, being one of so many that are looked at: its bounds, and beyond them as many errors as the normal
     * distribution asks, or of few units the t distribution with their number less one.
     */
    static boolean found(@Nullable Estimate estimate, double alpha, int units) {
        Double value = estimate == null ? null : estimate.estimate();
        Double error = estimate == null ? null : estimate.stdError();
        if (estimate == null || value == null || error == null || !(error > 0)) {
            return false;
        }
        double quantile = units < ImpactEvaluation.FEW && units > 1
                ? TDistribution.of(units - 1.0).inverseSurvivalProbability(alpha / 2)
                : NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
        Double low = estimate.estimateLow();
        Double high = estimate.estimateHigh();
        return (low == null ? value : low) > quantile * error || (high == null ? value : high) < -quantile * error;
    }
}
