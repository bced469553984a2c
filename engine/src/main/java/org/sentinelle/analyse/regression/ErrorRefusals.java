package org.sentinelle.analyse.regression;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.Clusters;

/**
 * Why errors that are asked for cannot be had.
 *
 * @param linear whether t is the natural distribution
 */
record ErrorRefusals(AnalysisInput input, boolean linear, ErrorRows rows) {

    /** Why what is asked for cannot be had of these rows; empty where it can. */
    Optional<Refusal> of(ErrorOptions errors) {
        Refusal unclear = SurveyInput.unclear(input, errors.isSurvey()).orElse(null);
        Refusal refusal = unclear != null
                ? unclear
                : errors.isClustered() ? cluster(errors) : errors.isSerial() ? time(errors) : null;
        if (refusal == null
                && errors.isSatterthwaite()
                && (errors.isSerial() || errors.isSurvey() || errors.name().equals(ErrorOptions.CLASSICAL))) {
            refusal = new Refusal(
                    ErrorWords.NO_SATTERTHWAITE,
                    "Write distribution: t, or errors of HC0 to HC3 or CR0 to CR3; " + errors.name() + " has none.");
        }
        return Optional.ofNullable(refusal);
    }

    private @Nullable Refusal cluster(ErrorOptions errors) {
        if (!input.has(ErrorOptions.CLUSTER)) {
            return new Refusal(ErrorWords.NO_CLUSTERS, "Name a column under cluster.");
        }
        if (rows.clusterings().stream().anyMatch(c -> c.size() < 2)) {
            return new Refusal(
                    ErrorOptions.FEW_CLUSTERS, "Errors by cluster need two clusters or more of each column.");
        }
        if (input.count(ErrorOptions.CLUSTER) > 1 && (errors.isAdjusted() || errors.isSatterthwaite())) {
            return new Refusal(
                    ErrorWords.ONE_CLUSTERING, "Name one cluster column, or write errors: CR1S and distribution: t.");
        }
        if (isTooLarge(errors)) {
            return new Refusal(
                    ErrorWords.LARGE_CLUSTERS,
                    "Write errors: CR3, or working-variance: equal; one has more than "
                            + ErrorWords.MOST_ROWS_OF_CLUSTER + " rows.");
        }
        return null;
    }

    /** The roots of CR2 take a matrix with as many rows as a cluster where rows of a cluster differ in their variance. */
    private boolean isTooLarge(ErrorOptions errors) {
        boolean even = linear && !input.choice(ErrorWords.WORKING_VARIANCE).equals(ErrorWords.INVERSE_WEIGHTS);
        return errors.name().equals(ClusterErrors.CR2.name())
                && !even
                && rows.clusterings().get(0).largest() > ErrorWords.MOST_ROWS_OF_CLUSTER;
    }

    private @Nullable Refusal time(ErrorOptions errors) {
        if (!input.has(ErrorOptions.TIME)) {
            return new Refusal(ErrorWords.NO_TIME, "Name a column of numbers under time.");
        }
        Clusters times = rows.times();
        if (errors.name().equals(ErrorWords.NEWEY_WEST) && times.size() < times.n()) {
            return new Refusal(
                    ErrorWords.TIED_TIMES,
                    "There are " + times.n() + " rows and " + times.size() + " times. Write errors: driscoll-kraay.");
        }
        Long lags = input.wholeOrNull(ErrorWords.LAGS);
        if (times.size() < 2 || (lags != null && lags >= times.size())) {
            return new Refusal(ErrorWords.TOO_FEW_TIMES, "There are " + times.size() + " times. Write fewer lags.");
        }
        return null;
    }
}
